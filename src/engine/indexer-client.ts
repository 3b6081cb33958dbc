import { fork } from 'node:child_process';
import type { BuildProgress, BuildReport, Indexer } from '../core/services.js';
import { IndexerError } from '../core/services.js';
import { logErrorOutput } from './log-error-output.js';
import type { ProcessLog } from './log-error-output.js';
import type { IndexerReply, IndexerRequest, ProcessOptions } from './protocol.js';

const died =
  'The build stopped before it was done. Nothing has changed: the snapshot before still answers. Please start it again.';

/** Where the indexer's process comes from. */
export interface IndexerParts {
  /** The compiled `indexer-process.js`. */
  readonly entry: URL;
  readonly options: ProcessOptions;
  readonly log: ProcessLog;
}

/** An indexer that runs each build in a process of its own, at low priority. */
export function indexerClient(parts: IndexerParts): Indexer {
  return {
    build({ dryRun = false, full = false }, onProgress, signal) {
      return runBuild(parts, { kind: 'build', dryRun, full }, { onProgress, signal });
    },
  };
}

interface Listening {
  readonly onProgress: (progress: BuildProgress) => void;
  readonly signal: AbortSignal | undefined;
}

function runBuild(
  parts: IndexerParts,
  request: IndexerRequest,
  listening: Listening,
): Promise<BuildReport> {
  const { entry, options, log } = parts;
  const { onProgress, signal } = listening;
  return new Promise((resolve, reject) => {
    const child = fork(entry, [JSON.stringify(options)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      // A group of its own: Ctrl-C in the terminal is for the parent to answer.
      detached: true,
    });
    const cancel = (): void =>
      void child.send({ kind: 'cancel' } satisfies IndexerRequest, () => {});
    signal?.addEventListener('abort', cancel, { once: true });
    logErrorOutput(child, 'indexer', log);
    child.on('message', (reply: IndexerReply) => {
      if (reply.kind === 'progress') onProgress(reply.progress);
      if (reply.kind === 'report') resolve(reply.report);
      if (reply.kind === 'fault') reject(new IndexerError(reply.fault));
    });
    child.on('error', (cause) => reject(new IndexerError(died, { cause })));
    child.on('exit', () => {
      signal?.removeEventListener('abort', cancel);
      reject(new IndexerError(died)); // without effect when it reported before
    });
    child.send(request);
    if (signal?.aborted === true) cancel();
  });
}
