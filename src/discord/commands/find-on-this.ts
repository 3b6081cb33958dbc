import {
  ApplicationCommandType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { readPasted } from '../read-pasted.js';
import { renderAnswer } from '../render-answer.js';
import { takeTurnAndAnswer } from '../take-turn.js';
import { everywhere } from './options.js';

/** «Find a quote on this», in a message's menu, as Discord is told of it. */
export const findOnThisData = {
  type: ApplicationCommandType.Message,
  name: 'Find a quote on this',
  name_localizations: { de: 'Zitat dazu finden' },
  ...everywhere,
} as const satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Answers a message's text as if it were a question. */
export async function findOnThis(
  interaction: MessageContextMenuCommandInteraction,
  bot: Bot,
): Promise<void> {
  const question = readPasted(interaction.targetMessage.content);
  await takeTurnAndAnswer(interaction, bot, false, async (cards) => {
    const asked = await bot.engine.ask({ question });
    return renderAnswer(asked.answer, { echo: true, cards });
  });
}
