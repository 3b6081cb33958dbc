import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { CalibrationFile } from '../adapters/calibration-file.js';
import { calibrationKey, readCalibrationFile } from '../adapters/calibration-file.js';
import { readConfig } from '../config.js';
import type { Calibration } from '../core/answering/confidence.js';
import type { SignalName } from '../model/answer.js';
import { chooseThreshold } from './choose-threshold.js';
import { crossValidate, fitConfidence } from './cross-validate.js';
import type { Scored } from './cross-validate.js';
import { committedSets, openModels, openSetAloud, readSet } from './laboratory.js';
import { gibberish, questionsOfOthers } from './off-topic.js';
import { calibrationError } from './reliability.js';
import type { OpenModels, Sample } from './sample-questions.js';
import { sampleQuestions } from './sample-questions.js';
import { auc } from './summarise.js';

/** Questions of other sets that each set is asked, and questions of no words at all. */
const othersPerSet = 60;
const gibberishPerSet = 20;

/** `npm run calibrate -- [DIR…]`: fits how confidence follows from the signals, on the committed question sets and those named, and writes it down. */
const { positionals } = parseArgs({ allowPositionals: true });
const folders = [...committedSets, ...positionals];
const sets = await Promise.all(folders.map(readSet));
const { embedder, reader } = await openModels(readConfig(process.env));

async function sampleAll(models: readonly OpenModels[]): Promise<Sample[][]> {
  const samples: Sample[][] = models.map(() => []);
  for (const set of sets) {
    const opened = await openSetAloud(set, embedder);
    const others = everyNth(questionsOfOthers(set, sets), othersPerSet);
    const strange = [...others, ...gibberish(gibberishPerSet)];
    for (const [i, one] of models.entries())
      samples[i]?.push(...(await sampleQuestions(opened, strange, one)));
  }
  return samples;
}

/** About `count` of the things, evenly spread. */
function everyNth<Thing>(things: readonly Thing[], count: number): Thing[] {
  const step = Math.max(1, Math.floor(things.length / count));
  return things.filter((_, i) => i % step === 0);
}

function calibrate(name: string, samples: readonly Sample[], use: readonly SignalName[]) {
  const held = crossValidate(samples, use);
  const fit = fitConfidence(samples, use);
  const threshold = chooseThreshold(held);
  const calibration: Calibration = { ...fit, threshold };
  process.stdout.write(
    `${name}, threshold ${threshold}, on held-back folds:\n${report(held, threshold)}\n`,
  );
  return calibration;
}

function report(held: readonly Scored[], threshold: number): string {
  const lines = [...new Set(held.map(({ set }) => set))].map((set) => {
    const own = held.filter((one) => one.set === set && one.own);
    const strange = held.filter((one) => one.set === set && !one.own);
    return `  ${set.padEnd(10)} ${describe(own, threshold)}; off-topic answered ${answered(strange, threshold)}`;
  });
  return [...lines, `  ${'all'.padEnd(10)} ${describe(held, threshold)}`, ''].join('\n');
}

function describe(scores: readonly Scored[], threshold: number): string {
  const answerable = scores.filter((one) => one.answerable);
  const others = scores.filter((one) => !one.answerable);
  const confidence = ({ confidence: value }: Scored): number => value;
  const area = auc(answerable.map(confidence), others.map(confidence));
  const refused = answerable.filter((one) => one.confidence < threshold).length;
  return `AUC ${area?.toFixed(3) ?? '–'}, calibration error ${calibrationError(scores).toFixed(3)}, refused ${refused} of ${answerable.length}, answered ${answered(others, threshold)}`;
}

function answered(scores: readonly Scored[], threshold: number): string {
  return `${scores.filter(({ confidence }) => confidence >= threshold).length} of ${scores.length}`;
}

const alone = { embedder, reader: null };
const both = reader === null ? null : { embedder, reader };
const [withoutReader = [], withReader = []] = await sampleAll(
  both === null ? [alone] : [alone, both],
);
const file = fileURLToPath(new URL('../../models/calibration.json', import.meta.url));
const before = await readCalibrationFile(file).catch(() => ({ models: {} }));
const after: CalibrationFile = {
  sets: sets.map(({ name }) => name),
  models: {
    ...before.models,
    [calibrationKey(alone)]: calibrate('without reader', withoutReader, [
      'dense',
      'coverage',
      'unknown',
    ]),
    ...(both === null
      ? {}
      : {
          [calibrationKey(both)]: calibrate('with reader', withReader, [
            'dense',
            'sentence',
            'unknown',
            'unsaid',
            'reading',
            'open',
          ]),
        }),
  },
  otherModels: calibrate('other models', withoutReader, ['coverage', 'unknown']),
};
await writeFile(file, `${JSON.stringify(after, null, 2)}\n`);
