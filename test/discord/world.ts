let count = 0n;

/** A new snowflake, of now. */
export function newId(): string {
  count += 1n;
  return String(((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + count);
}

/** What the bot is started with. */
export const botToken = 'a-token.that-is.made-up';
export const application = '1300000000000000001';
export const guildId = '1300000000000000010';
export const channelId = '1300000000000000011';
export const threadId = '1300000000000000012';
export const directId = '1300000000000000013';
export const moderatorRole = '1300000000000000014';

/** Text channels are of type 0. */
const channelTypes: Readonly<Record<string, number>> = { [threadId]: 11, [directId]: 1 };

export const botUser = {
  id: application,
  username: 'Verbatim',
  discriminator: '0',
  avatar: null,
  bot: true,
};
export const ann = { id: '1300000000000000020', username: 'ann', discriminator: '0', avatar: null };

/** Permission bits that tests turn on and off. */
export const may = {
  view: 1n << 10n,
  send: 1n << 11n,
  embed: 1n << 14n,
  history: 1n << 16n,
  sendInThreads: 1n << 38n,
  manageGuild: 1n << 5n,
} as const;

const usual = may.view | may.send | may.embed | may.history | may.sendInThreads;

export interface Guild {
  readonly id: string;
}

const joined_at = '2024-01-01T00:00:00.000Z';

const tides = {
  id: threadId,
  type: 11,
  parent_id: channelId,
  name: 'tides',
  owner_id: ann.id,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 60,
    archive_timestamp: joined_at,
    locked: false,
  },
};

/** What discord.js wants of every server, and nobody here looks at. */
const unremarkable = {
  member_count: 2,
  emojis: [],
  stickers: [],
  features: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  premium_tier: 0,
  system_channel_flags: 0,
  preferred_locale: 'en-GB',
  large: false,
  unavailable: false,
};

/** The server «The Harbour», with one channel and one thread; `everyone` is what all members may. */
export function harbour({ id = guildId, everyone = usual } = {}): Guild {
  const channel = {
    id: channelId,
    type: 0,
    guild_id: id,
    name: 'quay',
    position: 0,
    permission_overwrites: [],
  };
  const thread = { ...tides, guild_id: id };
  const plain = { position: 0, color: 0, flags: 0 };
  const roles = [
    { ...plain, id, name: '@everyone', permissions: String(everyone) },
    { ...plain, id: moderatorRole, name: 'librarian', permissions: '0' },
  ];
  const me = { user: botUser, roles: [], joined_at, deaf: false, mute: false, flags: 0 };
  const guild = {
    id,
    name: 'The Harbour',
    owner_id: '1300000000000000099',
    roles,
    members: [me],
    channels: [channel],
    threads: [thread],
    joined_at,
    ...unremarkable,
  };
  return guild;
}

export interface User {
  readonly id: string;
  readonly username: string;
  readonly bot?: boolean;
}

/** A message as it lies in Discord; `reply_to` is the id of another. */
export interface LocalMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly channel_type: number;
  readonly guild_id?: string;
  readonly author: User;
  readonly content: string;
  readonly mentions: readonly User[];
  readonly reply_to: string | null;
  readonly type: number;
}

/** A message by ann in the harbour's channel, unless said otherwise; replies ping, as they do by default. */
export function aMessage(about: {
  readonly channel?: string;
  readonly author?: User;
  readonly content?: string;
  readonly reply_to?: string | null;
  readonly pings?: boolean;
}): LocalMessage {
  const { channel = channelId, author = ann, content = '', reply_to = null } = about;
  const pings = about.pings ?? (reply_to !== null || content.includes(`<@${botUser.id}>`));
  const rest = {
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    attachments: [],
    embeds: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
  };
  return {
    id: newId(),
    channel_id: channel,
    channel_type: channelTypes[channel] ?? 0,
    ...(channel === directId ? {} : { guild_id: guildId }),
    author,
    content,
    mentions: pings ? [botUser] : [],
    reply_to,
    type: 0,
    ...rest,
  };
}

/** What ann does with a command, a button or while typing one. */
export function anInteraction(
  kind: { readonly type: 2 | 3 | 4; readonly data: object; readonly message?: object },
  {
    channel = channelId,
    guild = guildId,
    permissions = usual,
    roles = [] as readonly string[],
    app = usual,
  } = {},
) {
  const member = {
    user: ann,
    roles,
    permissions: String(permissions),
    joined_at: '2024-01-01T00:00:00.000Z',
    flags: 0,
    deaf: false,
    mute: false,
  };
  const who = channel === directId ? { user: ann } : { member, guild_id: guild };
  return {
    id: newId(),
    application_id: application,
    token: `token-${newId()}`,
    version: 1,
    channel_id: channel,
    channel: { id: channel, type: channelTypes[channel] ?? 0 },
    app_permissions: String(app),
    locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 1_000,
    context: channel === directId ? 1 : 0,
    ...who,
    ...kind,
  };
}

/** A file that somebody attached to a command. */
export interface Attached {
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

/** `/name subcommand` with options by name, or with an attachment as its option `file`. */
export function aSubcommand(
  name: string,
  subcommand: string,
  options: Readonly<Record<string, string | boolean>> = {},
  file?: Attached,
) {
  const command = aCommand(name, options);
  const id = newId();
  const attached = file === undefined ? [] : [{ name: 'file', type: 11, value: id }];
  const inner = { name: subcommand, type: 1, options: [...command.data.options, ...attached] };
  const resolved = { attachments: { [id]: { id, proxy_url: file?.url, ...file } } };
  return { ...command, data: { ...command.data, options: [inner], resolved } };
}

/** A press of a button, under a message of the bot's. */
export function aPress(custom_id: string) {
  const author = { id: application, username: 'Verbatim', discriminator: '0', avatar: null };
  return {
    type: 3 as const,
    data: { custom_id, component_type: 2 },
    message: { id: '5', channel_id: channelId, author, content: '' },
  };
}

/** `/name` with options by name. */
export function aCommand(name: string, options: Readonly<Record<string, string | boolean>> = {}) {
  const list = Object.entries(options).map(([key, value]) => ({
    name: key,
    type: typeof value === 'string' ? 3 : 5,
    value,
  }));
  return { type: 2 as const, data: { id: newId(), name, type: 1, options: list } };
}

/** A command of a message's menu, on a message with that text. */
export function aMenuCommand(name: string, content: string) {
  const message = aMessage({ content });
  const { reply_to: _reply, channel_type: _type, ...target } = message;
  const resolved = { messages: { [target.id]: target } };
  return { type: 2 as const, data: { id: newId(), name, type: 3, target_id: target.id, resolved } };
}
