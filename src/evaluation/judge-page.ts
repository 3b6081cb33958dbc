import type { Article } from '../model/article.js';
import type { Span } from '../model/span.js';
import type { GoldPage } from './page-sets.js';
import type { Share } from './summarise.js';

/** How one page was read. */
export interface PageVerdict {
  readonly id: string;
  /** Token F1 of the body without its excluded spans, 0 to 1. */
  readonly f1: number;
  /** Lines of boilerplate that stand in a passage or a heading. */
  readonly leaks: readonly string[];
  /** Fields as they were read, where gold has them and they differ. */
  readonly wrong: readonly { readonly field: Field; readonly read: string | null }[];
  /** Fields that gold has. */
  readonly stated: readonly Field[];
}

const fields = ['title', 'author', 'publisher', 'published'] as const;
type Field = (typeof fields)[number];

/** The figures of one set of pages. */
export interface PageFigures {
  readonly set: string;
  readonly pages: number;
  /** Mean over the pages, 0 to 1. */
  readonly f1: number;
  readonly leaks: Share;
  readonly fields: Readonly<Record<Field, Share>>;
}

/** Judges an article against its gold; `null`, a page that was refused, has nothing right. */
export function judgePage(
  gold: GoldPage,
  read: { readonly article: Article; readonly passages: readonly Span[] } | null,
): PageVerdict {
  const article = read?.article ?? null;
  const body = article?.body ?? '';
  const shown = [...(read?.passages ?? []), ...(article?.headings ?? [])].map(({ start, end }) =>
    oneLine(body.slice(start, end)),
  );
  const stated = fields.filter((field) => (gold[field] ?? null) !== null);
  return {
    id: gold.id,
    f1: tokenF1(article === null ? '' : withoutExcluded(article), gold.text),
    leaks: gold.must_not.filter((line) => shown.some((text) => text.includes(oneLine(line)))),
    stated,
    wrong: stated.flatMap((field) => {
      const value = article?.[field] ?? null;
      const wanted = field === 'published' ? gold[field]?.slice(0, 10) : gold[field];
      return value !== null && oneLine(value) === oneLine(wanted ?? '')
        ? []
        : [{ field, read: value }];
    }),
  };
}

/** The figures over a set's pages; `golds` in the order of `verdicts`. */
export function summarisePages(
  set: string,
  golds: readonly GoldPage[],
  verdicts: readonly PageVerdict[],
): PageFigures {
  const right = (field: Field): Share => {
    const of = verdicts.filter(({ stated }) => stated.includes(field));
    const count = of.filter(({ wrong }) => !wrong.some((one) => one.field === field)).length;
    return { count, of: of.length };
  };
  return {
    set,
    pages: verdicts.length,
    f1: verdicts.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, verdicts.length),
    leaks: {
      count: verdicts.reduce((sum, { leaks }) => sum + leaks.length, 0),
      of: golds.reduce((sum, { must_not }) => sum + must_not.length, 0),
    },
    fields: {
      title: right('title'),
      author: right('author'),
      publisher: right('publisher'),
      published: right('published'),
    },
  };
}

/** Harmonic mean of precision and recall over words, each counted as often as it stands there; 1 for two texts without words. */
export function tokenF1(text: string, gold: string): number {
  const [found, wanted] = [wordsOf(text), wordsOf(gold)];
  if (found.length === 0 && wanted.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (found.length + wanted.length);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutExcluded({ body, excluded }: Article): string {
  const ends = [0, ...excluded.map(({ end }) => end)];
  return ends.map((end, at) => body.slice(end, excluded[at]?.start ?? body.length)).join(' ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
