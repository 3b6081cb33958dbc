import type { Token } from './frame.js';
import { adverbs, auxiliaries, modals, titles } from './word-lists.js';

/** Tokens `[from, to)` of a sentence. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(?:[@#]|(?:al|an|as|ad|ash|el)-|[dl]')?\p{Lu}/u.test(token.text);

export const isComma = (token: Token | undefined): boolean => token?.text === ',';

export const isAdverb = ({ lower }: Token): boolean =>
  adverbs.has(lower) || (/\p{L}{2}ly$/u.test(lower) && lower !== 'family' && lower !== 'july');

/** A title without its full stop and without «-elect», «-designate». */
export const bare = (word: string): string => word.replace(/\.$|-(?:elect|designate)$/u, '');

/** «Sen.», «minister», «Secretary-General». */
export const isTitle = (word: string): boolean =>
  titles.has(bare(word)) ||
  (word.includes('-') && word.split('-').some((part) => titles.has(part)));

export const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && /(?:'s|s'|z')$/iu.test(token.text);

export function lastIndex(
  tokens: readonly Token[],
  from: number,
  test: (token: Token) => boolean,
): number {
  for (let index = from; index >= 0; index--) {
    const token = tokens[index];
    if (token !== undefined && test(token)) return index;
  }
  return -1;
}

/** Between a subject and its verb, these deny as «not» does. */
const belittling = /^(?:hardly|scarcely|barely|rarely|seldom|nearly|almost)$|n't$/u;

/** Index of the last token before `at` that is neither adverb nor helping verb; `null` after one that makes the verb hypothetical. */
export function skipHelpers(tokens: readonly Token[], at: number): number | null {
  let index = at - 1;
  for (; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    if (modals.has(token.lower) || belittling.test(token.lower)) return null;
    if (!auxiliaries.has(token.lower) && (!isAdverb(token) || isCapital(token))) break;
  }
  return index;
}

export function skipAdverbs(tokens: readonly Token[], at: number): number {
  return lastIndex(
    tokens,
    at - 1,
    (token) => token.kind !== 'word' || !(isAdverb(token) || /^(?:not|never)$/u.test(token.lower)),
  );
}
