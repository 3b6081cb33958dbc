import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc } from '../../../src/evaluation/summarise.js';

const scores = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 });

describe('auc', () => {
  it('is 1 when every positive is above every negative, 0 the other way round, and a half for equals', () => {
    expect(auc([3, 4], [1, 2])).toBe(1);
    expect(auc([1, 2], [3, 4])).toBe(0);
    expect(auc([2, 2], [2])).toBe(0.5);
  });

  it('counts every pair once, whichever side is called positive', () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        expect((auc(a, b) ?? 0) + (auc(b, a) ?? 0)).toBeCloseTo(1);
      }),
    );
  });

  it('is not known without both sides', () => {
    expect(auc([], [1])).toBeNull();
    expect(auc([1], [])).toBeNull();
  });
});
