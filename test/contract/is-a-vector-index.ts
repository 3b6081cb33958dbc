import { expect, it } from 'vitest';
import type { VectorIndex } from '../../src/core/ports.js';

/** Unit vectors that look random and are the same every time. */
export function unitVectors(count: number, dimensions: number): Float32Array[] {
  let state = 1907;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  };
  return Array.from({ length: count }, () => {
    const raw = Array.from({ length: dimensions }, next);
    const length = Math.hypot(...raw);
    return Float32Array.from(raw, (value) => value / length);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** What every {@link VectorIndex} owes its callers; run on the fake and on the real one alike. */
export function isAVectorIndex(
  make: (vectors: readonly Float32Array[]) => Promise<VectorIndex>,
): void {
  it('finds each vector as its own nearest neighbour', async () => {
    const vectors = unitVectors(200, 24);
    const index = await make(vectors);
    expect(index.size).toBe(200);
    for (const [label, vector] of vectors.entries()) {
      const [nearest] = index.search(vector, 1);
      expect(nearest?.label).toBe(label);
      expect(nearest?.similarity).toBeCloseTo(1, 4);
    }
  });

  it('agrees with an exact search, nearest first, with cosines as similarity', async () => {
    const vectors = unitVectors(300, 24);
    const index = await make(vectors);
    for (const query of unitVectors(340, 24).slice(300)) {
      const exact = vectors
        .map((vector, label) => ({ label, similarity: dot(query, vector) }))
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, 10);
      const found = index.search(query, 10);
      expect(found.map(({ label }) => label)).toEqual(exact.map(({ label }) => label));
      for (const [i, { similarity }] of found.entries())
        expect(similarity).toBeCloseTo(exact[i]?.similarity ?? 2, 4);
    }
  });

  it('gives all it has when more is wanted, and nothing when nothing is', async () => {
    const vectors = unitVectors(5, 24);
    const index = await make(vectors);
    const [query = new Float32Array(24)] = vectors;
    expect(index.search(query, 1_000)).toHaveLength(5);
    expect(index.search(query, 0)).toEqual([]);
    const empty = await make([]);
    expect(empty.size).toBe(0);
    expect(empty.search(query, 3)).toEqual([]);
  });

  it('refuses a vector of another length or with a number that is none', async () => {
    const index = await make(unitVectors(3, 24));
    expect(() => index.search(new Float32Array(23), 1)).toThrow(RangeError);
    expect(() => index.search(new Float32Array(24).fill(Number.NaN), 1)).toThrow(RangeError);
  });
}
