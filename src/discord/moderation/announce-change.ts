import type { Client } from 'discord.js';
import type { Bot } from '../bot.js';
import { forLog } from '../log.js';
import { say } from '../reply.js';
import { renderChange } from './render-history.js';

/** Tells the audit channel, if there is one, of the change with that id, if it was made. Never rejects. */
export async function announceChange(
  client: Client,
  id: string,
  { auditChannel, journal, door, log }: Pick<Bot, 'auditChannel' | 'journal' | 'door' | 'log'>,
): Promise<void> {
  if (auditChannel === null) return;
  try {
    const change = await journal.change(id);
    if (change !== null) await door.announce(client, auditChannel, say(renderChange(change)));
  } catch (error) {
    // The change is made and in the journal; a channel that can't be reached does not undo it.
    log.warn(forLog(error), 'the audit channel could not be told');
  }
}
