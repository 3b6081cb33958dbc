import { createHash } from 'node:crypto';
import type { Calibration } from '../core/answering/confidence.js';
import { confidenceOf } from '../core/answering/confidence.js';
import type { SignalName } from '../model/answer.js';
import type { Sign } from './fit-logistic.js';
import { fitLogistic } from './fit-logistic.js';
import type { Sample } from './sample-questions.js';
import { setWeight } from './set-weight.js';

/** A sample with the confidence that it was given. */
export interface Scored extends Sample {
  readonly confidence: number;
}

const folds = 5;

/** What the off-topic questions count together beside a set's own: enough to be known, too little to set the scale. */
const offTopicShare = 0.5;

/** Set, not fitted, for no question of the sets has it: takes what is .99 sure below .2. Words of another person of that name are wrong, however near. */
const strangerWeight = -6;

/** What each signal may say: more of `unknown` never makes an answer likelier. */
const signs: Readonly<Record<SignalName, Sign>> = {
  dense: 1,
  sentence: 1,
  coverage: 1,
  unknown: -1,
  unsaid: -1,
  reading: 1,
  open: 1,
  stranger: -1,
};

/** The logistic regression of `right` on the named signals; the others weigh nothing. The threshold is still to be chosen. */
export function fitConfidence(samples: readonly Sample[], use: readonly SignalName[]): Calibration {
  const { intercept, weights } = fitLogistic(
    samples.map((sample) => ({
      signals: use.map((name) => sample.signals[name]),
      right: sample.right,
      weight: weightOf(sample, samples),
    })),
    use.map((name) => signs[name]),
  );
  const weighed = (name: SignalName): number => rounded(weights[use.indexOf(name)] ?? 0);
  return {
    intercept: rounded(intercept),
    weights: {
      dense: weighed('dense'),
      sentence: weighed('sentence'),
      coverage: weighed('coverage'),
      unknown: weighed('unknown'),
      unsaid: weighed('unsaid'),
      reading: weighed('reading'),
      open: weighed('open'),
      stranger: strangerWeight,
    },
    threshold: 0,
  };
}

function weightOf({ set, own }: Sample, samples: readonly Sample[]): number {
  const alike = samples.filter((other) => other.set === set && other.own === own).length;
  return (setWeight(set) * (own ? 1 : offTopicShare)) / alike;
}

/** Every sample with its confidence by a fit that saw nothing of its document. */
export function crossValidate(samples: readonly Sample[], use: readonly SignalName[]): Scored[] {
  return Array.from({ length: folds }, (_, fold) => {
    const held = samples.filter(({ document }) => foldOf(document) === fold);
    const calibration = fitConfidence(
      samples.filter(({ document }) => foldOf(document) !== fold),
      use,
    );
    return held.map((sample) => scored(sample, calibration));
  }).flat();
}

function scored(sample: Sample, calibration: Calibration): Scored {
  return { ...sample, confidence: confidenceOf(sample.signals, calibration) };
}

/** The same fold for the same document, whatever else there is. */
function foldOf(document: string): number {
  return createHash('sha256').update(document).digest().readUInt32BE() % folds;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
