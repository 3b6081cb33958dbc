import { describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.js';
import { runStart, type StartDeps } from '../../src/run-start.js';
import { anApp, aTerminal } from './console/builders.js';

function deps(parts: Partial<StartDeps> = {}): StartDeps {
  return {
    open: () => Promise.resolve(anApp()),
    runBot: () => Promise.reject(new Error('no bot was wanted')),
    report: () => {},
    ...parts,
  };
}

describe('runStart', () => {
  it('opens the console where there is no token, and closes what it opened', async () => {
    let closed = false;
    const close = () => {
      closed = true;
      return Promise.resolve();
    };
    const { terminal, out } = aTerminal('When does it run?\n');
    const open = () => Promise.resolve(anApp({ close }));
    expect(await runStart({}, terminal, deps({ open }))).toBe(0);
    expect(out()).toContain('The ferry will run on Sundays.');
    expect(closed).toBe(true);
  });

  it('runs the bot where there is a token, until it is asked to end', async () => {
    const memory = aTerminal();
    const seen: string[] = [];
    const runBot = (config: Config) => {
      seen.push(`started with ${config.discordToken}`);
      setImmediate(memory.stop);
      const stop = () => {
        seen.push('stopped');
        return Promise.resolve();
      };
      return Promise.resolve({ stop, lost: new Promise<void>(() => {}) });
    };
    expect(await runStart({ DISCORD_TOKEN: 'ferry' }, memory.terminal, deps({ runBot }))).toBe(0);
    expect(seen).toEqual(['started with ferry', 'stopped']);
    expect(memory.out()).toBe('');
  });

  it('ends with 3 when Discord has ended the connection for good', async () => {
    const memory = aTerminal();
    const runBot = () =>
      Promise.resolve({ stop: () => Promise.resolve(), lost: Promise.resolve() });
    expect(await runStart({ DISCORD_TOKEN: 'ferry' }, memory.terminal, deps({ runBot }))).toBe(3);
  });

  it('ends with 0 when it is asked to while it connects', async () => {
    const memory = aTerminal();
    const runBot = (_config: Config, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('no connection')));
        setImmediate(memory.stop);
      });
    expect(await runStart({ DISCORD_TOKEN: 'ferry' }, memory.terminal, deps({ runBot }))).toBe(0);
    expect(memory.notes()).toBe('');
  });

  it('refuses a wrong configuration with 2', async () => {
    const { terminal, notes } = aTerminal();
    expect(await runStart({ LOG_LEVEL: 'loud' }, terminal, deps())).toBe(2);
    expect(notes()).toContain('LOG_LEVEL must be one of');
  });

  it('tells a bug by a reference only', async () => {
    const reported: unknown[] = [];
    const { terminal, notes } = aTerminal();
    const report = (error: unknown): unknown => reported.push(error);
    expect(await runStart({ DISCORD_TOKEN: 'ferry' }, terminal, deps({ report }))).toBe(3);
    expect(reported).toHaveLength(1);
    expect(notes()).not.toContain('no bot was wanted');
  });
});
