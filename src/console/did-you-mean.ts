import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean X?` with a space before, when `word` is nearly one of `known`; else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const nearest = closest(word, [...known]);
  // Two neighbouring letters that changed places are a distance of 2.
  const tolerated = Math.max(2, Math.ceil(nearest.length / 3));
  return distance(word, nearest) <= tolerated ? ` Did you mean ${nearest}?` : '';
}
