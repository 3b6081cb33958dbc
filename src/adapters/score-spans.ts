import type { Span } from '../model/span.js';

/** Longest answer in the model's tokens: the reader was trained with this limit. */
const longestAnswer = 30;

/** Below what the model ever gives: the score of what it was not shown or holds no words. */
const lowest = -30;

/** One run of the reader: the logits of a window of a passage, and where its tokens stand. */
export interface Window {
  /** Logits that an answer starts at a token; the first is «no answer». */
  readonly starts: ArrayLike<number>;
  /** Logits that an answer ends at a token; the first is «no answer». */
  readonly ends: ArrayLike<number>;
  /** Position of the passage's first token among them. */
  readonly offset: number;
  /** Where in the passage the word of each token begins, token by token. */
  readonly places: readonly number[];
}

/** The best stretch against «no answer», over all windows: of the passage, and of each sentence (by where it starts). */
export function scoreSpans(
  windows: readonly Window[],
  sentences: readonly Span[],
): { score: number; sentences: number[] } {
  let score = lowest;
  const scores = sentences.map(() => lowest);
  for (const window of windows) {
    const best = bestFrom(window);
    for (const [i, place] of window.places.entries()) {
      const value = best[i] ?? lowest;
      score = Math.max(score, value);
      const at = sentences.findIndex(({ start, end }) => start <= place && place < end);
      if (at >= 0) scores[at] = Math.max(scores[at] ?? lowest, value);
    }
  }
  return { score, sentences: scores };
}

/** For each token of the passage, the score of the best stretch that starts there. */
function bestFrom({ starts, ends, offset, places }: Window): number[] {
  const none = (starts[0] ?? 0) + (ends[0] ?? 0);
  return places.map((_, i) => {
    let end = Number.NEGATIVE_INFINITY;
    for (let j = i; j < Math.min(i + longestAnswer, places.length); j += 1) {
      end = Math.max(end, ends[offset + j] ?? 0);
    }
    return Math.max((starts[offset + i] ?? 0) + end - none, lowest);
  });
}
