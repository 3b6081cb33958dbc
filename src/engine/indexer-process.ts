import { constants, setPriority } from 'node:os';
import { lockBuilds } from '../adapters/build-lock.js';
import { readCorpusFolder } from '../adapters/folder-corpus.js';
import { openFormatReader } from '../adapters/formats/format-pool.js';
import { hnswVectors } from '../adapters/hnsw-vectors.js';
import { folderSnapshots } from '../adapters/snapshots/folder-snapshots.js';
import { openXenovaEmbedder } from '../adapters/xenova-embedder.js';
import { buildSnapshot } from '../core/building/build-snapshot.js';
import { diffSnapshots } from '../core/building/diff-snapshots.js';
import { corpusDigest } from '../core/building/digest-corpus.js';
import { rulesFingerprint } from '../core/building/rules.js';
import type { BuildReport } from '../core/services.js';
import { pacedProgress } from './paced-progress.js';
import type { IndexerReply, IndexerRequest, ProcessOptions } from './protocol.js';
import { sayFault } from './say-fault.js';

const stopping = new AbortController();

/** The child process that builds one snapshot, reports, and ends. */
async function run(
  options: ProcessOptions,
  request: { dryRun: boolean; full: boolean },
): Promise<BuildReport> {
  const start = performance.now();
  const lock = await lockBuilds(options.indexFolder);
  try {
    const store = folderSnapshots(options.indexFolder, hnswVectors);
    const corpus = await corpusDigest(readCorpusFolder(options.corpusFolder));
    const embedder = await openXenovaEmbedder(options.model);
    // Vectors depend on the model and the words alone, whatever rules made the passages.
    const before = await store.openNewestUsable({ model: embedder.fingerprint, rules: null });
    const previous = before.kind === 'ready' ? before.snapshot : null;
    const onProgress = pacedProgress((progress) => say({ kind: 'progress', progress }));
    const { snapshot, embedded } = await buildSnapshot({
      files: readCorpusFolder(options.corpusFolder),
      formats: openFormatReader({ onFault: sayFault }),
      makings: { corpus, model: embedder.fingerprint, rules: rulesFingerprint },
      embedder,
      known: request.full ? null : (previous?.vectors ?? null),
      dryRun: request.dryRun,
      onProgress,
      signal: stopping.signal,
    });
    onProgress({ phase: 'writing', done: 0, total: 1 });
    const manifest = request.dryRun ? null : await store.write(snapshot, new Date());
    return {
      dryRun: request.dryRun,
      snapshot: manifest?.id ?? null,
      ...diffSnapshots(previous, snapshot),
      embedded,
      refused: snapshot.refused.map(({ file, reason }) => ({ kind: 'refused', file, reason })),
      ms: performance.now() - start,
    };
  } finally {
    await lock.release();
  }
}

function say(reply: IndexerReply): void {
  process.send?.(reply);
}

/** The last word: this process ends once the parent has it. */
function sayLast(reply: IndexerReply): void {
  process.send?.(reply, () => process.disconnect());
}

async function build(request: { dryRun: boolean; full: boolean }): Promise<void> {
  try {
    const options = JSON.parse(process.argv[2] ?? '{}') as ProcessOptions;
    sayLast({ kind: 'report', report: await run(options, request) });
  } catch (error) {
    const cancelled = stopping.signal.aborted;
    sayLast({
      kind: 'fault',
      fault: cancelled ? 'The build was cancelled. Nothing has changed.' : sayFault(error),
    });
  }
}

// Answers come first: the model of this process takes what the engine leaves.
setPriority(constants.priority.PRIORITY_LOW);
process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
process.on('message', (request: IndexerRequest) => {
  if (request.kind === 'cancel') stopping.abort();
  else void build(request);
});
