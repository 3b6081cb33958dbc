import { Events } from 'discord.js';
import type { Fetch, Journal, Shelf } from '../core/moderation-ports.js';
import type { Sources } from '../core/ports.js';
import type { Engine, Indexer } from '../core/services.js';
import { openArticleList } from './article-list.js';
import type { Bot } from './bot.js';
import { keepInFlight } from './in-flight.js';
import type { Log } from './log.js';
import { openNameList } from './name-list.js';
import { announceChange } from './moderation/announce-change.js';
import { onInteraction } from './on-interaction.js';
import { onMessage } from './on-message.js';
import { connect, openClient } from './open-client.js';
import { openRateLimits, type Limits } from './rate-limits.js';
import { registerCommands, withdrawCommands } from './register-commands.js';
import { openDoor } from './send.js';

/** What whoever runs the bot decides. */
export interface BotOptions {
  readonly token: string;
  /** Base of the REST API, without its version («http://127.0.0.1:8080/api»); `null` is Discord's own. The gateway's address comes from there. */
  readonly apiBase: string | null;
  /** Ids of the servers from which the corpus is kept; none: the only one that the bot is in. */
  readonly homeGuilds: readonly string[];
  /** Ids of roles that may re-index, besides those who may manage the server. */
  readonly moderatorRoles: readonly string[];
  readonly limits: Limits;
  /** Absolute paths of the folders that are worked in: nobody is told where they lie. */
  readonly folders: readonly string[];
  /** Id of the channel that is told of every change of the corpus; `null`: none. */
  readonly auditChannel: string | null;
  /** Gives up connecting; a bot that runs is ended by `stop`. */
  readonly signal?: AbortSignal | undefined;
}

/** What the bot works with. */
export interface BotDeps {
  readonly engine: Engine;
  readonly indexer: Indexer;
  readonly sources: Sources;
  readonly journal: Journal;
  readonly shelf: Shelf;
  readonly fetchAttachment: Fetch;
  /** `null`: nothing is fetched from the web. */
  readonly fetchPage: Fetch | null;
  readonly log: Log;
}

/** A bot that is running. */
export interface RunningBot {
  /** Resolves when Discord has ended the connection for good. */
  readonly lost: Promise<void>;
  /** Tells the audit channel, if there is one, of a change that was made without a command. Never rejects. */
  announce(change: string): Promise<void>;
  /** Takes nothing new, finishes the answers in flight, cancels a build, and leaves Discord. */
  stop(): Promise<void>;
}

/** Longest time that answers in flight are waited for when the bot stops. */
const stopWithinMs = 10_000;

/**
 * Connects to Discord and answers there until it is stopped. Resolves when it is ready and its
 * commands are registered.
 *
 * @throws WrongTokenError
 * @throws DiscordUnreachableError
 */
export async function runBot(options: BotOptions, deps: BotDeps): Promise<RunningBot> {
  const stopping = new AbortController();
  const inFlight = keepInFlight();
  const bot: Bot = {
    ...deps,
    articles: openArticleList(deps.engine, deps.log, Date.now),
    names: openNameList(deps.engine, deps.log, Date.now),
    door: openDoor(deps),
    takeTurn: openRateLimits(options.limits),
    homeGuilds: options.homeGuilds,
    moderatorRoles: options.moderatorRoles,
    auditChannel: options.auditChannel,
    folders: options.folders,
    stopping: stopping.signal,
    build: { startedBy: null, order: null },
  };
  const client = openClient(options.apiBase, deps.log);
  client.on(Events.InteractionCreate, (one) => inFlight.track(onInteraction(one, bot)));
  client.on(Events.MessageCreate, (one) => inFlight.track(onMessage(one, bot)));
  const lost = new Promise<void>((resolve) => {
    client.once(Events.ShardDisconnect, () => resolve());
    client.once(Events.Invalidated, () => resolve());
  });
  const connected = await connect(client, {
    token: options.token,
    where: options.apiBase ?? 'Discord',
    signal: options.signal,
  });
  // Where the bot is invited later may be its home.
  client.on(Events.GuildCreate, () => inFlight.track(registerCommands(connected, bot)));
  await Promise.all([
    registerCommands(connected, bot),
    bot.articles.refresh(),
    bot.names.refresh(),
  ]);
  inFlight.track(withdrawCommands(connected, bot));
  deps.log.info({ guilds: connected.guilds.cache.size }, 'ready');
  return {
    lost,
    announce: (change) => announceChange(connected, change, bot),
    stop: async () => {
      stopping.abort();
      const outcome = await inFlight.settle(stopWithinMs);
      if (outcome === 'left') deps.log.warn({}, 'some answers were not finished');
      await client.destroy();
    },
  };
}
