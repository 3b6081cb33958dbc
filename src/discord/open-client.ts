import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js';
import { DiscordUnreachableError, WrongTokenError } from './bot-errors.js';
import { forLog, type Log } from './log.js';

/** Longest time from asking for the gateway to being ready. */
const readyWithinMs = 60_000;

/** A client without privileged intents, which pings nobody and keeps no messages. */
export function openClient(apiBase: string | null, log: Log): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Direct messages come from channels that were not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiBase === null ? {} : { rest: { api: apiBase } }),
  });
  client.on(Events.Error, (error) => log.error(forLog(error), 'the Discord client failed'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'reconnecting to Discord'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ shard, code }, 'disconnected from Discord for good'),
  );
  client.on(Events.Invalidated, () => log.error({}, 'Discord ended the session for good'));
  return client;
}

function isTokenFault(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** What connecting needs to know. */
export interface Connecting {
  readonly token: string;
  /** Where to, for a person. */
  readonly where: string;
  /** Gives it up. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Connects, and resolves when the client is ready.
 *
 * @throws WrongTokenError
 * @throws DiscordUnreachableError when the API or the gateway does not answer in time.
 */
export async function connect(
  client: Client,
  { token, where, signal }: Connecting,
): Promise<Client<true>> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const ready = new Promise<Client<true>>((resolve, reject) => {
      client.once(Events.ClientReady, resolve);
      client.once(Events.ShardDisconnect, ({ code }) => {
        reject(new Error(`the gateway closed the connection with code ${code}`));
      });
      timer = setTimeout(() => reject(new Error('no sign of life in time')), readyWithinMs);
      signal?.addEventListener('abort', () => reject(new Error('asked to end')), { once: true });
    });
    const [connected] = await Promise.all([ready, Promise.race([ready, client.login(token)])]);
    return connected;
  } catch (error) {
    await client.destroy();
    if (isTokenFault(error)) throw new WrongTokenError(error);
    throw new DiscordUnreachableError(where, error);
  } finally {
    clearTimeout(timer);
  }
}
