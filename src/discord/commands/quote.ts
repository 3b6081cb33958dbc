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

/** `/quote` as Discord is told of it. */
export const quoteData = {
  name: 'quote',
  name_localizations: { de: 'zitat' },
  description: 'Who said what: by speaker, by topic or by id; without either, any quotation',
  description_localizations: {
    de: 'Wer was gesagt hat: nach Person, Thema oder Kennung; sonst irgendein Zitat',
  },
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'speaker',
      name_localizations: { de: 'person' },
      description: 'Whose words',
      description_localizations: { de: 'Wessen Worte' },
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'about',
      name_localizations: { de: 'thema' },
      description: 'What they are about',
      description_localizations: { de: 'Wovon sie handeln' },
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'id',
      name_localizations: { de: 'kennung' },
      description: 'The id below a quotation, such as Q-7f3a9c',
      description_localizations: { de: 'Die Kennung unter einem Zitat, etwa Q-7f3a9c' },
    },
    privateOption,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Answers `/quote`. */
export async function quote(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const { options } = interaction;
  const typed = (name: string): string | null => {
    const text = readQuestion(options.getString(name) ?? '');
    return text === '' ? null : text;
  };
  const speaker = typed('speaker');
  const wanted = {
    speaker: speaker === null ? null : bot.names.nameOf(speaker),
    about: typed('about'),
    id: typed('id'),
    chance: Math.random(),
  };
  await takeTurnAndAnswer(interaction, bot, options.getBoolean('private') ?? false, async (cards) =>
    renderLookedUp(await bot.engine.lookUp(wanted), cards),
  );
}

/** Offers speakers and topics while `/quote` is typed. */
export async function completeQuote(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  await offer(interaction, bot.names.choices(name === 'speaker' ? 'speakers' : 'topics', value));
}
