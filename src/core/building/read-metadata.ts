import { parseDocument } from 'yaml';
import * as v from 'valibot';
import type { StatedFields } from '../ports.js';

/** What front matter or a sidecar states; fields that it does not state are absent. */
export interface StatedMetadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  /** Patterns of lines to leave out; whoever matches one anywhere in a line leaves out the line. */
  readonly exclude?: readonly RegExp[] | undefined;
  /** Label of the file's encoding. */
  readonly charset?: string | undefined;
}

/** Metadata as stated, or why it can't be used. */
export type ReadMetadata =
  | { readonly kind: 'stated'; readonly metadata: StatedMetadata }
  | { readonly kind: 'refused'; readonly reason: string };

const words = v.pipe(
  v.string('must be a text on one line'),
  v.transform((value) => value.replaceAll(/\s+/gu, ' ').trim()),
);

const patterns = v.pipe(
  v.union([v.string(), v.array(v.string())], 'must be a list of patterns'),
  v.rawTransform(({ dataset, addIssue }) =>
    [dataset.value].flat().flatMap((pattern) => {
      try {
        return [new RegExp(pattern, 'iu')];
      } catch {
        // The constructor throws on broken patterns only.
        addIssue({
          message: `has a broken pattern: "${pattern}" (a regular expression is expected)`,
        });
        return [];
      }
    }),
  ),
);

const language = v.pipe(
  v.string('must be a language tag'),
  v.rawTransform(({ dataset, addIssue }) => {
    try {
      return Intl.getCanonicalLocales(dataset.value)[0] ?? dataset.value;
    } catch {
      // It throws on tags of a wrong form only.
      addIssue({ message: `must be a language tag like en or en-GB, not "${dataset.value}"` });
      return dataset.value;
    }
  }),
);

const fields = v.strictObject({
  title: v.optional(words),
  publisher: v.optional(words),
  author: v.optional(words),
  published: v.optional(
    v.pipe(
      v.string('must be a date like 2024-05-31'),
      // A time of day is dropped: the attribution shows dates.
      v.transform((date) => date.replace(/(?<=^\d{4}-\d\d-\d\d)[T ].*$/u, '')),
      v.check(isDate, 'must be a date like 2024-05-31'),
    ),
  ),
  url: v.optional(
    v.pipe(
      v.string('must be an http or https address'),
      v.check(isWebAddress, 'must be an http or https address'),
    ),
  ),
  language: v.optional(language),
  exclude: v.optional(patterns),
  charset: v.optional(words),
});

function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/u.test(text) ? Date.parse(text) : Number.NaN;
  // A 31st of February is taken for a day of March: it does not come back as it went in.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

/**
 * Reads the YAML of a sidecar or of front matter. `from` says which, for the reason of a refusal.
 * A field without a value counts as not stated; values are taken as texts, so that a title of
 * `1984` or a language of `no` is what it looks like.
 */
export function readMetadata(yaml: string, from: string): ReadMetadata {
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined) return refused(`${from} is not valid YAML: ${fault.message}`);
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 10 });
  } catch {
    // It throws when aliases would multiply beyond the count.
    return refused(`${from} repeats itself by too many aliases; write its values out`);
  }
  if (raw === null || raw === '') return { kind: 'stated', metadata: {} };
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    return refused(`${from} must hold lines like "title: Ferry to run on Sundays"`);
  }
  const stated = Object.entries(raw).filter(([, value]) => !isNothing(value));
  const parsed = v.safeParse(fields, Object.fromEntries(stated));
  if (parsed.success) return { kind: 'stated', metadata: parsed.output };
  return refused(`${from}: ${parsed.issues.map(describe).join('; ')}`);
}

/** What a file states of itself, without what is none: a page's faulty date is no reason to refuse the page. */
export function checkStated(stated: StatedFields): StatedMetadata {
  const { title, publisher, author, published, url, language: tag } = stated;
  const { entries } = fields;
  const kept = (
    field: v.GenericSchema<string | undefined, string | undefined>,
    value: string | undefined,
  ): string | undefined => {
    const parsed = v.safeParse(field, value);
    return parsed.success && parsed.output !== '' ? parsed.output : undefined;
  };
  return {
    title: kept(entries.title, title),
    publisher: kept(entries.publisher, publisher),
    author: kept(entries.author, author),
    published: kept(entries.published, published),
    url: kept(entries.url, url),
    language: kept(entries.language, tag),
  };
}

function isNothing(value: unknown): boolean {
  return typeof value === 'string' && /^(?:|~|null)$/u.test(value.trim());
}

function describe(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue);
  if (issue.type === 'strict_object') {
    return `unknown field ${field} (known: ${Object.keys(fields.entries).join(', ')})`;
  }
  return `${field} ${issue.message}`;
}

function refused(reason: string): ReadMetadata {
  return { kind: 'refused', reason };
}

/** A text with front matter taken apart; `yaml` is `null` when it has none. */
export interface FrontMatter {
  readonly yaml: string | null;
  readonly body: string;
}

/**
 * Parts the front matter, which stands between `---` lines at the very top, from the body, which
 * begins on the line after. Ornamental lines around prose are not front matter. `null` when it is
 * opened and never closed.
 */
export function splitFrontMatter(text: string): FrontMatter | null {
  const opening = /^---[ \t]*\n/u.exec(text)?.[0];
  const whole = { yaml: null, body: text };
  if (opening === undefined) return whole;
  const rest = text.slice(opening.length);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/mu.exec(rest);
  const yaml = closing === null ? rest : rest.slice(0, closing.index);
  const looksLikeFields = /^(?:[ \t]*(?:#.*)?\n)*[ \t]*["']?[\w-]+["']?[ \t]*:(?:\s|$)/u.test(yaml);
  if (closing === null) return looksLikeFields ? null : whole;
  if (!looksLikeFields && yaml.trim() !== '') return whole;
  return { yaml, body: rest.slice(closing.index + closing[0].length) };
}
