import type { Span } from '../../model/span.js';
import type { PlacedPassage, Snapshot } from '../../model/snapshot.js';
import { similarity } from './open-snapshot.js';

/**
 * The sentence of the passage that is nearest to the question by meaning, the first of equals.
 * Lexical overlap was tried beside it and lost: answers seldom repeat the question's words.
 */
export function highlight(
  snapshot: Snapshot,
  passage: PlacedPassage,
  question: Float32Array,
): Span[] {
  let best: { span: Span; near: number } | null = null;
  for (const [i, span] of passage.sentences.entries()) {
    const row = passage.sentenceVectors[i];
    if (row === undefined) continue;
    const near = similarity(snapshot, row, question);
    if (best === null || near > best.near) best = { span, near };
  }
  return best === null ? [] : [best.span];
}
