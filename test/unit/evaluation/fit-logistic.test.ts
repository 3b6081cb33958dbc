import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../src/evaluation/fit-logistic.js';

/** Examples of which the share that is right follows 1 / (1 + e^-(a + bx)), as exactly as counts allow. */
function examplesOf(a: number, b: number) {
  return Array.from({ length: 21 }, (_, i) => (i - 10) / 5).flatMap((x) => {
    const right = Math.round(20 / (1 + Math.exp(-(a + b * x))));
    return Array.from({ length: 20 }, (_, n) => ({
      signals: [x, 7],
      right: n < right,
      weight: 1,
    }));
  });
}

describe('fitLogistic', () => {
  it('finds the curve that the examples follow, and leaves out a signal that never changes', () => {
    const { intercept, weights } = fitLogistic(examplesOf(0.5, 1.5), [0, 0]);
    const [slope = 0, constant = 1] = weights;
    // The penalty holds the weight back.
    expect(slope).toBeGreaterThan(1);
    expect(slope).toBeLessThan(1.6);
    expect(intercept + 7 * constant).toBeGreaterThan(0.3);
    expect(intercept + 7 * constant).toBeLessThan(0.6);
    expect(constant).toBeCloseTo(0);
  });

  it('gives no weight of the wrong sign', () => {
    expect(fitLogistic(examplesOf(0.5, 1.5), [-1, 0]).weights[0]).toBeCloseTo(0);
    expect(fitLogistic(examplesOf(0.5, -1.5), [-1, 0]).weights[0]).toBeLessThan(-1);
    expect(fitLogistic(examplesOf(0.5, 1.5), [1, 0]).weights[0]).toBeGreaterThan(1);
  });

  it('gives the same fit for the same examples', () => {
    const fit = () => fitLogistic(examplesOf(0, 1), [0, 0]);
    expect(fit()).toEqual(fit());
  });
});
