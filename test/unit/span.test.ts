import { describe, expect, it } from 'vitest';
import { contains, overlaps, span } from '../../src/model/span.js';

describe('span', () => {
  it('refuses what names no text', () => {
    for (const [start, end] of [
      [3, 3],
      [4, 3],
      [-1, 2],
      [0.5, 2],
      [0, NaN],
    ] as const) {
      expect(() => span(start, end)).toThrow(RangeError);
    }
  });

  it('touches its neighbour without overlapping it, and contains itself', () => {
    const first = span(0, 5);
    const second = span(5, 9);
    expect(overlaps(first, second)).toBe(false);
    expect(overlaps(first, span(4, 6))).toBe(true);
    expect(contains(first, first)).toBe(true);
    expect(contains(first, span(4, 6))).toBe(false);
  });
});
