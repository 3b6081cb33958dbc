import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { readPasted } from '../read-pasted.js';
import { renderVerified } from '../render-verified.js';
import { takeTurnAndAnswer } from '../take-turn.js';
import { everywhere, privateOption } from './options.js';

/** `/verify` as Discord is told of it. */
export const verifyData = {
  name: 'verify',
  name_localizations: { de: 'prüfen' },
  description: 'Whether the articles really say that, word for word, and who said it',
  description_localizations: {
    de: 'Ob die Artikel das wirklich wörtlich sagen, und wer es gesagt hat',
  },
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'text',
      name_localizations: { de: 'text' },
      description: 'The words, as they were quoted',
      description_localizations: { de: 'Die Worte, wie sie zitiert wurden' },
      required: true,
    },
    privateOption,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Answers `/verify`. */
export async function verify(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const { options } = interaction;
  const text = readPasted(options.getString('text', true));
  await takeTurnAndAnswer(interaction, bot, options.getBoolean('private') ?? false, async (cards) =>
    renderVerified(await bot.engine.verify(text), cards),
  );
}
