import type { Message } from 'discord.js';
import { quotationId } from '../core/answering/quotation-id.js';
import type { Sources } from '../core/ports.js';
import type { Journal } from '../core/moderation-ports.js';
import type { Posted } from '../model/change.js';
import { forLog, type Log } from './log.js';
import type { Claim } from './reply.js';

/** What remembering stands on. */
export interface Remembering {
  readonly sources: Sources;
  readonly journal: Journal;
  readonly log: Log;
}

/**
 * Enters into the journal which quotations a message holds: their ids and places, never the words.
 * Direct messages are nobody's business, and those that only one person sees are gone soon: neither
 * is remembered.
 */
export function rememberIn(
  claims: readonly Claim[],
  { sources, journal, log }: Remembering,
): (message: Message) => Promise<void> {
  return async (message) => {
    if (claims.length === 0 || message.guildId === null) return;
    const at = new Date().toISOString();
    const posted: Posted[] = [];
    try {
      for (const { start, end, ...where } of claims) {
        const exact = await sources.slice(where, { start, end });
        if (exact === null) continue; // pruned in this very moment
        const { article } = where;
        const place = { article, start, length: end - start };
        posted.push({ quotation: quotationId(article, exact), ...place, message: message.url, at });
      }
      await journal.post(message.url, posted);
    } catch (error) {
      // The message stands; that a change of its source will go untold is all that is lost.
      log.warn(forLog(error), 'a posted quotation was not remembered');
    }
  };
}
