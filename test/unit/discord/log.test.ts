import { DiscordAPIError } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { forLog, type Log } from '../../../src/discord/log.js';

describe('forLog', () => {
  it('keeps what tells the fault, with its causes, and not the texts that were sent', () => {
    const refused = new DiscordAPIError(
      { code: 50_013, message: 'Missing Permissions' },
      50_013,
      403,
      'POST',
      'https://discord.example/api',
      { files: undefined, body: { content: 'SECRET' } },
    );
    const text = JSON.stringify(forLog(new Error('not sent', { cause: refused })));
    expect(text).toContain('not sent');
    expect(text).toContain('50013');
    expect(text).not.toContain('SECRET');
  });

  it('takes what is no error', () => {
    expect(forLog('odd')).toEqual({ error: 'odd' });
  });
});

describe('Log', () => {
  it('is what a logger of pino is', () => {
    const lines: string[] = [];
    const log: Log = pino({}, { write: (line: string) => lines.push(line) });
    log.warn({ channel: '1' }, 'may not write there');
    expect(lines.join('')).toContain('may not write there');
  });
});
