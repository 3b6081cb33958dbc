import type { Order } from '../../model/change.js';
import type { Bot } from '../bot.js';
import { escapeForDiscord } from '../escape.js';
import { renderReport } from '../render-build.js';
import { say, type Reply } from '../reply.js';
import type { Answerable } from '../send.js';
import { shorten } from '../shorten.js';
import { previewButtons, stopButton } from './change-buttons.js';
import { whyBusy } from './refuse.js';
import { deliver, told, work } from './work.js';

/** An order as a command makes it; `null` is told by the command itself. */
export type MakeOrder = () => Promise<Order | Reply>;

async function preview(
  interaction: Answerable,
  bot: Bot,
  order: Order,
  onlyTell: boolean,
): Promise<Reply> {
  const cancel = new AbortController();
  const signal = AbortSignal.any([bot.stopping, cancel.signal]);
  bot.build.order = { id: order.id, cancel };
  const options = { dryRun: true, buttons: stopButton(order), signal };
  const report = await work(interaction, bot, order, options);
  const own = report.refused.find(({ file }) =>
    order.files.some((one) => one.file === file && one.becomes !== null),
  );
  if (own !== undefined) {
    return say(`That file can’t be an article: ${escapeForDiscord(shorten(own.reason, 300))}.`);
  }
  const reply = renderReport(report);
  if (onlyTell || report.isCurrent) return reply;
  const plan = { ...order, expected: { from: report.from, corpus: report.corpus } };
  await bot.shelf.keepPlan(plan);
  return { ...reply, buttons: previewButtons(plan) };
}

/** Answers a command of a moderator with what its order would change, and with buttons to have it done; with `onlyTell` without. */
export async function previewChange(
  interaction: Answerable,
  bot: Bot,
  make: MakeOrder,
  onlyTell = false,
): Promise<void> {
  const busy = whyBusy(bot);
  if (busy !== null) {
    await bot.door.answer(interaction, say(busy));
    return;
  }
  bot.build.startedBy = `<@${interaction.user.id}>`;
  let reply: Reply;
  try {
    if (!(await bot.door.defer(interaction, false))) return;
    reply = await told(bot, { what: 'preview' }, async () => {
      const order = await make();
      return 'content' in order ? order : preview(interaction, bot, order, onlyTell);
    });
  } finally {
    bot.build.startedBy = null;
    bot.build.order = null;
  }
  // Whoever reads it may order the next change.
  await deliver(interaction, bot, reply);
}
