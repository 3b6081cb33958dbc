import { constants, setPriority } from 'node:os';
import { LockError, lockBuilds } from '../adapters/build-lock.js';
import { openFormatReader } from '../adapters/formats/format-pool.js';
import { readFingerprint } from '../adapters/embedder-fingerprint.js';
import { carryOut } from './carry-out.js';
import { finishChange } from './finish-change.js';
import { openKeepers } from './keepers.js';
import { pacedProgress } from './paced-progress.js';
import type { IndexerReply, IndexerRequest, ProcessOptions } from './protocol.js';
import { sayFault } from './say-fault.js';

const stopping = new AbortController();

/** The child process that carries out one order, reports, and ends. */
async function run(
  options: ProcessOptions,
  request: Exclude<IndexerRequest, { kind: 'cancel' }>,
): Promise<IndexerReply> {
  const lock = await lockBuilds(options.indexFolder);
  const keepers = openKeepers(options);
  try {
    const change = await finishChange(keepers);
    if (request.kind === 'recover') return { kind: 'recovered', change };
    const report = await carryOut({
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
    return { kind: 'report', report };
  } finally {
    keepers.journal.close();
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

async function work(request: Exclude<IndexerRequest, { kind: 'cancel' }>): Promise<void> {
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
