import type { Scored } from './cross-validate.js';
import { numbersFrom } from './off-topic.js';
import { setWeight } from './set-weight.js';

/** How often a refusal counts beside a false answer: the unanswerable questions of the sets are made to look answerable, and people ask few such. Set with the news sets in view. */
const refusalWeight = 2;

const draws = 200;

/** A question as far as a threshold is concerned, and what it counts. */
interface Vote {
  readonly confidence: number;
  readonly answerable: boolean;
  readonly weight: number;
}

/**
 * The confidence from which on answering is better than refusing: where the share of answerable
 * questions that are refused and the share of unanswerable ones that are answered weigh least
 * together, the sets of news counting twice. A few questions would move that point far, so it is the
 * mean over draws from the questions with replacement. Off-topic questions are no part of it, for
 * they lie far below. To be given scores of samples that were held back. Three decimals; the same
 * scores give the same threshold.
 */
export function chooseThreshold(scores: readonly Scored[]): number {
  const own = scores.filter((one) => one.own);
  const votes = own.map((one): Vote => {
    const { confidence, answerable, set } = one;
    const alike = own.filter((other) => other.set === set && other.answerable === answerable);
    const cost = answerable ? refusalWeight : 1;
    return { confidence, answerable, weight: (setWeight(set) * cost) / alike.length };
  });
  const next = numbersFrom(1983);
  const best = Array.from({ length: draws }, () =>
    bestThreshold(
      votes.flatMap(() => {
        const place = next(votes.length);
        return votes.slice(place, place + 1);
      }),
    ),
  );
  const mean = best.reduce((sum, threshold) => sum + threshold, 0) / draws;
  return Math.round(mean * 1000) / 1000;
}

/** Half-way between the two confidences between which the cost is least. */
function bestThreshold(votes: readonly Vote[]): number {
  const sorted = votes.toSorted((a, b) => a.confidence - b.confidence);
  let cost = 0; // everything is answered; the cost of the false answers is the same constant below
  let best = { cost, threshold: 0 };
  for (const [i, { answerable, weight, confidence }] of sorted.entries()) {
    cost += answerable ? weight : -weight;
    const after = sorted[i + 1]?.confidence ?? 1;
    if (cost < best.cost) best = { cost, threshold: (confidence + after) / 2 };
  }
  return best.threshold;
}
