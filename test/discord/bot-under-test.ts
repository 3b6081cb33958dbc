import { onTestFinished } from 'vitest';
import type { Fetch, Journal, Shelf } from '../../src/core/moderation-ports.js';
import type { Engine, Indexer, SourceEntry } from '../../src/core/services.js';
import { runBot, type BotOptions, type RunningBot } from '../../src/discord/run-bot.js';
import type { Log } from '../../src/discord/log.js';
import type { Answer } from '../../src/model/answer.js';
import type { Article } from '../../src/model/article.js';
import { anArticle, aQuotation, quoted, snapshot, sourcesOf } from '../unit/discord/builders.js';
import { aJournal, aShelf } from '../fakes/moderation.js';
import { LocalDiscord } from './local-discord.js';
import { botToken, moderatorRole, type Guild } from './world.js';

export const ferry = anArticle();
export const ferryQuotation = aQuotation(ferry);

/** Lines of the log, for tests that read it. */
export interface Line {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly about: object;
  readonly message: string;
}

const entry: SourceEntry = { ...ferry, passages: 1 };

/** An engine that answers every question with the ferry; what is given takes its place. */
export function anEngine(
  about: Partial<Engine> = {},
): Engine & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const answer = (question: string): Answer => ({ ...quoted(ferryQuotation), question });
  return {
    asked,
    ask: async (ask) => {
      asked.push(ask.question);
      return about.ask === undefined ? { answer: answer(ask.question), ms: 1 } : about.ask(ask);
    },
    status: async () => ({ kind: 'ready', snapshot, articles: 1, passages: 1, stale: false }),
    sources: about.sources ?? (async () => [entry]),
    lookUp: about.lookUp ?? (async () => ({ kind: 'nobody-quoted' })),
    voices: about.voices ?? (async () => ({ kind: 'nobody-quoted' })),
    verify: about.verify ?? (async () => ({ snapshot, verdicts: [], more: 0 })),
    names: about.names ?? (async () => ({ speakers: [], topics: [] })),
  };
}

/** An engine that has one answer for everything. */
export function answering(answer: Answer): Engine {
  return anEngine({ ask: async () => ({ answer, ms: 1 }) });
}

const noIndexer: Indexer = {
  build: () => Promise.reject(new Error('nobody asked for a build')),
  recover: () => Promise.resolve(null),
};

export interface Started {
  readonly discord: LocalDiscord;
  readonly bot: RunningBot;
  readonly log: readonly Line[];
  readonly apiBase: string;
}

/** What a test wants to be different. */
export interface Wishes {
  readonly engine?: Engine;
  readonly indexer?: Indexer;
  readonly options?: Partial<BotOptions>;
  readonly guilds?: readonly Guild[];
  readonly journal?: Journal;
  readonly shelf?: Shelf;
  readonly fetchAttachment?: Fetch;
  readonly fetchPage?: Fetch;
  /** Sources besides the ferry. */
  readonly articles?: readonly Article[];
}

/** Starts a Discord; it is closed when the test ends. */
export async function startDiscord(
  guilds?: readonly Guild[],
): Promise<{ discord: LocalDiscord; apiBase: string }> {
  const discord = new LocalDiscord(guilds);
  const apiBase = await discord.listen();
  onTestFinished(() => discord.close());
  return { discord, apiBase };
}

/** Starts a bot there; it is stopped when the test ends. */
export async function startBot(
  apiBase: string,
  wishes: Wishes = {},
): Promise<{ bot: RunningBot; log: readonly Line[] }> {
  const log: Line[] = [];
  const write = (level: Line['level']) => (about: object, message: string) => {
    log.push({ level, about, message });
  };
  const deps = {
    engine: wishes.engine ?? anEngine(),
    indexer: wishes.indexer ?? noIndexer,
    sources: sourcesOf(ferry, ...(wishes.articles ?? [])),
    journal: wishes.journal ?? aJournal(),
    shelf: wishes.shelf ?? aShelf(),
    fetchAttachment: wishes.fetchAttachment ?? nothingThere,
    fetchPage: wishes.fetchPage ?? null,
    log: {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
    } satisfies Log,
  };
  const many = { questions: 1_000, seconds: 60 };
  const bot = await runBot(
    {
      token: botToken,
      apiBase,
      homeGuilds: [],
      moderatorRoles: [moderatorRole],
      auditChannel: null,
      folders: ['/home/ann/index', '/home/ann/models'],
      limits: { user: many, channel: many },
      ...wishes.options,
    },
    deps,
  );
  onTestFinished(() => bot.stop());
  return { bot, log };
}

const nothingThere: Fetch = async () => ({ kind: 'refused', reason: 'there is nothing' });

/** Starts both. */
export async function start(wishes: Wishes = {}): Promise<Started> {
  const { discord, apiBase } = await startDiscord(wishes.guilds);
  return { discord, apiBase, ...(await startBot(apiBase, wishes)) };
}
