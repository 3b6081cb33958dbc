import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { escapeForDiscord } from '../escape.js';
import { readQuestion } from '../read-question.js';
import { renderAnswer } from '../render-answer.js';
import { say, type Reply } from '../reply.js';
import { shorten } from '../shorten.js';
import { takeTurnAndAnswer } from '../take-turn.js';
import { everywhere, offer, privateOption } from './options.js';

/** `/ask` as Discord is told of it. */
export const askData = {
  name: 'ask',
  name_localizations: { de: 'fragen' },
  description: 'Ask the articles a question; they answer in their own words',
  description_localizations: {
    de: 'Stell den Artikeln eine Frage; sie antworten in ihren eigenen Worten',
  },
  ...everywhere,
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
    privateOption,
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

async function answer(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  cards: boolean,
): Promise<Reply> {
  const question = readQuestion(interaction.options.getString('question', true));
  const meant = interaction.options.getString('article');
  const article = meant === null ? null : await bot.articles.find(meant);
  if (meant !== null && article === null) {
    const name = escapeForDiscord(shorten(meant, 100));
    return say(`There is no article “${name}” here. Please pick one from the list.`);
  }
  const asked = await bot.engine.ask({ question, article: article?.id });
  return renderAnswer(asked.answer, { echo: true, cards });
}

/** Answers `/ask`. */
export async function ask(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const isPrivate = interaction.options.getBoolean('private') ?? false;
  await takeTurnAndAnswer(interaction, bot, isPrivate, (cards) => answer(interaction, bot, cards));
}

/** Offers articles while `/ask` is typed. */
export async function completeAsk(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  await offer(interaction, bot.articles.choices(interaction.options.getFocused()));
}
