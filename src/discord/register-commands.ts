import { Routes, type REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

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

/** Registers the commands for all servers if Discord holds others; says whether it did. Discord takes 200 a day. */
export async function registerCommands(
  rest: REST,
  application: string,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<'unchanged' | 'registered'> {
  const route = Routes.applicationCommands(application);
  const query = new URLSearchParams({ with_localizations: 'true' });
  if (sameCommands(await rest.get(route, { query }), wanted)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}
