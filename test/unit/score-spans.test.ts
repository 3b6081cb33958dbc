import { describe, expect, it } from 'vitest';
import { scoreSpans } from '../../src/adapters/score-spans.js';

/** A window of a passage after `[CLS] q [SEP]`: `no answer` scores 1 + 1. */
function aWindow(starts: number[], ends: number[], places: number[]) {
  return { starts: [1, 9, 9, ...starts], ends: [1, 9, 9, ...ends], offset: 3, places };
}

describe('scoreSpans', () => {
  it('gives the best start with an end at or after it, against no answer, never in the question', () => {
    const window = aWindow([0, 4, 1], [7, 2, 3], [0, 4, 9]);
    expect(scoreSpans([window], [])).toEqual({ score: 0 + 7 - 2, sentences: [] });
    const backwards = aWindow([0, 4, 1], [0, 2, 3], [0, 4, 9]);
    expect(scoreSpans([backwards], []).score).toBe(4 + 3 - 2);
  });

  it('counts a stretch for the sentence that it starts in', () => {
    const window = aWindow([0, 4, 1], [0, 2, 3], [0, 4, 9]);
    const sentences = [
      { start: 0, end: 8 },
      { start: 9, end: 12 },
    ];
    expect(scoreSpans([window], sentences).sentences).toEqual([5, 2]);
  });

  it('reaches no further than an answer may be long', () => {
    const many = Array.from({ length: 40 }, (_, i) => i);
    const window = aWindow(
      many.map((i) => (i === 0 ? 5 : 0)),
      many.map((i) => (i === 39 ? 5 : 0)),
      many,
    );
    expect(scoreSpans([window], []).score).toBe(5 + 0 - 2);
  });

  it('takes the best of all windows, and stays finite where nothing was read', () => {
    const low = aWindow([0], [0], [0]);
    const high = aWindow([3], [3], [5]);
    expect(scoreSpans([low, high], [{ start: 5, end: 6 }])).toEqual({ score: 4, sentences: [4] });
    const none = scoreSpans([], [{ start: 0, end: 1 }]);
    expect([none.score, ...none.sentences].every(Number.isFinite)).toBe(true);
  });
});
