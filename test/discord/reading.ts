import { plainText, readMarkdown } from '../unit/discord/discord-markdown.js';
import type { MessagePayload } from './check-payload.js';
import { until, type LocalDiscord, type LocalInteraction, type Post } from './local-discord.js';

/** A message as a person reads it. */
export function seen({ content, embeds = [] }: MessagePayload): string {
  const text = [content ?? '', ...embeds.map(({ description }) => description ?? '')].join('\n');
  return plainText(readMarkdown(text));
}

/** The newest state of an interaction's answer, as soon as there is one. */
export async function answerOf(interaction: LocalInteraction): Promise<MessagePayload> {
  return until(() => interaction.answers.at(-1));
}

/** The bot's answer to a message, as soon as there is one. */
export async function replyTo(
  discord: LocalDiscord,
  message: { readonly id: string },
): Promise<Post> {
  return until(() => discord.posts.find(({ reply_to }) => reply_to === message.id));
}
