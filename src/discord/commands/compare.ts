import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { readQuestion } from '../read-question.js';
import { renderSideBySide } from '../render-looked-up.js';
import { takeTurnAndAnswer } from '../take-turn.js';
import { everywhere, offer, privateOption } from './options.js';

const speakerOption = {
  type: ApplicationCommandOptionType.String,
  required: true,
  autocomplete: true,
} as const;

/** `/compare` as Discord is told of it. */
export const compareData = {
  name: 'compare',
  name_localizations: { de: 'vergleichen' },
  description: 'What two speakers say, one beside the other',
  description_localizations: { de: 'Was zwei Personen sagen, nebeneinander' },
  ...everywhere,
  options: [
    {
      ...speakerOption,
      name: 'speaker',
      name_localizations: { de: 'person' },
      description: 'The one',
      description_localizations: { de: 'Die eine' },
    },
    {
      ...speakerOption,
      name: 'with',
      name_localizations: { de: 'mit' },
      description: 'The other',
      description_localizations: { de: 'Die andere' },
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      name_localizations: { de: 'thema' },
      description: 'What they speak about',
      description_localizations: { de: 'Worüber sie sprechen' },
      autocomplete: true,
    },
    privateOption,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Answers `/compare`. */
export async function compare(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const { options } = interaction;
  const about = readQuestion(options.getString('topic') ?? '');
  const side = (name: string) =>
    bot.engine.lookUp({
      speaker: bot.names.nameOf(readQuestion(options.getString(name, true))),
      about: about === '' ? null : about,
      id: null,
      chance: 0,
    });
  await takeTurnAndAnswer(interaction, bot, options.getBoolean('private') ?? false, async (cards) =>
    renderSideBySide(await Promise.all([side('speaker'), side('with')]), cards),
  );
}

/** Offers speakers and topics while `/compare` is typed. */
export async function completeCompare(
  interaction: AutocompleteInteraction,
  bot: Bot,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  await offer(interaction, bot.names.choices(name === 'topic' ? 'topics' : 'speakers', value));
}
