import { inspect } from 'node:util';

/** Faults whose message was written for a person. */
const forPeople = new Set([
  'ModelError',
  'ReaderError',
  'CorpusError',
  'SnapshotError',
  'IndexerError',
  'LockError',
  'NoSnapshotError',
  'CalibrationError',
  'ChangeError',
  'StaleError',
]);

/**
 * The sentence that a person gets for an error; the error itself goes to the process's error
 * output, which its parent writes to the log.
 */
export function sayFault(error: unknown): string {
  process.stderr.write(`${inspect(error)}\n`);
  if (error instanceof Error && forPeople.has(error.name)) return error.message;
  return 'Something went wrong inside. The log has the details.';
}
