import type { ButtonInteraction } from 'discord.js';
import type { Change, Order } from '../../model/change.js';
import type { Bot } from '../bot.js';
import { forLog } from '../log.js';
import { renderReport } from '../render-build.js';
import { say, type Reply } from '../reply.js';
import { announceChange } from './announce-change.js';
import { previewButtons, stopButton, type Press } from './change-buttons.js';
import { refuse, whyBusy } from './refuse.js';
import { renderChange } from './render-history.js';
import { deliver, told, work } from './work.js';

const stale =
  'That preview was used or cancelled, or it is more than a day old. Please run the command again.';

function whyGone(done: Change | null): string {
  return done === null ? stale : `That change was made already: ${renderChange(done)}`;
}

/** Whether it was made after all: finished now, or by a build that came in between. */
async function isMade({ id }: Order, { indexer, journal, log }: Bot): Promise<boolean> {
  try {
    if ((await indexer.recover()) === id) return true;
  } catch (error) {
    log.warn(forLog(error), 'nothing could be finished just now');
  }
  return (await journal.change(id)) !== null;
}

/** Carries it out; a process that died in the last steps has it finished by another one. */
async function carryOut(
  interaction: ButtonInteraction,
  order: Order,
  signal: AbortSignal,
  bot: Bot,
): Promise<Reply> {
  const options = { dryRun: false, buttons: stopButton(order), signal };
  try {
    return renderReport(await work(interaction, bot, order, options));
  } catch (error) {
    if (!(await isMade(order, bot))) throw error;
    bot.log.warn(forLog(error), 'a change was interrupted, and finished by another process');
    return say('Done, after an interruption; the new snapshot answers from now on.');
  }
}

/** Carries it out and tells of it; a plan that is left then can be tried again. */
async function confirm(interaction: ButtonInteraction, plan: Order, bot: Bot): Promise<Reply> {
  const cancel = new AbortController();
  bot.build.order = { id: plan.id, cancel };
  const order = { ...plan, by: interaction.user.id };
  const signal = AbortSignal.any([bot.stopping, cancel.signal]);
  const reply = await told(bot, { what: order.kind, order: order.id }, async () => {
    const report = await carryOut(interaction, order, signal, bot);
    await bot.shelf.dropPlan(order.id);
    await announceChange(interaction.client, order.id, bot);
    await Promise.all([bot.articles.refresh(), bot.names.refresh()]);
    return report;
  });
  const isLeft = (await bot.shelf.readPlan(order.id)) !== null;
  return isLeft ? { ...reply, buttons: previewButtons(plan) } : reply;
}

/** Does what a button under a preview asks for, and gives how to tell of it. */
async function settle(
  interaction: ButtonInteraction,
  { verb, id, corpus }: Press,
  bot: Bot,
): Promise<() => Promise<unknown>> {
  // A bot that was killed before it could tell still has the plan.
  const done = await bot.journal.change(id);
  const plan = done === null ? await bot.shelf.readPlan(id) : null;
  const { customId: what, user } = interaction;
  if (plan === null || plan.expected?.corpus.startsWith(corpus) !== true) {
    bot.log.warn({ what, user: user.id }, 'a button fits no preview');
    return () => bot.door.answer(interaction, say(whyGone(done)));
  }
  if (verb === 'drop') await bot.shelf.dropPlan(id);
  if (!(await bot.door.take(interaction))) return () => Promise.resolve();
  const reply =
    verb === 'drop'
      ? say(`Cancelled by <@${user.id}>. Nothing has changed.`)
      : await confirm(interaction, plan, bot);
  return () => deliver(interaction, bot, reply);
}

/** Cancels what is under way; of what is not, tells whether it was made: a bot that was killed could not. */
async function stop(interaction: ButtonInteraction, { id }: Press, bot: Bot): Promise<void> {
  if (bot.build.order?.id === id) {
    bot.build.order.cancel.abort();
    await bot.door.answer(interaction, say('I am cancelling it.'));
    return;
  }
  const done = await bot.journal.change(id);
  const words = done === null ? 'That is not under way any more.' : whyGone(done);
  await bot.door.answer(interaction, say(words));
}

/** Does what a button under a preview or a progress asks for, if its presser still may. */
export async function pressChange(
  interaction: ButtonInteraction,
  press: Press,
  bot: Bot,
): Promise<void> {
  if (await refuse(interaction, bot)) return;
  if (press.verb === 'stop') return stop(interaction, press, bot);
  const busy = whyBusy(bot);
  if (busy !== null) {
    await bot.door.answer(interaction, say(busy));
    return;
  }
  // Taken before any pause: of two who press at once, whatever they press, one is second.
  bot.build.startedBy = `<@${interaction.user.id}>`;
  let tell: () => Promise<unknown>;
  try {
    tell = await settle(interaction, press, bot);
  } finally {
    bot.build.startedBy = null;
    bot.build.order = null;
  }
  // Whoever reads that it is done may order the next change.
  await tell();
}
