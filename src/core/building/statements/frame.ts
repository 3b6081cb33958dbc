import type { Span } from '../../../model/span.js';
import { sentences } from '../../../text/sentences.js';
import { cueOf } from './cue-verbs.js';
import type { Quoted } from './pair-marks.js';
import type { Block } from './read-on.js';
import { auxiliaries, days, modals, prepositions, subordinators } from './word-lists.js';

/** A word, a mark of punctuation, or one whole quotation, which the grammar around it sees as a single thing. */
export interface Token extends Span {
  readonly text: string;
  /** `text` in lower case. */
  readonly lower: string;
  readonly kind: 'word' | 'quoted' | 'punctuation';
  /** The quotation that a `quoted` token stands for; `null` for the others. */
  readonly quoted: Quoted | null;
}

/** A sentence of the article's own, with the quotations in it. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Its paragraph's place in the reading order. */
  readonly block: number;
  readonly section: number;
}

const tokenPattern =
  /“[^”]*”|[RDI]-(?:(?:\p{Lu}\.)+|\p{Lu}\p{L}*\.(?=[),]))|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Rev|Hon|St|Jr|Sr|Atty|Supt|Insp|Det|\p{Lu})\.(?=\s|,|$)|[@#$£€]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['.&/-][\p{L}\p{N}\p{M}]+|,\d{3})*(?:(?<=[sxz])'|%)?|\.{3}|--|\S/gu;

/** A sentence of more words and marks is a list or data: nobody says anything in it for certain, and looking would take hours. */
const mostTokens = 1_000;

/** The sentences of each block, the endless ones left out; no sentence ends within a quotation. */
export function frame(
  text: string,
  blocks: readonly Block[],
  quoted: readonly (readonly Quoted[])[],
): readonly Sentence[] {
  const masked = mask(text, quoted.flat());
  return blocks.flatMap((block, index) => {
    const within = quoted[index] ?? [];
    const byStart = new Map(within.map((each) => [each.outer.start, each]));
    return sentences(masked, block)
      .flatMap((each) => splitAfterQuotations(text, tokenize(masked, each, byStart)))
      .flatMap((tokens) => {
        const [first] = tokens;
        const last = tokens.at(-1);
        if (first === undefined || last === undefined || tokens.length > mostTokens) return [];
        const { section } = block;
        return [{ start: first.start, end: last.end, tokens, block: index, section }];
      });
  });
}

/** Quotations become one word in marks, first letter in the case it has; apostrophes become plain ones. */
function mask(text: string, quoted: readonly Quoted[]): string {
  const parts: string[] = [];
  let at = 0;
  const plain = (from: number, to: number) =>
    text
      .slice(from, to)
      .replaceAll(/[‘’]/gu, "'")
      .replaceAll(/[“”„‟"«»‹›‚]/gu, ' ')
      .replaceAll(/[\u00A0\u2007\u202F]/gu, ' ');
  for (const { start, outer } of quoted) {
    const initial = /^[^\p{L}]*\p{Ll}/u.test(text.slice(start, start + 8)) ? 'q' : 'Q';
    const length = outer.end - outer.start;
    parts.push(plain(at, outer.start), `“${initial}${'q'.repeat(Math.max(0, length - 3))}”`);
    at = outer.end;
  }
  return parts.join('') + plain(at, text.length);
}

/**
 * A quotation that ends like a sentence ends the sentence around it when a new one plainly begins,
 * and not the said-clause that belongs to it.
 */
function splitAfterQuotations(
  text: string,
  tokens: readonly Token[],
): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = [];
  let from = 0;
  tokens.forEach(({ quoted, end }, at) => {
    const next = tokens[at + 1];
    if (quoted === null || next === undefined || next.start === end) return;
    if (!/[.?!…]['’")\]]*$/u.test(text.slice(quoted.start, quoted.end))) return;
    if (!/^“Q|^\p{Lu}|^\p{N}/u.test(next.text) || isSaidAfter(tokens, at + 1)) return;
    found.push(tokens.slice(from, at + 1));
    from = at + 1;
  });
  return [...found, tokens.slice(from)];
}

/** «Ann Harbour said.», «Harbour wrote on Monday.»: the words before are what was said. */
function isSaidAfter(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at - from < 8 && isOfSubject(tokens[at])) at++;
  const cue = cueOf(tokens[at]?.lower ?? '');
  if (at === from || cue?.sort !== 'say' || cue.form === 'base' || cue.form === 'ing') return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'punctuation') return true;
  return days.has(next.lower) || (prepositions.has(next.lower) && next.lower !== 'that');
}

const isOfSubject = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  cueOf(token.lower) === null &&
  !auxiliaries.has(token.lower) &&
  !modals.has(token.lower) &&
  !subordinators.has(token.lower);

function tokenize(
  text: string,
  { start, end }: Span,
  byStart: ReadonlyMap<number, Quoted>,
): readonly Token[] {
  return [...text.slice(start, end).matchAll(tokenPattern)].map(({ 0: word, index }) => {
    const quoted = byStart.get(start + index) ?? null;
    const kind = quoted ? 'quoted' : /^[@#$£€]?[\p{L}\p{N}]/u.test(word) ? 'word' : 'punctuation';
    const at = start + index;
    // «WHO», «US», «IT» are names: as words of another meaning they would be in lower case.
    const lower = /^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase();
    return { start: at, end: at + word.length, text: word, lower, kind, quoted };
  });
}
