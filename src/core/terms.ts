import { stemmer } from 'stemmer';

/**
 * Words that say nothing about which passage is meant: the closed classes of English (articles,
 * prepositions, pronouns, auxiliaries, question words), as every stop list of the field has them.
 */
const stopWords = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being ' +
    'below between both but by can could did do does doing down during each few for from further had ' +
    'has have having he her here hers herself him himself his how i if in into is it its itself just ' +
    'me might more most must my myself no nor not now of off on once only or other our ours out over ' +
    'own s same she should so some such t than that the their theirs them themselves then there these ' +
    'they this those through to too under until up very was we were what when where which while who ' +
    'whom whose why will with would you your yours re ve ll d m'
  ).split(' '),
);

// A number keeps its decimals («8.3», «1,426»), a word its combining marks.
const termPattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** Lower case without accents, so that «Málaga» and «malaga» are one word. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, folded, in reading order, stop words and repetitions included. */
export function words(text: string): string[] {
  return (text.match(termPattern) ?? []).map(fold);
}

/** The term that a folded word counts as (Porter's stem); `null` for a stop word. */
export function termOf(word: string): string | null {
  return stopWords.has(word) ? null : stemmer(word);
}

/** The terms of a text in reading order, repetitions included. */
export function terms(text: string): string[] {
  return words(text)
    .map(termOf)
    .filter((term) => term !== null);
}
