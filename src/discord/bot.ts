import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Fetch, Journal, Shelf } from '../core/moderation-ports.js';
import type { Sources } from '../core/ports.js';
import type { Engine, Indexer } from '../core/services.js';
import type { ArticleList } from './article-list.js';
import type { Log } from './log.js';
import type { NameList } from './name-list.js';
import type { TakeTurn } from './rate-limits.js';
import type { Door } from './send.js';

/** What the handlers work with. */
export interface Bot {
  readonly engine: Engine;
  readonly indexer: Indexer;
  readonly sources: Sources;
  readonly journal: Journal;
  readonly shelf: Shelf;
  /** Fetches what somebody attached. */
  readonly fetchAttachment: Fetch;
  /** Fetches pages from the web; `null` when that is not allowed. */
  readonly fetchPage: Fetch | null;
  /** Paths of the bot's folders, which messages of faults may name. */
  readonly folders: readonly string[];
  /** Id of the channel that is told of every change; `null`: none. */
  readonly auditChannel: string | null;
  readonly articles: ArticleList;
  readonly names: NameList;
  readonly door: Door;
  readonly log: Log;
  readonly takeTurn: TakeTurn;
  /** Ids of the servers that are configured as home; none: the only one that the bot is in. */
  readonly homeGuilds: readonly string[];
  /** Ids of roles that may do what moderators may. */
  readonly moderatorRoles: readonly string[];
  /** Aborted when the bot stops: long work ends then. */
  readonly stopping: AbortSignal;
  readonly build: BuildSlot;
}

/** Keeps two builds apart; the indexer would refuse the second as well, but could not say whose the first is. */
interface BuildSlot {
  /** Who started the build that runs, as a mention; `null` when none runs. */
  startedBy: string | null;
  /** The order that is being previewed or carried out, with what cancels it. */
  order: { readonly id: string; readonly cancel: AbortController } | null;
}

/** What a slash command does: acknowledge, work, answer. What it throws is reported by its caller. */
export type Run = (interaction: ChatInputCommandInteraction, bot: Bot) => Promise<void>;

/** What a command of a message's menu does, in the same way. */
export type RunOnMessage = (
  interaction: MessageContextMenuCommandInteraction,
  bot: Bot,
) => Promise<void>;
