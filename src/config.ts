import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { distance } from 'fastest-levenshtein';
import * as v from 'valibot';

/** Environment variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How this installation runs; what shapes a snapshot is no part of it. Folders are absolute. */
export interface Config {
  /** `null`: no Discord, the console instead. */
  readonly discordToken: string | null;
  /** Base of another REST API, without a slash at its end; `null` is Discord's own. */
  readonly discordApiBase: string | null;
  /** Servers where moderators may change the corpus; none: the only one that the bot is in. */
  readonly homeGuilds: readonly string[];
  /** Roles that moderate besides those with Manage Server. */
  readonly moderatorRoles: readonly string[];
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly modelsDir: string;
  /** `owner/name` */
  readonly embeddingModel: string;
  /** `name` or `owner/name`; `null`: answers without a reader. */
  readonly readerModel: string | null;
  readonly allowRemoteModels: boolean;
  readonly modelCacheDir: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Days for which it is remembered which quotations were posted where. */
  readonly keepPostedDays: number;
  /** Channel that is told of every change of the corpus; `null`: none. */
  readonly auditChannel: string | null;
  /** Whether moderators may have articles fetched from the web. */
  readonly allowUrlFetch: boolean;
  /** Whether files that change in the corpus folder are read at once. */
  readonly watchCorpus: boolean;
  readonly questionsPerMinute: { readonly user: number; readonly channel: number };
}

/** The configuration can't be used; `problems` has every fault, each by its variable's name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `The configuration can't be used (.env.example explains it):\n  ${problems.join('\n  ')}`,
    );
    this.problems = problems;
  }
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const snowflake = /^\d{17,20}$/;

/** The folder of package.json: `src/` and `dist/` both lie right below it. */
const projectRoot = fileURLToPath(new URL('..', import.meta.url));

const schema = v.object({
  // The value is a secret: it is never repeated in a message.
  DISCORD_TOKEN: v.optional(
    v.pipe(v.string(), v.regex(/^\S+$/, 'must be a bot token alone, without spaces')),
  ),
  DISCORD_API_BASE: v.optional(
    v.pipe(
      v.string(),
      v.check(isWebAddress, mustBe('an http:// or https:// address')),
      // discord.js adds the version itself.
      v.transform((base) => base.replace(/\/+$/, '').replace(/\/v\d+$/, '')),
    ),
  ),
  DISCORD_HOME_GUILD: v.optional(ids('servers')),
  DISCORD_MODERATOR_ROLES: v.optional(ids('roles')),
  CORPUS_DIR: v.optional(v.string()),
  INDEX_DIR: v.optional(v.string()),
  MODELS_DIR: v.optional(v.string()),
  // Neither part may begin with a dot: the name becomes a path.
  EMBEDDING_MODEL: v.optional(
    text(/^(?!\.)[\w.-]+\/(?!\.)[\w.-]+$/, 'owner/name'),
    'Xenova/e5-small-v2',
  ),
  READER_MODEL: v.optional(
    text(/^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)?$/, 'name, owner/name or none'),
    'verbatim-reader',
  ),
  ALLOW_REMOTE_MODELS: v.optional(v.picklist(['true', 'false'], mustBe('true or false')), 'false'),
  MODEL_CACHE_DIR: v.optional(v.string()),
  LOG_LEVEL: v.optional(v.picklist(logLevels, mustBe(`one of ${logLevels.join(', ')}`)), 'info'),
  KEEP_POSTED_DAYS: v.optional(wholeNumber(), '90'),
  DISCORD_AUDIT_CHANNEL: v.optional(text(snowflake, 'the id of a channel, 17 to 20 digits')),
  ALLOW_URL_FETCH: v.optional(v.picklist(['true', 'false'], mustBe('true or false')), 'false'),
  CORPUS_WATCH: v.optional(v.picklist(['true', 'false'], mustBe('true or false')), 'false'),
  QUESTIONS_PER_MINUTE_USER: v.optional(wholeNumber(), '60'),
  QUESTIONS_PER_MINUTE_CHANNEL: v.optional(wholeNumber(), '240'),
});

const names = Object.keys(schema.entries);

/**
 * The configuration as frozen plain data. A value of white space only counts as not given.
 * Folders that are given start from `cwd`; those that are not, from the project's own folder.
 *
 * @throws ConfigError with all that is wrong at once.
 */
export function readConfig(env: Environment, cwd: string = process.cwd()): Config {
  const given = names.map((name) => [name, env[name]?.trim() || undefined] as const);
  const parsed = v.safeParse(schema, Object.fromEntries(given));
  if (!parsed.success) {
    throw new ConfigError(parsed.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`));
  }
  const data = parsed.output;
  const folderOf = (value: string | undefined, otherwise: string): string =>
    value === undefined ? resolve(projectRoot, otherwise) : resolve(cwd, value);
  return Object.freeze({
    discordToken: data.DISCORD_TOKEN ?? null,
    discordApiBase: data.DISCORD_API_BASE ?? null,
    homeGuilds: Object.freeze(data.DISCORD_HOME_GUILD ?? []),
    moderatorRoles: Object.freeze(data.DISCORD_MODERATOR_ROLES ?? []),
    corpusDir: folderOf(data.CORPUS_DIR, 'corpus'),
    indexDir: folderOf(data.INDEX_DIR, 'index'),
    modelsDir: folderOf(data.MODELS_DIR, 'models'),
    embeddingModel: data.EMBEDDING_MODEL,
    readerModel: data.READER_MODEL === 'none' ? null : data.READER_MODEL,
    allowRemoteModels: data.ALLOW_REMOTE_MODELS === 'true',
    modelCacheDir: folderOf(data.MODEL_CACHE_DIR, '.cache/models'),
    logLevel: data.LOG_LEVEL,
    keepPostedDays: data.KEEP_POSTED_DAYS,
    auditChannel: data.DISCORD_AUDIT_CHANNEL ?? null,
    allowUrlFetch: data.ALLOW_URL_FETCH === 'true',
    watchCorpus: data.CORPUS_WATCH === 'true',
    questionsPerMinute: Object.freeze({
      user: data.QUESTIONS_PER_MINUTE_USER,
      channel: data.QUESTIONS_PER_MINUTE_CHANNEL,
    }),
  });
}

/**
 * `env` over what the file `.env` in `cwd` says; without such a file, `env`.
 *
 * @throws ConfigError when the file is there and can't be read.
 */
export function withDotenv(env: Environment, cwd: string): Environment {
  const fromFile: Record<string, string> = {};
  const path = resolve(cwd, '.env');
  const { error } = dotenv.config({ path, processEnv: fromFile, quiet: true });
  if (error !== undefined && !('code' in error && error.code === 'ENOENT')) {
    throw new ConfigError([`${path} can't be read: make it a readable file, or remove it`]);
  }
  return { ...fromFile, ...env };
}

/** A sentence for every variable whose name is nearly one of ours; in the order of `env`. */
export function nearMisses(env: Environment): readonly string[] {
  return Object.keys(env).flatMap((name) => {
    const ours = names.find((known) => known !== name && distance(known, name) <= 2);
    return ours === undefined || names.includes(name) || env[ours] !== undefined
      ? []
      : [`${name} is set but means nothing here: is it ${ours}?`];
  });
}

function mustBe(expected: string): (issue: { readonly input: unknown }) => string {
  return ({ input }) => `must be ${expected}, not ${shown(input)}`;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function shown(input: unknown): string {
  const words = Array.isArray(input) ? input.join(',') : String(input);
  return JSON.stringify(words.length > 60 ? `${words.slice(0, 60)}…` : words);
}

function text(shape: RegExp, expected: string) {
  return v.pipe(v.string(), v.regex(shape, mustBe(expected)));
}

function ids(ofWhat: string) {
  return v.pipe(
    v.string(),
    v.transform((list) => list.split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]))),
    v.check(
      (list) => list.every((id) => snowflake.test(id)),
      mustBe(`ids of ${ofWhat}, 17 to 20 digits each, with commas between them`),
    ),
  );
}

function wholeNumber() {
  return v.pipe(
    text(/^(?:[1-9]\d{0,2}|1000)$/, 'a whole number from 1 to 1000'),
    v.transform(Number),
  );
}
