import hnswlib from 'hnswlib-node';
import type { Neighbour, VectorIndex, VectorIndexes } from '../core/ports.js';

/** Neighbours a node keeps, and how widely a build looks: the defaults of Malkov & Yashunin, arXiv 1603.09320. */
const graph = { m: 16, efConstruction: 200, seed: 100 } as const;

/**
 * How widely a search looks. It is not saved with the graph, and the library's own default (10)
 * finds under half of the true neighbours among 1,000 random vectors; from 200 on it found all.
 */
const efSearch = 256;

/** HNSW graphs through hnswlib-node: cosine over unit vectors, as inner product. */
export const hnswVectors: VectorIndexes = {
  async build(vectors, dimensions, path) {
    const index = new hnswlib.HierarchicalNSW('ip', dimensions);
    index.initIndex(Math.max(vectors.length, 1), graph.m, graph.efConstruction, graph.seed);
    for (const [label, vector] of vectors.entries())
      index.addPoint(checked(vector, dimensions), label);
    index.writeIndexSync(path);
  },

  async open(path, dimensions, size) {
    const index = new hnswlib.HierarchicalNSW('ip', dimensions);
    index.readIndexSync(path);
    if (index.getCurrentCount() !== size) {
      throw new RangeError(`the graph holds ${index.getCurrentCount()} vectors, not ${size}`);
    }
    index.setEf(efSearch);
    return openIndex(index, dimensions, size);
  },
};

function openIndex(index: hnswlib.HierarchicalNSW, dimensions: number, size: number): VectorIndex {
  return {
    size,
    search(vector, count) {
      const query = checked(vector, dimensions);
      const wanted = Math.min(count, size);
      if (wanted <= 0) return [];
      if (wanted > efSearch) index.setEf(wanted);
      const { neighbors, distances } = index.searchKnn(query, wanted);
      if (wanted > efSearch) index.setEf(efSearch);
      return neighbors
        .map((label, i): Neighbour => ({ label, similarity: 1 - (distances[i] ?? 1) }))
        .toSorted((a, b) => b.similarity - a.similarity || a.label - b.label);
    },
  };
}

/** The library takes plain arrays only, and a hole or NaN in one ends the process or poisons the graph. */
function checked(vector: Float32Array, dimensions: number): number[] {
  if (vector.length !== dimensions) {
    throw new RangeError(`a vector of ${vector.length} numbers, where ${dimensions} are due`);
  }
  if (!vector.every(Number.isFinite))
    throw new RangeError('a vector with a number that is not finite');
  return Array.from(vector);
}
