import type { Token } from './frame.js';
import { bare, isCapital, isPossessive, isTitle } from './tell-tokens.js';
import {
  determiners,
  feminine,
  kin,
  masculine,
  organisationNouns,
  particles,
  personWords,
  placeWords,
  prepositions,
  sources,
  thingsInEr,
} from './word-lists.js';

/** Where the run of capitalised words that ends at `to` begins, particles included; `null` when the last word is in lower case. */
export function runBefore(tokens: readonly Token[], from: number, to: number): number | null {
  if (!isCapital(tokens[to - 1])) return null;
  let run = to - 1;
  while (run > from && isNamePart(tokens, run - 1, from) && !isPossessive(tokens[run - 1])) run--;
  while (run < to - 1 && !isCapital(tokens[run])) run++;
  return run;
}

export function isNamePart(tokens: readonly Token[], index: number, from: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  if (isCapital(token)) return !determiners.has(token.lower) || index > from;
  return particles.has(token.lower) && isNamePart(tokens, index + 1, from);
}

/** After the last title; in a long run, after the last word that belongs to a body's name. */
export function nameStart(tokens: readonly Token[], run: number, to: number): number {
  for (let index = to - 2; index >= run; index--) {
    if (
      isTitle(tokens[index]?.lower ?? '') &&
      !/^(?:jr|sr)$/u.test(bare(tokens[to - 1]?.lower ?? ''))
    )
      return index + 1;
  }
  if (to - run < 4 || organisationNouns.has(tokens[to - 1]?.lower ?? '')) return run;
  for (let index = to - 2; index >= run; index--) {
    if (organisationNouns.has(tokens[index]?.lower ?? '')) return index + 1;
  }
  // «at University of Texas Arlington Ann Harbour»: the body's name runs into the person's.
  return tokens[run - 1]?.lower === 'of' && isCapital(tokens[run - 2]) ? to - 2 : run;
}

/** Two parts or more, or a title, and no word that belongs to bodies or places. */
export function isPerson(parts: readonly string[], titleWords: readonly string[]): boolean {
  const first = parts[0]?.toLowerCase() ?? '';
  const last = bare(parts.at(-1)?.toLowerCase() ?? '');
  if (organisationNouns.has(last) || /^\P{L}/u.test(first)) return false;
  if (titleWords.some(isTitle)) return true;
  return parts.length >= 2 && parts.length <= 5 && !placeWords.has(first);
}

/** The noun that a description turns on: «a spokesman for the port» → «spokesman». */
export function headNoun(words: readonly string[]): string {
  const end = words.findIndex((word, at) => at > 0 && prepositions.has(word));
  return words[(end < 0 ? words.length : end) - 1] ?? '';
}

/** Whether a noun means one person, as far as lists and endings tell. */
export function isPersonal(noun: string): boolean {
  if (isTitle(noun) || kin.has(noun) || personWords.has(noun)) return true;
  if (organisationNouns.has(noun) || sources.has(noun) || thingsInEr.has(noun)) return false;
  return /(?:man|woman|person|er|or|ist|ian|ee)$/u.test(noun);
}

export function genderOf(words: readonly string[]): 'he' | 'she' | null {
  for (const word of words.slice(0, 6)) {
    if (masculine.has(word)) return 'he';
    if (feminine.has(word)) return 'she';
  }
  return null;
}
