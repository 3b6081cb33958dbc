/** One example: its signals and whether it was right. */
export interface Example {
  readonly signals: readonly number[];
  readonly right: boolean;
  /** How much it counts beside the others, above 0. */
  readonly weight: number;
}

/** Enough that no weight runs away on a hundred examples; halving or doubling it moves no figure. */
const ridge = 0.03;
const rounds = 4_000;
const rate = 0.5;

/** Which weights make sense: 1, none below 0; -1, none above; 0, any. */
export type Sign = -1 | 0 | 1;

/**
 * Logistic regression by projected gradient descent on standardised signals, with an L2 penalty on
 * all but the intercept; a weight that would have the wrong sign is 0. Weights are given for the
 * signals as they are. The same examples give the same fit.
 */
export function fitLogistic(
  examples: readonly Example[],
  signs: readonly Sign[],
): {
  intercept: number;
  weights: number[];
} {
  const scales = signs.map((_, i) => scaleOf(examples.map(({ signals }) => signals[i] ?? 0)));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const rows = examples.map(({ signals, right, weight }) => ({
    x: scales.map(({ mean, deviation }, i) => ((signals[i] ?? 0) - mean) / deviation),
    y: right ? 1 : 0,
    share: weight / total,
  }));
  const fit = descend(rows, signs);
  const weights = scales.map(({ deviation }, i) => (fit.weights[i] ?? 0) / deviation);
  const shift = scales.reduce((sum, { mean }, i) => sum + (weights[i] ?? 0) * mean, 0);
  return { intercept: fit.intercept - shift, weights };
}

function descend(
  rows: readonly { x: readonly number[]; y: number; share: number }[],
  signs: readonly Sign[],
) {
  const weights = signs.map(() => 0);
  let intercept = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map((weight) => ridge * weight);
    let slope = 0;
    for (const { x, y, share } of rows) {
      const sum = x.reduce((total, value, i) => total + value * (weights[i] ?? 0), intercept);
      const error = (1 / (1 + Math.exp(-sum)) - y) * share;
      for (const [i, value] of x.entries()) slopes[i] = (slopes[i] ?? 0) + error * value;
      slope += error;
    }
    for (const [i, sign] of signs.entries()) {
      const weight = (weights[i] ?? 0) - rate * (slopes[i] ?? 0);
      weights[i] = sign * weight < 0 ? 0 : weight;
    }
    intercept -= rate * slope;
  }
  return { intercept, weights };
}

function scaleOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
