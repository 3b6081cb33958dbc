import type { Span } from '../../model/span.js';
import type { PlacedPassage, Snapshot } from '../../model/snapshot.js';
import type { Reading } from '../ports.js';
import { similarity } from './open-snapshot.js';

/** How many logits of the reader a cosine of 1 counts; measured by `npm run eval`. */
export const readingLogits = 24;

/** Two sentences this near, in logits, are a toss-up: both are highlighted (in 7 of 100 answers of the development sets). */
const tossUp = 1.5;

/**
 * The sentence of the passage that answers best, by how it reads and how near it is to the question
 * by meaning, and a second one where it is a toss-up; in reading order. Where the passage was not
 * read, the nearest by meaning, the first of equals. Lexical overlap was tried beside them and lost: answers seldom repeat the question's words.
 */
export function highlight(
  snapshot: Snapshot,
  passage: PlacedPassage,
  question: Float32Array,
  reading: Reading | null,
): Span[] {
  const scored = scoreSentences(snapshot, passage, question, reading);
  const [best, second] = scored.toSorted((a, b) => b.score - a.score);
  if (best === undefined) return [];
  const both = reading !== null && second !== undefined && best.score - second.score < tossUp;
  return both ? [best.span, second.span].toSorted((a, b) => a.start - b.start) : [best.span];
}

/** How well each sentence answers, in logits of the reader, in reading order: how it reads, and how near it is to the question by meaning. */
export function scoreSentences(
  snapshot: Snapshot,
  passage: PlacedPassage,
  question: Float32Array,
  reading: Reading | null,
): { readonly span: Span; readonly score: number }[] {
  return passage.sentences.flatMap((span, i) => {
    const row = passage.sentenceVectors[i];
    if (row === undefined) return [];
    const near = readingLogits * similarity(snapshot, row, question);
    return [{ span, score: near + (reading?.sentences[i] ?? 0) }];
  });
}
