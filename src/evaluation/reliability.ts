/** An answer's confidence, and whether it was right. */
export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

/** The answers whose confidence lies in `[from, from + 0.1)`; the last bin holds 1 as well. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  /** Mean confidence, 0 to 1. */
  readonly said: number;
  /** Share of right answers, 0 to 1. */
  readonly right: number;
}

const bins = 10;

/** Ten bins of equal width, from the least confident; `said` and `right` are 0 in an empty one. */
export function reliability(outcomes: readonly Outcome[]): Bin[] {
  return Array.from({ length: bins }, (_, i) => {
    const own = outcomes.filter(
      ({ confidence }) => Math.min(Math.floor(confidence * bins), bins - 1) === i,
    );
    const mean = (valueOf: (outcome: Outcome) => number): number =>
      own.length === 0 ? 0 : own.reduce((sum, one) => sum + valueOf(one), 0) / own.length;
    return {
      from: i / bins,
      count: own.length,
      said: mean(({ confidence }) => confidence),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}

/** Expected calibration error (Naeini et al., AAAI 2015): how far confidence and share of right answers lie apart, averaged over the answers; 0 to 1. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  if (outcomes.length === 0) return 0;
  return reliability(outcomes).reduce(
    (sum, { count, said, right }) => sum + (count / outcomes.length) * Math.abs(said - right),
    0,
  );
}
