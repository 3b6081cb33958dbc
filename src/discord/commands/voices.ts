import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { readQuestion } from '../read-question.js';
import { renderLookedUp } from '../render-looked-up.js';
import { takeTurnAndAnswer } from '../take-turn.js';
import { everywhere, offer, privateOption } from './options.js';

/** `/voices` as Discord is told of it. */
export const voicesData = {
  name: 'voices',
  name_localizations: { de: 'stimmen' },
  description: 'Who says what on a topic: the best quotation of each speaker',
  description_localizations: {
    de: 'Wer was zu einem Thema sagt: von jeder Person das beste Zitat',
  },
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      name_localizations: { de: 'thema' },
      description: 'What they speak about',
      description_localizations: { de: 'Worüber sie sprechen' },
      required: true,
      autocomplete: true,
    },
    privateOption,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Answers `/voices`. */
export async function voices(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const { options } = interaction;
  const topic = readQuestion(options.getString('topic', true));
  await takeTurnAndAnswer(interaction, bot, options.getBoolean('private') ?? false, async (cards) =>
    renderLookedUp(await bot.engine.voices(topic), cards),
  );
}

/** Offers topics while `/voices` is typed. */
export async function completeVoices(
  interaction: AutocompleteInteraction,
  bot: Bot,
): Promise<void> {
  await offer(interaction, bot.names.choices('topics', interaction.options.getFocused()));
}
