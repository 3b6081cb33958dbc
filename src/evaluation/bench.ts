import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCalibration } from '../adapters/calibration-file.js';
import { compose } from '../compose.js';
import { readConfig } from '../config.js';
import { answerQuestion } from '../core/answering/answer-question.js';
import { mostRead } from '../core/answering/read-hits.js';
import type { Reader } from '../core/ports.js';
import { committedSets, openModels, openSetAloud, readSet } from './laboratory.js';
import type { OpenSet } from './open-set.js';
import type { OpenModels } from './sample-questions.js';

/** `npm run bench`: speeds as ratios within this run, for machines differ and are noisy. */
const config = readConfig(process.env);
const compiled = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const rounds = 7;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function print(name: string, ours: number, bare: number): void {
  process.stdout.write(
    `${name.padEnd(46)} ${(ours / bare).toFixed(2)}  (${ours.toFixed(1)} ms against ${bare.toFixed(1)} ms)\n`,
  );
}

/** The reader, keeping what it was given to read. */
function listenTo(reader: Reader): { reader: Reader; readings: Parameters<Reader['read']>[] } {
  const readings: Parameters<Reader['read']>[] = [];
  const read: Reader['read'] = (...reading) => {
    readings.push(reading);
    return reader.read(...reading);
  };
  return { reader: { ...reader, read }, readings };
}

/** Runs a compiled file to its end and gives the time it took. @throws Error when it fails. */
function run(file: string, args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [compiled(file), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

async function benchStart(): Promise<void> {
  const index = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  try {
    run('../cli.js', ['index', '--index', index]);
    const { embeddingModel, readerModel } = config;
    const models = [embeddingModel, ...(readerModel === null ? [] : [readerModel])];
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(run('load-model.js', [config.modelsDir, ...models]));
      ours.push(
        run('../cli.js', [
          'ask',
          '--json',
          '--index',
          index,
          'How much would South Korea have to pay to host US troops?',
        ]),
      );
    }
    print(`start to first answer / ${models.length} models alone`, median(ours), median(bare));
  } finally {
    await rm(index, { recursive: true });
  }
}

/** The committed set, as it was opened, and what it is asked with. */
async function openBench(): Promise<{ opened: OpenSet; models: OpenModels }> {
  const models = await openModels(config);
  const [folder = ''] = committedSets;
  return { opened: await openSetAloud(await readSet(folder), models.embedder), models };
}

async function benchQuestions({ set, open }: OpenSet, models: OpenModels): Promise<void> {
  const { embedder, reader } = models;
  const calibration = await readCalibration(compiled('../../models/calibration.json'), models);
  const answer = (question: string, through: Reader | null): Promise<unknown> =>
    answerQuestion({ question }, { open, embedder, reader: through, calibration });
  const ours: number[] = [];
  const bare: number[] = [];
  let readings = 0;
  for (const { question } of set.questions) {
    const heard = reader === null ? null : listenTo(reader);
    await answer(question, heard?.reader ?? null); // counts the readings, and warms both sides alike
    readings += heard?.readings.length ?? 0;
    bare.push(
      await timed(async () => {
        await embedder.embed(question, 'question');
        for (const reading of heard?.readings ?? []) await reader?.read(...reading);
      }),
    );
    ours.push(await timed(() => answer(question, reader)));
  }
  print('question to answer / its models alone, median', median(ours), median(bare));
  const mean = (readings / set.questions.length).toFixed(2);
  process.stdout.write(`${'readings a question, mean'.padEnd(46)} ${mean}  (most: ${mostRead})\n`);
}

async function benchBuild(opened: OpenSet, { embedder }: OpenModels): Promise<void> {
  const { articles, passages } = opened.open.snapshot;
  const texts = passages.flatMap(({ article, sentences, start, end }) => {
    const body = articles.find(({ id }) => id === article)?.body ?? '';
    const whole = body.slice(start, end);
    return sentences.length === 1
      ? [whole]
      : [whole, ...sentences.map((span) => body.slice(span.start, span.end))];
  });
  const alone = await timed(async () => {
    for (const text of new Set(texts)) await embedder.embed(text, 'passage');
  });
  const build = await timed(() => openSetAloud(opened.set, embedder));
  print('build / its vectors alone', build, alone);
}

/** A thousand articles of five sentences; then one of them is changed. */
async function benchOneChanged(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const folders = { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index') };
  const silent = { error: () => {}, warn: () => {} };
  const verbatim = compose({ ...config, ...folders }, silent);
  const write = (n: number, feet: number) =>
    writeFile(
      join(folders.corpusDir, `${n}.txt`),
      `Tide of day ${n}\n\nOn day ${n} the tide at the harbour of The Harbour Gazette stood at ${feet} feet. ${n} boats waited outside. The ${n}th of them was a trawler. Its crew had caught ${n} crates of herring. They sold them for ${n} crowns.\n`,
    );
  try {
    await mkdir(folders.corpusDir);
    for (let n = 0; n < 1_000; n += 1) await write(n, n);
    const full = await verbatim.indexer.build({}, () => {});
    await write(500, 9_999);
    const one = await verbatim.indexer.build({}, () => {});
    print('one of 1,000 articles changed / all built', one.ms, full.ms);
    const texts = `${one.embedded} against ${full.embedded}`;
    process.stdout.write(`  texts embedded: ${texts}\n`);
  } finally {
    await verbatim.close();
    await rm(folder, { recursive: true });
  }
}

await benchStart();
await benchOneChanged();
const { opened, models } = await openBench();
await benchQuestions(opened, models);
await benchBuild(opened, models);
