import type { Span } from '../../../model/span.js';

/** A stretch of an article that is like the pasted words; `off` words have to be changed. */
export interface NearPlace extends Span {
  readonly off: number;
}

/** A word of a normal form, and how it is compared. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, without the marks around it. */
  readonly key: string;
}

/** The words of a normal form, in order; dashes and hyphens part words. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[^\s-]+/g)].map(({ 0: word, index }) => ({
    text: word,
    key: word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
    start: index,
    end: index + word.length,
  }));
}

/**
 * The stretch of `source`, as positions of words, that becomes `pasted` with the fewest words put
 * in, taken out or exchanged (Sellers 1980); of equals the one nearest in length, then the first. `null` when either is empty.
 */
export function nearPlace(source: readonly Word[], pasted: readonly Word[]): NearPlace | null {
  if (source.length === 0 || pasted.length === 0) return null;
  const rows = pasted.length;
  // Cost of the best stretch that ends here, for each length of the pasted words; and where it began.
  const cost = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  const from = new Int32Array(rows + 1);
  let best: NearPlace | null = null;
  for (const [column, { key }] of source.entries()) {
    let diagonal = cost[0] ?? 0;
    let diagonalFrom = column;
    from[0] = column + 1;
    for (let row = 1; row <= rows; row += 1) {
      const left = (cost[row] ?? 0) + 1;
      const above = (cost[row - 1] ?? 0) + 1;
      const across = diagonal + (pasted[row - 1]?.key === key ? 0 : 1);
      const leftFrom = from[row] ?? 0;
      const least = Math.min(left, above, across);
      diagonal = cost[row] ?? 0;
      cost[row] = least;
      if (least === across) from[row] = diagonalFrom;
      else if (least === above) from[row] = from[row - 1] ?? 0;
      diagonalFrom = leftFrom;
    }
    const place = { start: from[rows] ?? 0, end: column + 1, off: cost[rows] ?? 0 };
    if (place.start <= column && isBetter(place, best, rows)) best = place;
  }
  return best;
}

function isBetter(place: NearPlace, best: NearPlace | null, length: number): boolean {
  if (best === null || place.off !== best.off) return best === null || place.off < best.off;
  const difference = ({ start, end }: Span) => Math.abs(end - start - length);
  return difference(place) < difference(best);
}
