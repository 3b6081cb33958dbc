import type { Logger } from 'pino';
import { randomUUID } from 'node:crypto';
import { watchFolder } from './adapters/watch-folder.js';
import type { Watching } from './adapters/watch-folder.js';
import { compose } from './compose.js';
import { composeModeration } from './compose-moderation.js';
import type { Verbatim } from './compose.js';
import type { Config } from './config.js';
import { IndexerError } from './core/services.js';
import type { Order } from './model/change.js';
import { whenFree } from './when-free.js';
import { runBot } from './discord/run-bot.js';
import type { RunningBot } from './discord/run-bot.js';

/**
 * Starts the engine and the bot. A snapshot that is missing or older than the corpus is built
 * behind it, while an older one answers.
 */
export async function startBot(
  config: Config,
  log: Logger,
  signal: AbortSignal,
): Promise<Pick<RunningBot, 'lost' | 'stop'>> {
  const verbatim = compose(config, log);
  const moderation = composeModeration(config, log);
  try {
    const bot = await runBot(
      { ...botOptions(config), signal },
      { ...verbatim, ...moderation, log },
    );
    const stopping = new AbortController();
    const building = buildWhenDue(verbatim, log, stopping.signal);
    const watching = config.watchCorpus
      ? await watchCorpus(config, verbatim, log, stopping.signal)
      : null;
    return {
      lost: bot.lost,
      async stop() {
        stopping.abort();
        await watching?.close();
        await bot.stop();
        await building;
        moderation.journal.close();
        await verbatim.close();
      },
    };
  } catch (error) {
    moderation.journal.close();
    await verbatim.close();
    throw error;
  }
}

function botOptions(config: Config): Parameters<typeof runBot>[0] {
  const {
    discordToken,
    discordApiBase,
    homeGuilds,
    moderatorRoles,
    auditChannel,
    questionsPerMinute,
  } = config;
  if (discordToken === null) throw new TypeError('the bot was started without a token');
  return {
    token: discordToken,
    apiBase: discordApiBase,
    homeGuilds,
    moderatorRoles,
    auditChannel,
    limits: {
      user: { questions: questionsPerMinute.user, seconds: 60 },
      channel: { questions: questionsPerMinute.channel, seconds: 60 },
    },
  };
}

/** Pause before it is tried again to build, in milliseconds, while another process builds. */
const whenBusyMs = 3_000;

function readAnew(by: string): Order {
  return { id: randomUUID(), by, kind: 'reindex', files: [], snapshot: null, expected: null };
}

/** Reads the corpus anew when its files have changed. */
function watchCorpus(
  { corpusDir }: Config,
  { indexer }: Verbatim,
  log: Logger,
  signal: AbortSignal,
): Promise<Watching> {
  return watchFolder(corpusDir, {
    quietMs: 2_000,
    async changed() {
      if (signal.aborted) return;
      const order = readAnew('watcher');
      const report = await whenFree(() => indexer.build({ order }, () => {}, signal), {
        pauseMs: whenBusyMs,
        signal,
      });
      if (report.snapshot === report.from) {
        log.debug({}, 'the corpus folder was looked at: nothing has changed');
      } else {
        log.info({ articles: report.articles, lost: report.lost.length }, 'the corpus has changed');
      }
    },
    failed(error) {
      const why = error instanceof IndexerError ? error.message : 'for a reason unforeseen';
      log.error({ err: error, why }, 'a change of the corpus was not read');
    },
  });
}

/** Never rejects: without a new snapshot the bot goes on with what it has, and the log says why. */
async function buildWhenDue(
  { engine, indexer }: Verbatim,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  try {
    // What a kill interrupted is finished first: until then files and snapshot may differ.
    const retry = { pauseMs: whenBusyMs, signal };
    const change = await whenFree(() => indexer.recover(), retry);
    if (change !== null) log.warn({ change }, 'an interrupted change was finished');
    const status = await engine.status();
    if (signal.aborted || (status.kind === 'ready' && !status.stale)) return;
    log.info({ status: status.kind }, 'building a snapshot');
    const order = readAnew('start');
    const { articles, passages, ms, refused } = await whenFree(
      () => indexer.build({ order }, () => {}, signal),
      retry,
    );
    log.info({ articles, passages, refused, ms: Math.round(ms) }, 'a new snapshot answers');
  } catch (error) {
    const why = error instanceof IndexerError ? error.message : 'for a reason unforeseen';
    log.error({ err: error, why }, 'no new snapshot could be built');
  }
}
