import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readCalibration } from '../adapters/calibration-file.js';
import { openFormatReader } from '../adapters/formats/format-pool.js';
import { readConfig } from '../config.js';
import type { Answering } from '../core/answering/answer-question.js';
import { answerQuestion } from '../core/answering/answer-question.js';
import { sayFault } from '../engine/say-fault.js';
import { lossesOf, parseFloors } from './check-floors.js';
import { drawReliability } from './draw-reliability.js';
import { evaluatePages, isPageSet } from './evaluate-pages.js';
import { evaluateSet } from './evaluate-set.js';
import type { Evaluation } from './evaluation.js';
import { evaluateStatements, renderConfusions, renderStatements } from './evaluate-statements.js';
import {
  committedSets,
  openModels,
  openSetAloud,
  readSet,
  readStatementTable,
} from './laboratory.js';
import type { OpenSet } from './open-set.js';
import { calibrationError, reliability } from './reliability.js';
import { rememberReadings } from './remember-readings.js';
import { renderMisses, renderSet } from './render-figures.js';
import { renderPageFaults, renderPages } from './render-pages.js';
import { renderReport, renderRest } from './render-report.js';
import { strangeQuestions } from './strange-questions.js';
import type { Judged, Share } from './summarise.js';
import { summarise } from './summarise.js';

const strangeCount = 500;

/** `npm run eval -- [--json] [--verbose] [--check] [--write] [DIR…]` */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    /** Ends with 1 when a figure is worse than its floor. */
    check: { type: 'boolean', default: false },
    /** Writes docs/evaluation.md and its diagram. */
    write: { type: 'boolean', default: false },
  },
});
const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const print = (text: string): void => void process.stdout.write(`${text}\n`);

type Mind = Omit<Answering, 'open'>;

async function openMinds(): Promise<{ whole: Mind; alone: Mind }> {
  const { embedder, reader: bare } = await openModels(readConfig(process.env));
  const reader = bare === null ? null : rememberReadings(bare);
  const mind = async (models: Omit<Mind, 'calibration'>): Promise<Mind> => ({
    ...models,
    calibration: await readCalibration(root('models/calibration.json'), models),
  });
  return {
    whole: await mind({ embedder, reader }),
    alone: await mind({ embedder, reader: null }),
  };
}

async function askStrange({ open }: OpenSet, mind: Mind): Promise<Share> {
  let count = 0;
  for (const question of strangeQuestions(strangeCount)) {
    const { kind } = await answerQuestion({ question }, { ...mind, open });
    if (kind === 'quoted') count += 1;
  }
  return { count, of: strangeCount };
}

const { whole, alone } = await openMinds();
const sets: Evaluation['sets'][number][] = [];
const all: Judged[] = [];
let strange: Share | null = null;
for (const folder of positionals.length > 0 ? positionals : committedSets) {
  if (await isPageSet(folder)) {
    const formats = openFormatReader({ onFault: sayFault });
    const { figures, verdicts } = await evaluatePages(folder, formats, whole.embedder);
    print(values.json ? JSON.stringify(figures) : renderPages(figures));
    if (values.verbose) print(renderPageFaults(verdicts));
    continue;
  }
  const set = await readSet(folder);
  const opened = await openSetAloud(set, whole.embedder);
  const judged = await evaluateSet(opened, whole, 'corpus');
  const figures = {
    withReader: summarise(set.name, judged),
    withoutReader: summarise(set.name, await evaluateSet(opened, alone, 'corpus')),
    ownDocument:
      set.documents.length === 1
        ? null
        : summarise(set.name, await evaluateSet(opened, whole, 'own-document')),
  };
  sets.push(figures);
  all.push(...judged);
  if (positionals.length === 0) strange ??= await askStrange(opened, whole);
  const table = await readStatementTable(folder);
  const statements = table === null ? null : evaluateStatements(opened, table);
  if (values.json) print(JSON.stringify({ ...figures, statements }));
  else print(renderSet(figures));
  if (!values.json && statements !== null) print(renderStatements(statements));
  if (values.verbose)
    print(`\n${renderMisses(judged)}\n${renderConfusions(statements?.confusions ?? [])}`);
  print('');
}
const outcomes = all.map(({ confidence, question, place }) => ({
  confidence,
  right: question.answerable && place === 1,
}));
const evaluation: Evaluation = {
  sets,
  strange,
  reliability: reliability(outcomes),
  calibrationError: calibrationError(outcomes),
};
if (!values.json) print(renderRest(evaluation));
if (values.write) {
  await mkdir(root('docs'), { recursive: true });
  await writeFile(root('docs/evaluation.md'), renderReport(evaluation));
  await writeFile(root('docs/reliability.svg'), drawReliability(evaluation.reliability));
}
if (values.check) {
  const floors = parseFloors(await readFile(root('test/questions/floors.json'), 'utf8'));
  const losses = lossesOf(evaluation, floors);
  print(losses.length === 0 ? 'no figure is below its floor' : losses.join('\n'));
  if (losses.length > 0) process.exitCode = 1;
}
