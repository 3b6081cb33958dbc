import { randomUUID } from 'node:crypto';
import { anOrder } from '../../core/keeping/an-order.js';
import type { Order } from '../../model/change.js';
import type { Bot } from '../bot.js';
import { escapeForDiscord } from '../escape.js';
import { say, type Reply } from '../reply.js';
import { shorten } from '../shorten.js';

/** Something that a person typed, as it may be shown. */
function shown(typed: string): string {
  return escapeForDiscord(shorten(typed, 100));
}

/** The order to remove an article, by its choice, id or title, or by the path of a file that was refused. */
export async function removeArticle(meant: string, by: string, bot: Bot): Promise<Order | Reply> {
  const entry = await bot.articles.find(meant);
  const found = await bot.shelf.locate(entry?.id ?? meant);
  if (found === null) {
    return say(`There is no article “${shown(meant)}” here. Please pick one from the list.`);
  }
  const { file, sidecar } = found;
  const files = [file, ...(sidecar === null ? [] : [sidecar])];
  return anOrder({
    id: randomUUID(),
    by,
    kind: 'remove',
    files: files.map((one) => ({ file: one, becomes: null })),
  });
}

/** The order to go back to a snapshot; `null` stands for the one before the newest change. */
export async function goBack(
  snapshot: string | null,
  by: string,
  bot: Bot,
): Promise<Order | Reply> {
  const [newest] = await bot.journal.changes(1);
  const wanted = snapshot ?? newest?.from ?? null;
  if (wanted === null) return say('There is no earlier state of the articles to go back to.');
  const kept = await bot.shelf.snapshots();
  if (!kept.some(({ id }) => id === wanted)) {
    return say('That state of the articles is not kept any more. Please pick one from the list.');
  }
  return anOrder({ id: randomUUID(), by, kind: 'rollback', snapshot: wanted });
}
