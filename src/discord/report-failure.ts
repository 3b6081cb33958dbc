import { randomBytes } from 'node:crypto';
import { EngineError, IndexerError } from '../core/services.js';
import { escapeForDiscord } from './escape.js';
import { GateError } from './gate.js';
import { forLog, type Log } from './log.js';
import { say, type Reply } from './reply.js';
import { shorten } from './shorten.js';

/** Words of an error that are meant for people, escaped, as a sentence's end. */
function why(error: Error, maxLength: number): string {
  const words = shorten(error.message, maxLength);
  return escapeForDiscord(words) + (/[.!?…]$/.test(words) ? '' : '.');
}

/** What went wrong, for whoever asked. Only the engine's and the indexer's errors are worded for people. */
function inWords(error: unknown): string {
  if (error instanceof EngineError) {
    return `I could not answer: ${why(error, 300)}`;
  }
  if (error instanceof IndexerError) {
    return `The articles were not indexed: ${why(error, 600)}`;
  }
  if (error instanceof GateError) {
    return 'I found words, but they did not match their source exactly, so I do not show them.';
  }
  return 'Something went wrong on my side. Please try again in a moment.';
}

/** Logs the error, and gives back what to tell about it: a plain sentence, and the reference under which the log has it. */
export function reportFailure(error: unknown, about: object, log: Log): Reply {
  const reference = randomBytes(3).toString('hex');
  log.error({ reference, ...about, ...forLog(error) }, 'something was not answered');
  return say(`${inWords(error)} (Reference: ${reference})`);
}
