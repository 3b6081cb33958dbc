import type { Decision, SignalName } from '../../model/answer.js';
import { overlaps } from '../../model/span.js';
import { terms } from '../terms.js';
import { namedTerms } from './corpus-names.js';
import { findStranger } from './find-stranger.js';
import { readingLogits, scoreSentences } from './highlight.js';
import { expectsMany } from './expects-many.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { articleOf, passageAt, textAt } from './open-snapshot.js';
import type { ReadHit } from './read-hits.js';
import { readingCounted } from './read-hits.js';
import type { Query } from './retrieve.js';

/** What one run says about whether its best passage answers. */
export type Signals = Readonly<Record<SignalName, number>>;

/** All signals, in the order in which they are shown. */
export const signalNames = [
  'dense',
  'sentence',
  'coverage',
  'unknown',
  'unsaid',
  'reading',
  'open',
  'stranger',
] as const satisfies SignalName[];

/** A logistic regression over the signals, and from which confidence on an answer is given. Made by `npm run calibrate`. */
export interface Calibration {
  readonly intercept: number;
  readonly weights: Signals;
  /** Least confidence of a quoted answer, 0 to 1. */
  readonly threshold: number;
}

/** The signals of a run whose best hit is `hit`. */
export function signalsOf(
  open: OpenSnapshot,
  { question, vector }: Pick<Query, 'question' | 'vector'>,
  hit: ReadHit,
): Signals {
  const passage = passageAt(open.snapshot, hit.passage);
  const shown = termsAround(open, hit);
  const sentences = scoreSentences(open.snapshot, passage, vector, hit.reading);
  const best = Math.max(...sentences.map(({ score }) => score));
  const named = namedTerms(question);
  return {
    dense: hit.dense,
    sentence: best / readingLogits,
    coverage: coverageOf(open, question, shown),
    // One that is missing says as much as all: the share of them told answers worse.
    unknown: named.every((term) => open.names.mentions(term)) ? 0 : 1,
    unsaid: named.every((term) => shown.has(term)) ? 0 : 1,
    reading: readingCounted(hit.reading),
    open: expectsMany(question) ? 1 : 0,
    stranger: findStranger(question, open) === null ? 0 : 1,
  };
}

/** The terms of a passage, its title and section, and of the names of those who speak in it: «he added» names nobody. */
function termsAround(open: OpenSnapshot, { passage: position }: ReadHit): Set<string> {
  const passage = passageAt(open.snapshot, position);
  const { title } = articleOf(open, passage.article);
  const speakers = (open.statementsOf.get(passage.article) ?? [])
    .filter((statement) => overlaps(statement, passage))
    .map(({ attribution }) => attribution?.name ?? '');
  return new Set(
    terms([title, passage.section ?? '', ...speakers, textAt(open, position)].join(' ')),
  );
}

/** The share by weight of the question's terms that were shown, 0 to 1. */
function coverageOf(open: OpenSnapshot, question: string, shown: ReadonlySet<string>): number {
  let covered = 0;
  let all = 0;
  for (const term of new Set(terms(question))) {
    const weight = open.lexical.weight(term);
    all += weight;
    if (shown.has(term)) covered += weight;
  }
  return all > 0 ? covered / all : 0;
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
