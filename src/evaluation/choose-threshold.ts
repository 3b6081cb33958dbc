import type { Scored } from './cross-validate.js';

const refusalWeight = 2;

/**
 * The confidence from which on answering is better than refusing: where the share of answerable
 * questions that are refused and the share of unanswerable ones that are answered weigh least
 * together, every set counting alike. A refusal counts {@link refusalWeight} times: the unanswerable
 * questions of the sets are made to look answerable, and people ask few such. Off-topic questions are
 * no part of it, for they lie far below. Three decimals.
 */
export function chooseThreshold(scores: readonly Scored[]): number {
  const own = scores.filter((one) => one.own);
  const candidates = [...new Set(own.map(({ confidence }) => confidence))].toSorted(
    (a, b) => a - b,
  );
  let best = { threshold: 0, cost: Number.POSITIVE_INFINITY };
  for (const threshold of candidates) {
    const cost = costOf(own, threshold);
    if (cost < best.cost) best = { threshold, cost };
  }
  return Math.floor(best.threshold * 1000) / 1000;
}

function costOf(own: readonly Scored[], threshold: number): number {
  const sets = [...new Set(own.map(({ set }) => set))];
  return sets.reduce((sum, set) => {
    const mine = own.filter((one) => one.set === set);
    const share = (answerable: boolean, wrong: (one: Scored) => boolean): number => {
      const asked = mine.filter((one) => one.answerable === answerable);
      return asked.length === 0 ? 0 : asked.filter(wrong).length / asked.length;
    };
    const refused = share(true, ({ confidence }) => confidence < threshold);
    const answered = share(false, ({ confidence }) => confidence >= threshold);
    return sum + refusalWeight * refused + answered;
  }, 0);
}
