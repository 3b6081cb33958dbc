import type { VectorIndex } from '../../src/core/ports.js';

/** A {@link VectorIndex} that looks at every vector: slow, and right. */
export function exactVectors(vectors: readonly Float32Array[], dimensions: number): VectorIndex {
  return {
    size: vectors.length,
    search(query, count) {
      if (query.length !== dimensions || !query.every(Number.isFinite))
        throw new RangeError('not such a vector');
      return vectors
        .map((vector, label) => ({
          label,
          similarity: vector.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0),
        }))
        .toSorted((a, b) => b.similarity - a.similarity || a.label - b.label)
        .slice(0, Math.max(0, count));
    },
  };
}
