import type { Logger } from 'pino';
import { compose } from './compose.js';
import { composeModeration } from './compose-moderation.js';
import type { Config } from './config.js';
import type { Indexer } from './core/services.js';
import { runBot } from './discord/run-bot.js';
import type { RunningBot } from './discord/run-bot.js';
import { buildWhenDue, watchCorpus } from './keep-current.js';
import { whenFree } from './when-free.js';

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
    const { engine, indexer, sources } = verbatim;
    // A moderator may be quicker than the rest of the start.
    const announce = async (change: string): Promise<void> => (await starting).announce(change);
    const faces = { engine, indexer: patient(indexer, announce), sources };
    const starting = runBot({ ...botOptions(config), signal }, { ...faces, ...moderation, log });
    const bot = await starting;
    const stopping = new AbortController();
    const keeping = { engine, indexer, log, announce, signal: stopping.signal };
    const building = buildWhenDue(keeping);
    const watching = config.watchCorpus ? await watchCorpus(config.corpusDir, keeping) : null;
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
    folders: [config.corpusDir, config.indexDir, config.modelsDir, config.modelCacheDir],
    limits: {
      user: { questions: questionsPerMinute.user, seconds: 60 },
      channel: { questions: questionsPerMinute.channel, seconds: 60 },
    },
  };
}

/** An indexer that waits a little while another build is about to end, such as a look at the folder, and that first finishes, and announces, what an earlier order left undone. */
function patient(indexer: Indexer, announce: (change: string) => Promise<void>): Indexer {
  const aWhile = { pauseMs: 500, tries: 10 };
  const recover = () => whenFree(() => indexer.recover(), aWhile);
  return {
    async build(options, onProgress, signal) {
      const change = await recover();
      // Of its own, whoever orders it tells.
      if (change !== null && change !== options.order?.id) await announce(change);
      return whenFree(() => indexer.build(options, onProgress, signal), {
        ...aWhile,
        ...(signal === undefined ? {} : { signal }),
      });
    },
    recover,
  };
}
