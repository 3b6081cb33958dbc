/** Finds passages that share rare pairs of neighbouring words with a text. */
export interface Shingles {
  /** At most `count` positions of texts, those that share the most and the rarest pairs first. */
  find(text: string, count: number): readonly number[];
}

/** Room for the position of a text beside a 32-bit hash in the 53 bits of an exact number. */
const positions = 2 ** 21;

/** Pairs in more texts than this tell nothing. */
const tooCommon = 2_000;

/** An index of texts by pairs of neighbouring words, stop words and all: «not» counts. Takes time in proportion to them. */
export function indexShingles(texts: readonly string[]): Shingles {
  if (texts.length > positions) throw new RangeError(`more than ${positions} texts`);
  const hashed = texts.map((text) => pairsOf(text));
  const keys = new Float64Array(hashed.reduce((sum, pairs) => sum + pairs.length, 0));
  let at = 0;
  for (const [position, pairs] of hashed.entries()) {
    for (const pair of pairs) keys[at++] = pair * positions + position;
  }
  keys.sort();
  return {
    find(text, count) {
      const scores = new Map<number, number>();
      for (const pair of pairsOf(text)) {
        const from = firstAtLeast(keys, pair * positions);
        const to = firstAtLeast(keys, (pair + 1) * positions);
        if (to - from > tooCommon) continue;
        const weight = Math.log(1 + texts.length / (to - from));
        for (let i = from; i < to; i += 1) {
          const position = (keys[i] ?? 0) % positions;
          scores.set(position, (scores.get(position) ?? 0) + weight);
        }
      }
      return [...scores]
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, count)
        .map(([position]) => position);
    },
  };
}

/** Hashes of the distinct pairs of neighbouring words. */
function pairsOf(text: string): readonly number[] {
  const words =
    text
      .normalize('NFC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const pairs = new Set<number>();
  for (let i = 1; i < words.length; i += 1)
    pairs.add(hash(`${words[i - 1] ?? ''} ${words[i] ?? ''}`));
  return [...pairs];
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

function firstAtLeast(keys: Float64Array, wanted: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
