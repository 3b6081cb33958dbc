import type { Logger } from 'pino';
import { compose } from './compose.js';
import type { Verbatim } from './compose.js';
import type { Config } from './config.js';
import { IndexerError } from './core/services.js';
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
  try {
    const bot = await runBot({ ...botOptions(config), signal }, { ...verbatim, log });
    const stopping = new AbortController();
    const building = buildWhenDue(verbatim, log, stopping.signal);
    return {
      lost: bot.lost,
      async stop() {
        stopping.abort();
        await bot.stop();
        await building;
        await verbatim.close();
      },
    };
  } catch (error) {
    await verbatim.close();
    throw error;
  }
}

function botOptions(config: Config): Parameters<typeof runBot>[0] {
  const { discordToken, discordApiBase, homeGuild, moderatorRoles, questionsPerMinute } = config;
  if (discordToken === null) throw new TypeError('the bot was started without a token');
  return {
    token: discordToken,
    apiBase: discordApiBase,
    homeGuild,
    moderatorRoles,
    limits: {
      user: { questions: questionsPerMinute.user, seconds: 60 },
      channel: { questions: questionsPerMinute.channel, seconds: 60 },
    },
  };
}

/** Never rejects: without a new snapshot the bot goes on with what it has, and the log says why. */
async function buildWhenDue(
  { engine, indexer }: Verbatim,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  try {
    const status = await engine.status();
    if (signal.aborted || (status.kind === 'ready' && !status.stale)) return;
    log.info({ status: status.kind }, 'building a snapshot');
    const { articles, passages, ms, refused } = await indexer.build({}, () => {}, signal);
    log.info({ articles, passages, refused, ms: Math.round(ms) }, 'a new snapshot answers');
  } catch (error) {
    const why = error instanceof IndexerError ? error.message : 'for a reason unforeseen';
    log.error({ err: error, why }, 'no new snapshot could be built');
  }
}
