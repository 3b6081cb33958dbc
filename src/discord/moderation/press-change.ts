import type { ButtonInteraction } from 'discord.js';
import type { Change, Order } from '../../model/change.js';
import type { Bot } from '../bot.js';
import { forLog } from '../log.js';
import { renderReport } from '../render-build.js';
import { say, type Reply } from '../reply.js';
import { announceChange } from './announce-change.js';
import { stopButton, type Press } from './change-buttons.js';
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

/** `null`: Discord took the press no more, and nothing was done. */
async function carryOutAlone(
  interaction: ButtonInteraction,
  plan: Order,
  bot: Bot,
): Promise<Reply | null> {
  const cancel = new AbortController();
  bot.build.startedBy = `<@${interaction.user.id}>`;
  bot.build.order = { id: plan.id, cancel };
  try {
    if (!(await bot.door.take(interaction))) return null;
    const order = { ...plan, by: interaction.user.id };
    const signal = AbortSignal.any([bot.stopping, cancel.signal]);
    return await told(bot, { what: order.kind, order: order.id }, async () => {
      const report = await carryOut(interaction, order, signal, bot);
      await bot.shelf.dropPlan(order.id);
      await announceChange(interaction.client, order.id, bot);
      await Promise.all([bot.articles.refresh(), bot.names.refresh()]);
      return report;
    });
  } finally {
    bot.build.startedBy = null;
    bot.build.order = null;
  }
}

async function confirm(interaction: ButtonInteraction, plan: Order, bot: Bot): Promise<void> {
  const reply = await carryOutAlone(interaction, plan, bot);
  // Whoever reads that it is done may order the next change.
  if (reply !== null) await deliver(interaction, bot, reply);
}

/** Does what a button under a preview or a progress asks for, if its presser still may. */
export async function pressChange(
  interaction: ButtonInteraction,
  press: Press,
  bot: Bot,
): Promise<void> {
  if (await refuse(interaction, bot)) return;
  if (press.verb === 'stop') {
    const running = bot.build.order?.id === press.id ? bot.build.order : null;
    running?.cancel.abort();
    const words = running === null ? 'That is not under way any more.' : 'I am cancelling it.';
    await bot.door.answer(interaction, say(words));
    return;
  }
  // A bot that was killed before it could tell still has the plan.
  const done = await bot.journal.change(press.id);
  const plan = done === null ? await bot.shelf.readPlan(press.id) : null;
  // Asked after every pause: of two who press at once, one is second.
  const busy = whyBusy(bot);
  if (busy !== null) {
    await bot.door.answer(interaction, say(busy));
  } else if (plan === null || plan.expected?.corpus.startsWith(press.corpus) !== true) {
    const { customId: what, user } = interaction;
    bot.log.warn({ what, user: user.id }, 'a button fits no preview');
    await bot.door.answer(interaction, say(whyGone(done)));
  } else if (press.verb === 'confirm') {
    await confirm(interaction, plan, bot);
  } else {
    await bot.shelf.dropPlan(press.id);
    if (await bot.door.take(interaction)) {
      await bot.door.answer(
        interaction,
        say(`Cancelled by <@${interaction.user.id}>. Nothing has changed.`),
      );
    }
  }
}
