import type { Readable } from 'node:stream';

/** A stream that is read by a person or a program. */
type Outlet = NodeJS.WritableStream & {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
};

/** What a program is run from: the process's own streams and signals, or in-memory ones. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: Outlet;
  readonly stderr: Outlet;
  /** Folder from which relative paths start. */
  readonly cwd: string;
  /** Aborted when the program is asked to end. */
  readonly signal: AbortSignal;
}

/**
 * The terminal of a running process. SIGINT and SIGTERM ask the program to end; the second of
 * either ends it at once, as if it were not listened to.
 */
export function terminalOf(process: NodeJS.Process): Terminal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const { stdin, stdout, stderr } = process;
  return { stdin, stdout, stderr, cwd: process.cwd(), signal: stop.signal };
}
