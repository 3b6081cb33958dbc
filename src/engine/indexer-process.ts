import { constants, setPriority } from 'node:os';
import { LockError, lockBuilds } from '../adapters/build-lock.js';
import { readIntent } from '../adapters/keeping/intent-file.js';
import { openFormatReader } from '../adapters/formats/format-pool.js';
import { readFingerprint } from '../adapters/embedder-fingerprint.js';
import { carryOut } from './carry-out.js';
import { finishChange } from './finish-change.js';
import { openKeepers } from './keepers.js';
import type { Keepers } from './keepers.js';
import { pacedProgress } from './paced-progress.js';
import type { IndexerReply, IndexerRequest, ProcessOptions } from './protocol.js';
import { sayFault } from './say-fault.js';

const stopping = new AbortController();

type Request = Exclude<IndexerRequest, { kind: 'cancel' }>;

/** The child process that carries out one order, reports, and ends. */
async function run(options: ProcessOptions, request: Request): Promise<IndexerReply> {
  const keepers = openKeepers(options);
  try {
    if (request.kind === 'build' && request.dryRun) return await look(options, keepers, request);
    return await lockedBuilds(options, async () => {
      const change = await finishChange(keepers);
      if (request.kind === 'recover') return { kind: 'recovered', change };
      return report(options, keepers, request);
    });
  } finally {
    keepers.journal.close();
  }
}

/**
 * Tells what would change, beside whatever builds: nothing is written. Only what a kill interrupted is
 * finished first, for until then files and snapshot may differ.
 */
async function look(
  options: ProcessOptions,
  keepers: Keepers,
  request: Extract<Request, { kind: 'build' }>,
): Promise<IndexerReply> {
  if ((await readIntent(keepers.intent)) !== null) {
    await lockedBuilds(options, () => finishChange(keepers));
  }
  return report(options, keepers, request);
}

/** @throws LockError when another process builds. */
async function lockedBuilds<Given>(
  { indexFolder }: ProcessOptions,
  work: () => Promise<Given>,
): Promise<Given> {
  const lock = await lockBuilds(indexFolder);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function report(
  options: ProcessOptions,
  keepers: Keepers,
  request: Extract<Request, { kind: 'build' }>,
): Promise<IndexerReply> {
  const made = await carryOut({
    keepers,
    ...request,
    model: () => readFingerprint(options.model),
    async openEmbedder() {
      // Loaded only here: what embeds nothing, as going back does, is done in half the time.
      const { openXenovaEmbedder } = await import('../adapters/xenova-embedder.js');
      return openXenovaEmbedder(options.model);
    },
    formats: openFormatReader({ onFault: sayFault }),
    onProgress: pacedProgress((progress) => say({ kind: 'progress', progress })),
    signal: stopping.signal,
  });
  return { kind: 'report', report: made };
}

function say(reply: IndexerReply): void {
  process.send?.(reply);
}

/** The last word: this process ends once the parent has it. */
function sayLast(reply: IndexerReply): void {
  process.send?.(reply, () => process.disconnect());
}

async function work(request: Request): Promise<void> {
  try {
    const options = JSON.parse(process.argv[2] ?? '{}') as ProcessOptions;
    sayLast(await run(options, request));
  } catch (error) {
    sayLast(faultOf(error));
  }
}

function faultOf(error: unknown): IndexerReply {
  // Nothing that the log has to tell of.
  if (error instanceof LockError && error.busy) {
    return { kind: 'fault', fault: error.message, busy: true };
  }
  const cancelled = stopping.signal.aborted && error === stopping.signal.reason;
  const fault = cancelled ? 'The build was cancelled. Nothing has changed.' : sayFault(error);
  return { kind: 'fault', fault, busy: false };
}

// Answers come first: the model of this process takes what the engine leaves.
setPriority(constants.priority.PRIORITY_LOW);
process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
process.on('message', (request: IndexerRequest) => {
  if (request.kind === 'cancel') stopping.abort();
  else void work(request);
});
