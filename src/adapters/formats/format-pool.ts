import { Piscina } from 'piscina';
import type { FormatReader, FormatText } from '../../core/ports.js';

/** Endings of the files that {@link openFormatReader} reads, lower-case. */
export const formatEndings = ['.html', '.htm', '.pdf', '.docx'] as const;

/** Longest time that one file may take, in milliseconds: a newspaper's page takes a hundredth of it. */
const timeLimitMs = 30_000;

/** Most memory that reading one file may add to the process, in bytes; half of it within JavaScript's heap. */
const memoryLimit = 1024 * 1024 * 1024;

/** How often memory is looked at, in milliseconds. */
const lookMs = 50;

/** What the worker is given. */
export interface FormatTask {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

/**
 * Reads formats in a worker thread that is ended when a file takes too long or too much memory, and
 * started again for the next. Such a file is refused, and so is one at which a reader fails:
 * `onFault` gets that error. The thread starts with the first file and ends when it has nothing to do.
 */
export function openFormatReader(options: {
  readonly onFault: (error: unknown) => void;
  /** The worker's compiled module. */
  readonly worker?: URL;
  /** For other limits than those above. */
  readonly limits?: { readonly timeMs: number; readonly bytes: number };
}): FormatReader {
  const { worker = new URL('./format-worker.js', import.meta.url), onFault } = options;
  const { timeMs, bytes: mostBytes } = options.limits ?? {
    timeMs: timeLimitMs,
    bytes: memoryLimit,
  };
  const pool = new Piscina<FormatTask, FormatText>({
    filename: worker.href,
    name: 'readFormat',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 1000,
    resourceLimits: { maxOldGenerationSizeMb: mostBytes / 2 / 1024 / 1024 },
  });
  // The task that the thread died of is told as well.
  pool.on('error', () => {});
  return {
    endings: formatEndings,
    async read(file, bytes, charset) {
      const guard = watch(timeMs, mostBytes);
      try {
        return await pool.run({ file, bytes, charset }, { signal: guard.signal });
      } catch (error) {
        const limit = guard.exceeded() ?? (isOutOfMemory(error) ? tooMuchMemory : null);
        if (limit !== null) return { kind: 'refused', reason: limit };
        onFault(error);
        return { kind: 'refused', reason: failed };
      } finally {
        guard.end();
      }
    },
  };
}

const tooLong = 'reading it takes too long; split it, or save its text as .txt';
const tooMuchMemory = 'reading it takes too much memory; split it, or save its text as .txt';
const failed = 'its reader fails at it; save it anew, or save its text as .txt';

/** Aborts when the time is over or the process has grown too much. */
function watch(timeMs: number, mostBytes: number) {
  const controller = new AbortController();
  let reason: string | null = null;
  const stop = (why: string): void => {
    reason ??= why;
    controller.abort();
  };
  const before = process.memoryUsage.rss();
  const clock = setTimeout(() => stop(tooLong), timeMs);
  // The heap has a limit of its own; buffers lie outside of it.
  const scale = setInterval(() => {
    if (process.memoryUsage.rss() - before > mostBytes) stop(tooMuchMemory);
  }, lookMs);
  return {
    signal: controller.signal,
    exceeded: (): string | null => reason,
    end: (): void => {
      clearTimeout(clock);
      clearInterval(scale);
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
