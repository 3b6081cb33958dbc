import { terms } from '../terms.js';
import type { Hit } from './fuse-rankings.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { articleOf, passageAt, textAt } from './open-snapshot.js';

/** What one run says about whether its best passage answers. */
export interface Signals {
  /** Cosine of question and passage, -1 to 1. */
  readonly dense: number;
  /** Share of the question's terms, by weight, that the passage, its section or its title has, 0 to 1. */
  readonly coverage: number;
}

/** A logistic regression over the signals, and from which confidence on an answer is given. Made by `npm run calibrate`. */
export interface Calibration {
  readonly intercept: number;
  readonly weights: Readonly<Record<keyof Signals, number>>;
  /** Least confidence of a quoted answer, 0 to 1. */
  readonly threshold: number;
}

/** The signals of a hit. */
export function signalsOf(open: OpenSnapshot, question: string, hit: Hit): Signals {
  const passage = passageAt(open.snapshot, hit.passage);
  const { title } = articleOf(open, passage.article);
  const shown = new Set(terms(`${title} ${passage.section ?? ''} ${textAt(open, hit.passage)}`));
  let covered = 0;
  let all = 0;
  for (const term of new Set(terms(question))) {
    const weight = open.lexical.weight(term);
    all += weight;
    if (shown.has(term)) covered += weight;
  }
  return { dense: hit.dense, coverage: all > 0 ? covered / all : 0 };
}

/** The share of right answers among answers with these signals, 0 to 1. */
export function confidenceOf(signals: Signals, { intercept, weights }: Calibration): number {
  const sum = intercept + weights.dense * signals.dense + weights.coverage * signals.coverage;
  return 1 / (1 + Math.exp(-sum));
}
