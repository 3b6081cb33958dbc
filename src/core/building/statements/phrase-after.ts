import type { Token } from './frame.js';
import { joinsNouns, longest, type NounPhrase } from './phrase-before.js';
import { isAdverb, isCapital, isComma, type Stretch } from './tell-tokens.js';
import {
  auxiliaries,
  days,
  determiners,
  modals,
  particles,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-lists.js';

/**
 * The noun phrase that begins at `from`, after an inverted verb («said Ann Harbour, who …»): up to
 * the first comma, preposition of time or place, or clause; an apposition may follow.
 */
export function phraseAfter(tokens: readonly Token[], from: number): NounPhrase | null {
  const first = tokens[from];
  if (first?.kind !== 'word') return null;
  if (subjectPronouns.has(first.lower)) return { from, to: from + 1, apposition: null };
  const named = isCapital(first);
  if (!named && !determiners.has(first.lower) && !/\p{Ll}/u.test(first.text)) return null;
  let to = from;
  while (to < tokens.length && to - from < longest && !stopsForward(tokens, from, to)) to++;
  if (to === from) return null;
  return { from, to, apposition: appositionAfter(tokens, to) };
}

function stopsForward(tokens: readonly Token[], from: number, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return true;
  const { lower } = token;
  if (days.has(lower) && !isCapital(tokens[index + 1])) return true;
  if (lower === 'and') return !joinsNouns(tokens, index, tokens.length);
  if (/^(?:of|at|for|from|with)$/u.test(lower)) return false;
  if (prepositions.has(lower)) {
    const next = tokens[index + 1];
    return index === from || !isCapital(next) || days.has(next?.lower ?? '') || lower !== 'in';
  }
  if (particles.has(lower)) return false;
  return subordinators.has(lower) || modals.has(lower) || auxiliaries.has(lower) || isAdverb(token);
}

function appositionAfter(tokens: readonly Token[], comma: number): Stretch | null {
  if (tokens[comma]?.text === '(') {
    const close = tokens.findIndex((token, at) => at > comma && token.text === ')');
    return close > comma + 1 ? { from: comma + 1, to: close } : null;
  }
  if (!isComma(tokens[comma])) return null;
  const first = tokens[comma + 1];
  if (first?.kind !== 'word' || subordinators.has(first.lower) || /^and$/u.test(first.lower))
    return null;
  if (first.lower.endsWith('ing') || subjectPronouns.has(first.lower)) return null;
  if (prepositions.has(first.lower) && !/^(?:of|from|for)$/u.test(first.lower)) return null;
  let to = comma + 1;
  while (to < tokens.length && tokens[to]?.kind === 'word') to++;
  return to > comma + 1 ? { from: comma + 1, to } : null;
}
