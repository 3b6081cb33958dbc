import type { Decision, SignalName } from '../../model/answer.js';
import { terms } from '../terms.js';
import { namesIn } from './corpus-names.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { articleOf, passageAt, textAt } from './open-snapshot.js';
import type { ReadHit } from './read-hits.js';

/** What one run says about whether its best passage answers. */
export type Signals = Readonly<Record<SignalName, number>>;

/** All signals, in the order in which they are shown. */
export const signalNames = [
  'dense',
  'coverage',
  'unknown',
  'reading',
] as const satisfies SignalName[];

/** A logistic regression over the signals, and from which confidence on an answer is given. Made by `npm run calibrate`. */
export interface Calibration {
  readonly intercept: number;
  readonly weights: Signals;
  /** Least confidence of a quoted answer, 0 to 1. */
  readonly threshold: number;
}

/** Beyond this a reading says nothing more: sure of an answer, or sure of none. */
const clearReading = 8;

/** The signals of a run whose best hit is `hit`. */
export function signalsOf(open: OpenSnapshot, question: string, hit: ReadHit): Signals {
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
  return {
    dense: hit.dense,
    coverage: all > 0 ? covered / all : 0,
    unknown: unknownShare(open, question),
    reading: Math.max(-clearReading, Math.min(clearReading, hit.reading?.score ?? 0)),
  };
}

function unknownShare({ names }: OpenSnapshot, question: string): number {
  const named = namesIn(question).flatMap(terms);
  const unknown = named.filter((term) => !names.mentions(term));
  return named.length > 0 ? unknown.length / named.length : 0;
}

/** The share of right answers among answers with these signals, 0 to 1. */
export function confidenceOf(signals: Signals, { intercept, weights }: Calibration): number {
  const sum = signalNames.reduce((total, name) => total + weights[name] * signals[name], intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** The numbers behind a confidence, by name. */
export function explainSignals(
  signals: Signals,
  { intercept, weights, threshold }: Calibration,
): Pick<Decision, 'signals' | 'intercept' | 'threshold'> {
  return {
    signals: signalNames.map((name) => ({ name, value: signals[name], weight: weights[name] })),
    intercept,
    threshold,
  };
}
