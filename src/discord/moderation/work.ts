import type { BuildProgress, BuildReport } from '../../core/services.js';
import type { Order } from '../../model/change.js';
import type { Bot } from '../bot.js';
import { forLog } from '../log.js';
import { paceEdits } from '../pace-edits.js';
import { renderProgress } from '../render-build.js';
import type { Button, Reply } from '../reply.js';
import { reportFailure } from '../report-failure.js';
import type { Answerable } from '../send.js';

/** Shortest time between two edits of the progress; Discord takes about one a second. */
const editEveryMs = 2_000;

/** How an order is worked on. */
export interface Working {
  readonly dryRun: boolean;
  readonly buttons: readonly Button[];
  readonly signal: AbortSignal;
}

/** Has an order carried out or previewed, with its progress edited in. @throws IndexerError */
export async function work(
  interaction: Answerable,
  bot: Bot,
  order: Order,
  { dryRun, buttons, signal }: Working,
): Promise<BuildReport> {
  let delivered = true;
  const pacer = paceEdits<BuildProgress>(async (progress) => {
    if (!delivered) return;
    try {
      delivered = await bot.door.answer(interaction, { ...renderProgress(progress), buttons });
    } catch (error) {
      // Progress that is not shown does not stop a build.
      bot.log.warn(forLog(error), 'progress was not shown');
    }
  }, editEveryMs);
  try {
    return await bot.indexer.build({ dryRun, order }, (progress) => pacer.show(progress), signal);
  } finally {
    await pacer.stop();
  }
}

/** What `make` gives, or how to tell why it failed; for it may come so late that the interaction has expired. */
export async function told(bot: Bot, about: object, make: () => Promise<Reply>): Promise<Reply> {
  try {
    return await make();
  } catch (error) {
    return reportFailure(error, about, bot);
  }
}

/** Edits the answer in; an interaction can be edited for 15 minutes, what takes longer is told in the channel. */
export async function deliver(interaction: Answerable, bot: Bot, reply: Reply): Promise<void> {
  if (!(await bot.door.answer(interaction, reply))) await bot.door.post(interaction, reply);
}
