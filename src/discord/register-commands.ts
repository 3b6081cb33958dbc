import {
  Routes,
  type Client,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from './bot.js';
import { everyonesCommands, messageCommands, moderatorsCommands } from './commands/all-commands.js';
import { forLog } from './log.js';
import { homeGuildsOf } from './permissions.js';

/** Of a command, or of one of its options: what both sides know, and what one of them leaves out. */
const compared = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'autocomplete',
  'choices',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'default_member_permissions',
  'nsfw',
  'contexts',
  'integration_types',
  'options',
] as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Discord fills in what was not said, and leaves out what is empty: neither is a difference. */
function isUnsaid(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

function normalised(value: unknown, keys: readonly string[] | null): unknown {
  if (Array.isArray(value)) return value.map((one) => normalised(one, compared));
  if (!isRecord(value)) return value;
  const entries: [string, unknown][] = [];
  for (const key of (keys ?? Object.keys(value)).toSorted()) {
    const isMap = key.endsWith('_localizations');
    if (!isUnsaid(value[key])) entries.push([key, normalised(value[key], isMap ? null : compared)]);
  }
  return Object.fromEntries(entries);
}

function asText(commands: readonly unknown[]): string {
  const one = (command: unknown) => {
    // A slash command is of type 1, which may be left unsaid.
    const whole = isRecord(command) ? { type: 1, ...command } : command;
    return JSON.stringify(normalised(whole, compared));
  };
  return commands.map(one).toSorted().join('\n');
}

/** Whether Discord holds just these commands, whatever their order. */
export function sameCommands(held: unknown, wanted: readonly unknown[]): boolean {
  return Array.isArray(held) && asText(held) === asText(wanted);
}

/** Puts the commands there if Discord holds others; says whether it did. Discord takes 200 a day. */
async function putCommands(
  rest: REST,
  route: `/${string}`,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<'unchanged' | 'registered'> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  if (sameCommands(await rest.get(route, { query }), wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

/**
 * Registers what everybody has for all servers, and what moderators have for the home servers.
 * Never rejects: what can't be registered is logged, and the commands of the last start still work.
 */
export async function registerCommands(
  { rest, application, guilds }: Client<true>,
  { homeGuilds, log }: Pick<Bot, 'homeGuilds' | 'log'>,
): Promise<void> {
  const places: { route: `/${string}`; commands: typeof wantedEverywhere; guild?: string }[] = [
    { route: Routes.applicationCommands(application.id), commands: wantedEverywhere },
  ];
  for (const guild of homeGuildsOf(guilds, homeGuilds)) {
    const route = Routes.applicationGuildCommands(application.id, guild);
    places.push({ route, commands: moderatorsCommands.map(({ data }) => data), guild });
  }
  for (const { route, commands, guild } of places) {
    try {
      log.info({ guild, outcome: await putCommands(rest, route, commands) }, 'commands');
    } catch (error) {
      log.error({ guild, ...forLog(error) }, 'the commands could not be registered');
    }
  }
}

/** Takes back what a server was given while it was home and is not any more. Never rejects, and may take long: each other server is asked. */
export async function withdrawCommands(
  { rest, application, guilds }: Client<true>,
  { homeGuilds, log, stopping }: Pick<Bot, 'homeGuilds' | 'log' | 'stopping'>,
): Promise<void> {
  const homes = homeGuildsOf(guilds, homeGuilds);
  for (const guild of guilds.cache.keys()) {
    if (homes.includes(guild) || stopping.aborted) continue;
    try {
      const route = Routes.applicationGuildCommands(application.id, guild);
      const outcome = await putCommands(rest, route, []);
      if (outcome === 'registered') log.info({ guild }, 'commands were taken back');
    } catch (error) {
      // Whoever uses one there is refused all the same.
      log.warn({ guild, ...forLog(error) }, 'the commands could not be taken back');
    }
  }
}

const wantedEverywhere: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  ...everyonesCommands,
  ...messageCommands,
].map(({ data }) => data);
