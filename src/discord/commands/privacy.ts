import {
  ApplicationIntegrationType,
  InteractionContextType,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { say } from '../reply.js';

/** `/privacy` as Discord is told of it. */
export const privacyData = {
  name: 'privacy',
  name_localizations: { de: 'datenschutz' },
  description: 'What I store',
  description_localizations: { de: 'Was ich speichere' },
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

const text = `I store nothing that you write. Of my own answers in servers I remember for a while which quotation stands in which message (their ids and the time, no words and no names), so that moderators learn when a source changes; of changes to the articles, which moderator made them. Questions are answered on the machine that I run on and go nowhere else; no other service is asked, except Discord, which brings your message and takes my answer.

I can read only messages that mention me, replies to me with the ping on, and direct messages. To keep anybody from asking too fast I count questions by user id, in memory, for a short time. When something fails, the log gets a reference number and the error, not your question.`;

/** Answers `/privacy`, for the asker alone. */
export async function privacy(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await bot.door.answer(interaction, say(text));
}
