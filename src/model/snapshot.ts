import type { Article } from './article.js';
import type { Makings } from './manifest.js';
import type { Passage } from './passage.js';
import type { Statement } from './statement.js';

/** The vectors of distinct texts: row `i` belongs to `keys[i]` and stands at `i * dimensions` of `numbers`. */
export interface VectorTable {
  readonly dimensions: number;
  /** Key of the embedded text, in order of first use; see `vectorKey`. */
  readonly keys: readonly string[];
  readonly numbers: Float32Array;
}

/** Row `row` of the table, as a view: not a copy. */
export function vectorAt(table: VectorTable, row: number): Float32Array {
  return table.numbers.subarray(row * table.dimensions, (row + 1) * table.dimensions);
}

/** A passage with its place in the vector table. */
export interface PlacedPassage extends Passage {
  /** Row of the passage's vector. */
  readonly vector: number;
  /** Rows of its sentences' vectors, one for each of `sentences`. */
  readonly sentenceVectors: readonly number[];
}

/** All that is built from a corpus, in memory. */
export interface Snapshot extends Makings {
  /** By id. */
  readonly articles: readonly Article[];
  /** Article by article, in reading order. */
  readonly passages: readonly PlacedPassage[];
  readonly statements: readonly Statement[];
  readonly vectors: VectorTable;
  /** The lexical index, serialised. */
  readonly terms: string;
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}
