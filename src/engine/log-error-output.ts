import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** As much of a logger as the processes need; pino fits. */
export interface ProcessLog {
  error(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** Writes what a child process prints to its error output into the log, line by line. */
export function logErrorOutput(child: ChildProcess, name: string, log: ProcessLog): void {
  if (child.stderr === null) return;
  createInterface({ input: child.stderr }).on('line', (line) => log.warn({ process: name }, line));
}
