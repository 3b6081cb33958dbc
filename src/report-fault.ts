import { randomUUID } from 'node:crypto';
import { CorpusError } from './adapters/folder-corpus.js';
import { ConfigError } from './config.js';
import { type ExitCode, UsageError } from './console/command.js';
import { warn } from './console/ensure-snapshot.js';
import { OutputError, type Screen } from './console/screen.js';
import { DiscordUnreachableError, WrongTokenError } from './discord/bot-errors.js';
import { EngineError, IndexerError } from './core/services.js';

/** Faults of what stands behind the faces, whose messages say what to do. */
const told = [
  CorpusError,
  EngineError,
  IndexerError,
  OutputError,
  WrongTokenError,
  DiscordUnreachableError,
];

/** Keeps a fault that is ours, whole, under the reference that the person was given. */
export type Report = (error: unknown, reference: string) => void;

/**
 * Runs `work` at the very edge: a fault is told in its own words, a bug by a reference only, while
 * `report` keeps the rest. Never rejects.
 */
export async function tellingFaults(
  screen: Screen,
  report: Report,
  work: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) {
      warn(screen, error.message);
      return 2;
    }
    if (error instanceof Error && told.some((fault) => error instanceof fault)) {
      warn(screen, error.message);
      return 3;
    }
    const reference = randomUUID().slice(0, 8);
    report(error, reference);
    warn(screen, `Something went wrong that should not; in the log it is ${reference}.`);
    return 3;
  }
}
