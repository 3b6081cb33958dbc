import {
  PermissionFlagsBits as May,
  type BaseInteraction,
  type Client,
  type Message,
} from 'discord.js';

/** What the bot may do in the channel of a message. */
export interface Reach {
  readonly write: boolean;
  readonly cards: boolean;
  /** Whether it can see older messages, which replying to one needs. */
  readonly history: boolean;
}

/** Everything is allowed where nothing is known, as in direct messages. */
export function reachOf({ channel, client }: Message): Reach {
  const mine = channel.isDMBased() ? null : channel.permissionsFor(client.user ?? '');
  if (mine === null) return { write: true, cards: true, history: true };
  const write = channel.isThread() ? May.SendMessagesInThreads : May.SendMessages;
  return {
    write: mine.has(May.ViewChannel) && mine.has(write),
    cards: mine.has(May.EmbedLinks),
    history: mine.has(May.ReadMessageHistory),
  };
}

/** Whether the member may manage the server or has one of the roles. Said by Discord with each interaction, so that it can't be forged by hiding or showing commands. */
export function isModerator(
  { memberPermissions, member }: Pick<BaseInteraction, 'memberPermissions' | 'member'>,
  moderatorRoles: readonly string[],
): boolean {
  if (member === null) return false;
  if (memberPermissions?.has(May.ManageGuild)) return true;
  return moderatorRoles.some((role) =>
    Array.isArray(member.roles) ? member.roles.includes(role) : member.roles.cache.has(role),
  );
}

/** Ids of the servers whose moderators keep the corpus: the configured ones, or the only one there is; none when that is not clear. */
export function homeGuildsOf(
  { cache }: Pick<Client['guilds'], 'cache'>,
  configured: readonly string[],
): readonly string[] {
  if (configured.length > 0) return configured;
  return cache.size === 1 ? [...cache.keys()] : [];
}
