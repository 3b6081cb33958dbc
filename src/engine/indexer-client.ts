import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { anOrder } from '../core/keeping/an-order.js';
import type { BuildProgress, Indexer } from '../core/services.js';
import { IndexerError } from '../core/services.js';
import { keptFolders } from './kept-folders.js';
import { logErrorOutput } from './log-error-output.js';
import type { ProcessLog } from './log-error-output.js';
import type { IndexerReply, IndexerRequest, ProcessOptions } from './protocol.js';

const died =
  'The build stopped before it was done. The snapshot before still answers. Please start it again.';

/** Where the indexer's process comes from. */
export interface IndexerParts {
  /** The compiled `indexer-process.js`. */
  readonly entry: URL;
  readonly options: ProcessOptions;
  readonly log: ProcessLog;
  /** How long a process that is told to stop may go on, in milliseconds; ten seconds when not given. */
  readonly stopWithinMs?: number;
}

/** An indexer that runs each build in a process of its own, at low priority. */
export function indexerClient(parts: IndexerParts): Indexer {
  return {
    async build({ dryRun = false, full = false, order }, onProgress, signal) {
      // Without an order nothing is changed, only read.
      const whole = order ?? anOrder({ id: randomUUID(), by: 'console', kind: 'reindex' });
      const request: IndexerRequest = { kind: 'build', dryRun, full, order: whole };
      const reply = await run(parts, request, { onProgress, signal });
      if (reply.kind === 'report') return reply.report;
      throw new IndexerError(died);
    },
    async recover() {
      if (!existsSync(keptFolders(parts.options.indexFolder).intent)) return null;
      const none = { onProgress: () => {}, signal: undefined };
      const reply = await run(parts, { kind: 'recover' }, none);
      return reply.kind === 'recovered' ? reply.change : null;
    },
  };
}

interface Listening {
  readonly onProgress: (progress: BuildProgress) => void;
  readonly signal: AbortSignal | undefined;
}

function run(
  parts: IndexerParts,
  request: IndexerRequest,
  listening: Listening,
): Promise<Extract<IndexerReply, { kind: 'report' | 'recovered' }>> {
  const { entry, options, log, stopWithinMs = 10_000 } = parts;
  const { onProgress, signal } = listening;
  return new Promise((resolve, reject) => {
    const child = fork(entry, [JSON.stringify(options)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      // A group of its own: Ctrl-C in the terminal is for the parent to answer.
      detached: true,
    });
    let killing: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      child.send({ kind: 'cancel' } satisfies IndexerRequest, () => {});
      // Deep in one article it hears nothing. A kill does no harm: what was decided is finished later.
      killing = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    logErrorOutput(child, 'indexer', log);
    child.on('message', (reply: IndexerReply) => {
      if (reply.kind === 'progress') onProgress(reply.progress);
      else if (reply.kind === 'fault') reject(new IndexerError(reply.fault, { busy: reply.busy }));
      else resolve(reply);
    });
    child.on('error', (cause) => reject(new IndexerError(died, { cause })));
    child.on('exit', () => {
      signal?.removeEventListener('abort', cancel);
      clearTimeout(killing);
      reject(new IndexerError(died)); // without effect when it reported before
    });
    child.send(request);
    if (signal?.aborted === true) cancel();
  });
}
