import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, nearMisses, readConfig, withDotenv } from '../../src/config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = dotenv.parse(readFileSync(join(root, '.env.example')));

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing: the console over the folders of the project', () => {
    const config = readConfig({}, '/elsewhere');
    expect(config.discordToken).toBeNull();
    expect(config.corpusDir).toBe(join(root, 'corpus'));
    expect(config.modelCacheDir).toBe(join(root, '.cache/models'));
    expect(config.readerModel).toBe('verbatim-reader');
    expect(config.allowRemoteModels).toBe(false);
    expect(config.questionsPerMinute).toEqual({ user: 60, channel: 240 });
  });

  it('takes an empty value, or one of spaces, for not given', () => {
    expect(readConfig({ LOG_LEVEL: '', DISCORD_TOKEN: '  ' })).toEqual(readConfig({}));
  });

  it('starts given folders from the working directory', () => {
    const config = readConfig({ CORPUS_DIR: 'news', INDEX_DIR: '/var/built/' }, '/harbour');
    expect(config.corpusDir).toBe('/harbour/news');
    expect(config.indexDir).toBe('/var/built');
  });

  it('takes every value that it documents', () => {
    const config = readConfig({
      DISCORD_TOKEN: 'ferry.token',
      DISCORD_API_BASE: 'http://localhost:4444/api/',
      DISCORD_HOME_GUILD: '123456789012345678',
      DISCORD_MODERATOR_ROLES: '123456789012345678, 223456789012345678,',
      ALLOW_REMOTE_MODELS: 'true',
      QUESTIONS_PER_MINUTE_USER: '3',
    });
    expect(config.discordToken).toBe('ferry.token');
    expect(config.discordApiBase).toBe('http://localhost:4444/api');
    expect(config.homeGuilds).toEqual(['123456789012345678']);
    expect(config.moderatorRoles).toEqual(['123456789012345678', '223456789012345678']);
    expect(config.allowRemoteModels).toBe(true);
    expect(config.questionsPerMinute.user).toBe(3);
  });

  it('takes the API’s address with its version, too', () => {
    const { discordApiBase } = readConfig({ DISCORD_API_BASE: 'http://localhost:4444/api/v10/' });
    expect(discordApiBase).toBe('http://localhost:4444/api');
  });

  it('reports all faults at once, each by name with what is expected', () => {
    const wrong = {
      DISCORD_TOKEN: 'Bot ferry.token',
      DISCORD_API_BASE: 'ftp://localhost',
      DISCORD_HOME_GUILD: 'harbour',
      DISCORD_MODERATOR_ROLES: '123456789012345678,captain',
      EMBEDDING_MODEL: '../../etc',
      READER_MODEL: '../reader',
      ALLOW_REMOTE_MODELS: 'yes',
      LOG_LEVEL: 'loud',
      QUESTIONS_PER_MINUTE_USER: '0',
      QUESTIONS_PER_MINUTE_CHANNEL: '1e3',
    };
    const problems = problemsOf(wrong);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(Object.keys(wrong));
    expect(problems).toContain('ALLOW_REMOTE_MODELS must be true or false, not "yes"');
    for (const problem of problems) expect(problem).toMatch(/ must be /);
  });

  it('goes without a reader when told so, and takes one of another owner', () => {
    expect(readConfig({ READER_MODEL: 'none' }).readerModel).toBeNull();
    expect(readConfig({ READER_MODEL: 'Harbour/reader-v2' }).readerModel).toBe('Harbour/reader-v2');
  });

  it('never repeats the token', () => {
    expect(problemsOf({ DISCORD_TOKEN: 'secret words' }).join()).not.toContain('secret');
  });

  it('gives data that nobody can change', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.moderatorRoles)).toBe(true);
    expect(Object.isFrozen(config.questionsPerMinute)).toBe(true);
  });

  it('reads the variables of .env.example and no others', () => {
    const read = new Set<string>();
    const env = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          read.add(String(name));
          return undefined;
        },
      },
    );
    readConfig(env);
    expect(read.size).toBeGreaterThan(0);
    expect(Object.keys(example).toSorted()).toEqual([...read].toSorted());
  });

  it('has the defaults that .env.example states', () => {
    expect(readConfig(example, root)).toEqual(readConfig({}));
  });
});

describe('withDotenv', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('puts the environment over the file', () => {
    writeFileSync(join(folder, '.env'), 'LOG_LEVEL=warn\r\nCORPUS_DIR="news of the day"\r\n');
    expect(withDotenv({ LOG_LEVEL: 'debug' }, folder)).toEqual({
      LOG_LEVEL: 'debug',
      CORPUS_DIR: 'news of the day',
    });
  });

  it('does without the file', () => {
    expect(withDotenv({ LOG_LEVEL: 'debug' }, folder)).toEqual({ LOG_LEVEL: 'debug' });
  });

  it('refuses a file that it cannot read', () => {
    mkdirSync(join(folder, '.env'));
    expect(() => withDotenv({}, folder)).toThrow(ConfigError);
  });
});

describe('nearMisses', () => {
  it('asks about a name that is nearly one of ours, and leaves the rest alone', () => {
    const asked = nearMisses({ DISCORD_TOKN: 'x', PATH: '/bin', LOG_LEVEL: 'info', NODE_ENV: 'a' });
    expect(asked).toEqual(['DISCORD_TOKN is set but means nothing here: is it DISCORD_TOKEN?']);
  });
});
