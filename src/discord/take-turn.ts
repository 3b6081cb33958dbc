import { PermissionFlagsBits } from 'discord.js';
import type { Bot } from './bot.js';
import type { Reply } from './reply.js';
import type { Answerable } from './send.js';
import { waitFor } from './wait-for.js';

/**
 * Answers an interaction that costs work: counts it against the limits, acknowledges it, then edits
 * the reply in. `work` is told whether cards can be shown there.
 */
export async function takeTurnAndAnswer(
  interaction: Answerable,
  bot: Bot,
  isPrivate: boolean,
  work: (cards: boolean) => Promise<Reply>,
): Promise<void> {
  const turn = await bot.takeTurn(interaction.user.id, interaction.channelId ?? 'nowhere');
  if (turn.kind === 'wait') {
    await bot.door.answer(interaction, waitFor(turn));
    return;
  }
  if (!(await bot.door.defer(interaction, isPrivate))) return;
  const cards = interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks);
  await bot.door.answer(interaction, await work(cards));
}
