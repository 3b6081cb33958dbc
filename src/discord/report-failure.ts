import { randomBytes } from 'node:crypto';
import { ChangeError } from '../core/moderation-ports.js';
import { EngineError, IndexerError } from '../core/services.js';
import type { Bot } from './bot.js';
import { escapeForDiscord } from './escape.js';
import { GateError } from './gate.js';
import { forLog } from './log.js';
import { say, type Reply } from './reply.js';
import { shorten } from './shorten.js';

/** The words with each folder called by its last name: where it lies is nobody's business in Discord. */
export function withoutPlaces(words: string, { folders }: Pick<Bot, 'folders'>): string {
  const longestFirst = folders.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce(
    (text, one) => text.replaceAll(one, one.split(/[/\\]/).at(-1) ?? ''),
    words,
  );
}

/** Words of an error that are meant for people, escaped, as a sentence's end. */
function why(error: Error, maxLength: number, bot: Pick<Bot, 'folders'>): string {
  const words = shorten(withoutPlaces(error.message, bot), maxLength);
  return escapeForDiscord(words) + (/[.!?…]$/.test(words) ? '' : '.');
}

/** What went wrong, for whoever asked. Other errors than these are not worded for people. */
function inWords(error: unknown, bot: Pick<Bot, 'folders'>): string {
  if (error instanceof EngineError) {
    return `I could not answer: ${why(error, 300, bot)}`;
  }
  if (error instanceof IndexerError) {
    return `The articles were not indexed: ${why(error, 600, bot)}`;
  }
  if (error instanceof ChangeError) {
    return `Nothing was changed: ${why(error, 600, bot)}`;
  }
  if (error instanceof GateError) {
    return 'I found words, but they did not match their source exactly, so I do not show them.';
  }
  return 'Something went wrong on my side. Please try again in a moment.';
}

/** Logs the error, and gives back what to tell about it: a plain sentence, and the reference under which the log has it. */
export function reportFailure(
  error: unknown,
  about: object,
  bot: Pick<Bot, 'folders' | 'log'>,
): Reply {
  const reference = randomBytes(3).toString('hex');
  bot.log.error({ reference, ...about, ...forLog(error) }, 'something was not answered');
  return say(`${inWords(error, bot)} (Reference: ${reference})`);
}
