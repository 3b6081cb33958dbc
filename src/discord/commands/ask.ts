import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { escapeForDiscord } from '../escape.js';
import { offerChoices } from '../offer-choices.js';
import { readQuestion } from '../read-question.js';
import { renderAnswer } from '../render-answer.js';
import { say, type Reply } from '../reply.js';
import { shorten } from '../shorten.js';
import { waitFor } from '../wait-for.js';

/** `/ask` as Discord is told of it. */
export const askData = {
  name: 'ask',
  name_localizations: { de: 'fragen' },
  description: 'Ask the articles a question; they answer in their own words',
  description_localizations: {
    de: 'Stell den Artikeln eine Frage; sie antworten in ihren eigenen Worten',
  },
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      name_localizations: { de: 'frage' },
      description: 'What you want to know',
      description_localizations: { de: 'Was du wissen willst' },
      required: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'article',
      name_localizations: { de: 'artikel' },
      description: 'Ask this article only',
      description_localizations: { de: 'Nur diesen Artikel fragen' },
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'private',
      name_localizations: { de: 'privat' },
      description: 'Show the answer to you alone',
      description_localizations: { de: 'Die Antwort nur dir zeigen' },
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

async function answer(interaction: ChatInputCommandInteraction, bot: Bot): Promise<Reply> {
  const question = readQuestion(interaction.options.getString('question', true));
  const meant = interaction.options.getString('article');
  const article = meant === null ? null : await bot.articles.find(meant);
  if (meant !== null && article === null) {
    const name = escapeForDiscord(shorten(meant, 100));
    return say(`There is no article “${name}” here. Please pick one from the list.`);
  }
  const asked = await bot.engine.ask({ question, article: article?.id });
  const cards = interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks);
  return renderAnswer(asked.answer, { echo: true, cards });
}

/** Answers `/ask`. */
export async function ask(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const turn = await bot.takeTurn(interaction.user.id, interaction.channelId);
  if (turn.kind === 'wait') {
    await bot.door.answer(interaction, waitFor(turn));
    return;
  }
  const isPrivate = interaction.options.getBoolean('private') ?? false;
  if (!(await bot.door.defer(interaction, isPrivate))) return;
  await bot.door.answer(interaction, await answer(interaction, bot));
}

/** Offers articles while `/ask` is typed. */
export async function completeAsk(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  await offerChoices(interaction, bot.articles.choices(interaction.options.getFocused()));
}
