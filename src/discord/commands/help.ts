import {
  ApplicationIntegrationType,
  InteractionContextType,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { say } from '../reply.js';

/** `/help` as Discord is told of it. */
export const helpData = {
  name: 'help',
  name_localizations: { de: 'hilfe' },
  description: 'What I do and how to ask',
  description_localizations: { de: 'Was ich tue und wie man mich fragt' },
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

const text = `I answer questions about news articles in the articles’ own words. Every quotation is copied from its source, character for character, and says where it stands; I write nothing of my own. When the articles do not hold an answer, I say so.

**Ask me**
- \`/ask\` with a question; \`article\` asks one article only, \`private\` shows the answer to you alone
- “Why this?” under an answer tells every number behind it
- mention me with a question, in a channel or a thread
- reply to an answer of mine (“and Japan?”) and leave the ping on: without it I can’t read your reply
- write to me directly

**Who said what**
- \`/quote\` with a speaker, a topic or an id; with nothing, any quotation
- \`/voices\` with a topic: what each speaker says on it
- \`/compare\` with two speakers: one beside the other
- \`/verify\` with words that somebody quoted: whether the articles say so, and who said it
- in a message’s menu, under Apps: “Find a quote on this” and “Verify this quote”

**More**
- \`/privacy\`: what I store
- \`/corpus\`, \`/reindex\`: for moderators, keep the articles`;

/** Answers `/help`, for the asker alone. */
export async function help(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await bot.door.answer(interaction, say(text));
}
