import type { Article } from '../../model/article.js';
import type { Passage } from '../../model/passage.js';
import type { PlacedPassage, VectorTable } from '../../model/snapshot.js';
import { vectorAt } from '../../model/snapshot.js';
import type { Embedder } from '../ports.js';
import type { BuildProgress } from '../services.js';
import { vectorKey } from './vector-key.js';

/** What {@link embedPassages} works with, beside the passages themselves. */
export interface Embedding {
  readonly embedder: Embedder;
  /** Vectors made before by the same model; texts found here are not embedded again. */
  readonly known: VectorTable | null;
  /** Only counts what would be embedded; the rows stay zero. */
  readonly dryRun: boolean;
  readonly onProgress: (progress: BuildProgress) => void;
  readonly signal: AbortSignal;
}

/** An article with the passages cut from it. */
export interface CutArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** What is embedded of each passage, within the model's limit: its words, and whose they are where they don't say so. */
  readonly texts: readonly string[];
}

/** Rows of a table that is still to be filled: each distinct text gets one, in order of first use. */
class Rows {
  readonly texts: string[] = [];
  readonly keys: string[] = [];
  readonly #rowOf = new Map<string, number>();

  of(text: string): number {
    const key = vectorKey(text);
    const found = this.#rowOf.get(key);
    if (found !== undefined) return found;
    const row = this.keys.push(key) - 1;
    this.texts.push(text);
    this.#rowOf.set(key, row);
    return row;
  }
}

/**
 * Gives every passage and every sentence its vector. Each distinct text is embedded once, and only
 * if `known` does not hold it. `embedded` counts the runs of the model. Slow.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function embedPassages(
  cut: readonly CutArticle[],
  embedding: Embedding,
): Promise<{ passages: PlacedPassage[]; vectors: VectorTable; embedded: number }> {
  const rows = new Rows();
  const passages = cut.flatMap(({ article, passages: own, texts }) =>
    own.map((passage, i): PlacedPassage => ({
      ...passage,
      vector: rows.of(texts[i] ?? article.body.slice(passage.start, passage.end)),
      sentenceVectors: passage.sentences.map(({ start, end }) =>
        rows.of(article.body.slice(start, end)),
      ),
    })),
  );
  return { passages, ...(await fill(rows, embedding)) };
}

async function fill(
  rows: Rows,
  embedding: Embedding,
): Promise<{ vectors: VectorTable; embedded: number }> {
  const { embedder, known, onProgress, signal } = embedding;
  const { dimensions } = embedder;
  const knownRow = new Map(known?.keys.map((key, row) => [key, row]));
  const numbers = new Float32Array(rows.keys.length * dimensions);
  const missing: number[] = [];
  for (const [row, key] of rows.keys.entries()) {
    const before = knownRow.get(key);
    if (before === undefined || known === null) missing.push(row);
    else numbers.set(vectorAt(known, before), row * dimensions);
  }
  for (const [done, row] of embedding.dryRun ? [] : missing.entries()) {
    signal.throwIfAborted();
    onProgress({ phase: 'embedding', done, total: missing.length });
    numbers.set(await embedder.embed(rows.texts[row] ?? '', 'passage'), row * dimensions);
  }
  onProgress({ phase: 'embedding', done: missing.length, total: missing.length });
  return { vectors: { dimensions, keys: rows.keys, numbers }, embedded: missing.length };
}
