import {
  ApplicationCommandType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { readPasted } from '../read-pasted.js';
import { renderVerified } from '../render-verified.js';
import { takeTurnAndAnswer } from '../take-turn.js';
import { everywhere } from './options.js';

/** «Verify this quote», in a message's menu, as Discord is told of it. */
export const verifyThisData = {
  type: ApplicationCommandType.Message,
  name: 'Verify this quote',
  name_localizations: { de: 'Zitat prüfen' },
  ...everywhere,
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Verifies what a message quotes, for the asker alone: its writer should not be shown up. */
export async function verifyThis(
  interaction: MessageContextMenuCommandInteraction,
  bot: Bot,
): Promise<void> {
  const text = readPasted(interaction.targetMessage.content);
  await takeTurnAndAnswer(interaction, bot, true, async (cards) =>
    renderVerified(await bot.engine.verify(text), cards),
  );
}
