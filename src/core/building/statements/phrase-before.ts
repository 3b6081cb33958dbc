import { cueOf } from './cue-verbs.js';
import type { Token } from './frame.js';
import { isAdverb, isCapital, isComma, lastIndex, type Stretch } from './tell-tokens.js';
import {
  auxiliaries,
  days,
  determiners,
  irregularPast,
  modals,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-lists.js';

/** Who does the saying, as a stretch of the sentence, with what stands beside the name. */
export interface NounPhrase extends Stretch {
  /** «…, director of the institute,»; `null` when nothing does. */
  readonly apposition: Stretch | null;
}

/** Longest noun phrase, in tokens. */
export const longest = 22;

/**
 * The noun phrase that ends just before `end`, or at the name before an apposition, a parenthesis or
 * a pair of dashes there; `null` when there is none.
 */
export function phraseBefore(tokens: readonly Token[], end: number): NounPhrase | null {
  const last = tokens[end - 1];
  if (last === undefined) return null;
  const opening = last.text === ')' ? '(' : last.text;
  if (/^(?:[()—–-]|--)$/u.test(opening)) return phraseBeforePair(tokens, end - 1, opening);
  if (last.text === ',') return phraseBeforeApposition(tokens, end - 1);
  if (last.kind !== 'word') return null;
  return plainPhrase(tokens, end);
}

/** «NAME (apposition) VERB», «NAME — apposition — VERB». */
function phraseBeforePair(
  tokens: readonly Token[],
  close: number,
  opening: string,
): NounPhrase | null {
  const open = lastIndex(tokens, close - 1, ({ text }) => text === opening);
  const phrase = open > 0 ? phraseBefore(tokens, open) : null;
  return phrase && { ...phrase, apposition: phrase.apposition ?? { from: open + 1, to: close } };
}

/** «NAME, apposition, …, VERB»: the comma at `comma` closes the apposition. */
function phraseBeforeApposition(tokens: readonly Token[], comma: number): NounPhrase | null {
  let close = comma;
  for (let tries = 0; tries < 5; tries++) {
    const open = lastIndex(tokens, close - 1, isComma);
    const first = tokens[open + 1];
    if (first === undefined) return null;
    if (open < 1) {
      // No name before: «Ann Harbour for the council, said».
      return close === comma ? plainPhrase(tokens, comma) : null;
    }
    if (beginsApposition(tokens, open + 1)) {
      const phrase = plainPhrase(tokens, open);
      const head = tokens[open - 1];
      if (phrase && head?.kind === 'word' && !continuesApposition(tokens, phrase)) {
        return { ...phrase, apposition: { from: open + 1, to: comma } };
      }
    }
    close = open;
  }
  return null;
}

/** Whether what starts at `from` can stand beside a name: «a professor at …», «who leads …», «R-Ohio», «46,». */
function beginsApposition(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (token?.kind !== 'word') return false;
  if (subjectPronouns.has(token.lower)) return false;
  return !/^(?:but|or|so|that)$/u.test(token.lower);
}

/** A phrase that itself begins like an apposition («a professor», «of the union») is only a part of one. */
function continuesApposition(tokens: readonly Token[], { from, to }: NounPhrase): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  if (!isComma(before) || first === undefined) return false;
  if (!isCapital(first)) return first.lower !== 'the';
  // «Ann Harbour, Director of the Port, and Chair of …»: the name stands still further left.
  const inner = tokens.slice(from, to).some(({ lower }) => prepositions.has(lower));
  return inner && isCapital(tokens[from - 2]) && isCapital(tokens[from - 3]);
}

/** A noun phrase without commas: back to the clause's beginning. */
function plainPhrase(tokens: readonly Token[], end: number): NounPhrase | null {
  let from = end;
  while (from > 0 && end - from < longest && !endsPhrase(tokens, from - 1, end)) from--;
  // After a verb, «of steering a ferry» is the verb's, and no aside before a subject.
  const opens =
    tokens[from - 1]?.kind !== 'word' ||
    /^(?:and|but|that|while|as)$/u.test(tokens[from - 1]?.lower ?? '');
  if (!opens && prepositions.has(tokens[from]?.lower ?? '')) return null;
  // «challenged by the mayor»: only the mayor.
  if (/\p{Ll}ed$/u.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower === 'by') from += 2;
  while (from < end && startsAside(tokens, from, end)) from = afterAside(tokens, from, end);
  return from < end ? { from, to: end, apposition: null } : null;
}

/** Whether a phrase that runs back from `end` stops after the token at `index`. */
function endsPhrase(tokens: readonly Token[], index: number, end: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return true;
  const { lower } = token;
  if (lower === 'and' || lower === 'or') return !joinsNouns(tokens, index, end);
  if (subordinators.has(lower) && !prepositions.has(lower)) return true;
  if (/^(?:as|since|than|like)$/u.test(lower)) return true;
  if (auxiliaries.has(lower) || modals.has(lower) || irregularPast.has(lower))
    return lower !== 'to';
  if (subjectPronouns.has(lower) && index < end - 1) return true;
  if (isCapital(token)) return false;
  // A verb of saying stops the phrase; a noun of the same form («the claims») has a determiner.
  const cue = cueOf(lower);
  if (cue !== null && cue.form === 'past' && lower !== 'cast') return !isParticiple(tokens, index);
  if (cue?.form === 'ing' && !determiners.has(tokens[index - 1]?.lower ?? '')) return true;
  return false;
}

/** «the proposed plan», «a pilot accused of …»: a participle beside its noun. */
function isParticiple(tokens: readonly Token[], index: number): boolean {
  if (/^(?:of|by|with|to|as)$/u.test(tokens[index + 1]?.lower ?? '')) return true;
  return determiners.has(tokens[index - 1]?.lower ?? '');
}

/** «the US and its allies», «Ann Harbour and Ben Quay», «in Washington and throughout Asia». */
export function joinsNouns(tokens: readonly Token[], index: number, end: number): boolean {
  const left = tokens[index - 1];
  const right = tokens[index + 1];
  if (left?.kind !== 'word' || right?.kind !== 'word' || index + 1 >= end) return false;
  if (subjectPronouns.has(right.lower)) return false;
  if (isCapital(left)) {
    return isCapital(right) || determiners.has(right.lower) || prepositions.has(right.lower);
  }
  return !isCapital(right) && !determiners.has(right.lower) && !cueOf(left.lower);
}

/** «On Tuesday Smith», «In a statement the company»: an adverbial without its comma. */
function startsAside(tokens: readonly Token[], from: number, end: number): boolean {
  const first = tokens[from];
  if (first === undefined || end - from < 2) return false;
  if (days.has(first.lower)) return true;
  if (first.lower === 'and' || first.lower === 'or' || first.lower === 'to') return true;
  if (isAdverb(first) && !determiners.has(first.lower)) return true;
  return prepositions.has(first.lower);
}

function afterAside(tokens: readonly Token[], from: number, end: number): number {
  const first = tokens[from];
  if (first === undefined || !prepositions.has(first.lower)) return from + 1;
  // The last determiner or name that does not hang on a preposition begins the subject.
  for (let index = end - 1; index > from + 1; index--) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined || before === undefined) continue;
    if (prepositions.has(before.lower) || determiners.has(before.lower)) continue;
    if (determiners.has(token.lower)) return index;
    if (isCapital(token) && (!isCapital(before) || days.has(before.lower))) return index;
  }
  return end;
}
