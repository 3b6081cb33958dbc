import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CalibrationFile } from '../adapters/calibration-file.js';
import { readConfig } from '../config.js';
import type { Calibration, Signals } from '../core/answering/confidence.js';
import { confidenceOf, signalsOf } from '../core/answering/confidence.js';
import { passageAt } from '../core/answering/open-snapshot.js';
import { retrieve } from '../core/answering/retrieve.js';
import type { Embedder } from '../core/ports.js';
import { fitLogistic } from './fit-logistic.js';
import { goldOf, placeOf } from './judge-answer.js';
import { committedSets, openEmbedder, openSetAloud, readSet } from './laboratory.js';
import { gibberish, questionsOfOthers } from './off-topic.js';
import type { OpenSet } from './open-set.js';
import { auc } from './summarise.js';

/** Share of the answerable questions that may be refused: the threshold lies as high as it allows. */
const mostRefused = 0.08;
const gibberishPerSet = 40;

interface Sample {
  readonly signals: Signals;
  readonly answerable: boolean;
  /** Whether the first passage holds the answer. */
  readonly right: boolean;
}

async function sample(
  opened: OpenSet,
  question: string,
  embedder: Embedder,
): Promise<Omit<Sample, 'answerable' | 'right'> & { first: number }> {
  const vector = await embedder.embed(question, 'question');
  const [best] = retrieve(opened.open, { question, vector, article: null });
  if (best === undefined) throw new RangeError(`${opened.set.name} has no passages`);
  return { signals: signalsOf(opened.open, question, best), first: best.passage };
}

async function sampleSet(
  opened: OpenSet,
  others: readonly string[],
  embedder: Embedder,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const question of opened.set.questions) {
    const { signals, first } = await sample(opened, question.question, embedder);
    const gold = goldOf(question, question.answers, opened.articleOf);
    const right = placeOf([passageAt(opened.open.snapshot, first)], gold) === 1;
    samples.push({ signals, answerable: question.answerable, right: question.answerable && right });
  }
  for (const question of [...others, ...gibberish(gibberishPerSet)]) {
    const { signals } = await sample(opened, question, embedder);
    samples.push({ signals, answerable: false, right: false });
  }
  return samples;
}

function calibrate(samples: readonly Sample[], use: readonly (keyof Signals)[]): Calibration {
  const { intercept, weights } = fitLogistic(
    samples.map(({ signals, right }) => ({ signals: use.map((name) => signals[name]), right })),
  );
  const weightOf = (name: keyof Signals): number => rounded(weights[use.indexOf(name)] ?? 0);
  const fit = {
    intercept: rounded(intercept),
    weights: { dense: weightOf('dense'), coverage: weightOf('coverage') },
    threshold: 0,
  };
  const confidences = samples
    .filter(({ answerable }) => answerable)
    .map(({ signals }) => confidenceOf(signals, fit))
    .toSorted((a, b) => a - b);
  const threshold = confidences[Math.floor(confidences.length * mostRefused)] ?? 0;
  return { ...fit, threshold: Math.floor(threshold * 1000) / 1000 };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function report(name: string, samples: readonly Sample[], calibration: Calibration): string {
  const of = (answerable: boolean): number[] =>
    samples
      .filter((one) => one.answerable === answerable)
      .map(({ signals }) => confidenceOf(signals, calibration));
  const refused = of(true).filter((confidence) => confidence < calibration.threshold).length;
  const answered = of(false).filter((confidence) => confidence >= calibration.threshold).length;
  return `${name}: threshold ${calibration.threshold}, AUC ${auc(of(true), of(false))?.toFixed(3)}, refused ${refused} of ${of(true).length} answerable, answered ${answered} of ${of(false).length} others\n`;
}

/** `npm run calibrate`: fits how confidence follows from the signals, on the committed question sets, and writes it down. */
const embedder = await openEmbedder(readConfig(process.env));
const sets = await Promise.all(committedSets.map(readSet));
const samples: Sample[] = [];
for (const set of sets) {
  samples.push(
    ...(await sampleSet(await openSetAloud(set, embedder), questionsOfOthers(set, sets), embedder)),
  );
}
const own = calibrate(samples, ['dense', 'coverage']);
const otherModels = calibrate(samples, ['coverage']);
process.stdout.write(
  report(embedder.fingerprint, samples, own) + report('other models', samples, otherModels),
);

const path = fileURLToPath(new URL('../../models/calibration.json', import.meta.url));
const before = JSON.parse(await readFile(path, 'utf8').catch(() => '{"models":{}}')) as Pick<
  CalibrationFile,
  'models'
>;
const after: CalibrationFile = {
  models: { ...before.models, [embedder.fingerprint]: own },
  otherModels,
};
await writeFile(path, `${JSON.stringify(after, null, 2)}\n`);
