import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/console/app.js';
import { runRepl } from '../../../src/console/repl.js';
import { openScreen } from '../../../src/console/screen.js';
import { type Ask, EngineError, IndexerError } from '../../../src/core/services.js';
import { anApp, anEngine, anIndexer, aQuotation, aTerminal, type Memory } from './builders.js';

async function piped(input: string, app: App = anApp()): Promise<Memory & { code: number }> {
  const memory = aTerminal(input);
  return { ...memory, code: await runRepl(app, openScreen(memory.terminal, {})) };
}

/** What a person sees who types `input`, styles taken off; the input stays open. */
async function typed(input: string, app: App = anApp()): Promise<Memory & { code: number }> {
  const memory = aTerminal(input, { interactive: true });
  return { ...memory, code: await runRepl(app, openScreen(memory.terminal, { TERM: 'dumb' })) };
}

describe('runRepl', () => {
  it('answers piped lines in order, each under its question, without a prompt', async () => {
    const { code, out, notes } = await piped('When does it run?\r\n\n  \nWho won?\n');
    expect(code).toBe(0);
    expect(notes()).toBe('');
    expect(out().match(/^› .*/gm)).toEqual(['› When does it run?', '› Who won?']);
    expect(out().indexOf('The ferry will run')).toBeLessThan(out().indexOf('Nothing in the'));
  });

  it('leaves with 0 from an empty input, the snapshot built', async () => {
    const statuses = [{ kind: 'no-snapshot', reason: 'none yet' } as const];
    const engine = anEngine();
    const status = () =>
      Promise.resolve(statuses.shift() ?? null).then((s) => s ?? engine.status());
    const { code, out, notes } = await piped('', anApp({ engine: { ...engine, status } }));
    expect({ code, out: out() }).toEqual({ code: 0, out: '' });
    expect(notes()).toContain('Snapshot built');
  });

  it('leaves with 3 when there is nothing to answer from', async () => {
    const status = () => Promise.resolve({ kind: 'no-snapshot', reason: 'none yet' } as const);
    const build = () => Promise.reject(new IndexerError('The disk is full.'));
    const app = anApp({ engine: anEngine({ status }), indexer: anIndexer({ build }) });
    expect((await piped('When?\n', app)).code).toBe(3);
  });

  it('answers a line of any length as a question that is too long', async () => {
    const { code, out } = await piped(`${'when '.repeat(200_000)}\nWhen?\n`);
    expect(code).toBe(0);
    expect(out()).toContain('at most 1000 characters');
    expect(out()).toContain('The ferry will run');
    expect(out().length).toBeLessThan(2000);
  });

  it('greets a person, prompts on standard error, and keeps standard output for answers', async () => {
    const { code, out, notes } = await typed('When does it run?\n:quit\n');
    expect(code).toBe(0);
    expect(notes()).toMatch(/^2 articles, 31 passages\.\n.*:help/);
    expect(notes()).toContain('› ');
    expect(out()).toContain('The ferry will run');
    expect(out()).not.toContain('› ');
  });

  it('leaves at Ctrl-C and at Ctrl-D', async () => {
    expect((await typed('When does it r\u0003')).code).toBe(0);
    expect((await typed('\u0004')).code).toBe(0);
  });

  it('leaves at Ctrl-C while an answer is awaited', async () => {
    const memory = aTerminal('When?\n', { interactive: true });
    const ask = () => {
      setImmediate(() => memory.stdin.write('\u0003'));
      return new Promise<never>(() => {});
    };
    const app = anApp({ engine: anEngine({ ask }) });
    expect(await runRepl(app, openScreen(memory.terminal, {}))).toBe(0);
  });

  it('leaves when the system asks it to', async () => {
    const memory = aTerminal('', { interactive: true });
    setImmediate(memory.stop);
    expect(await runRepl(anApp(), openScreen(memory.terminal, {}))).toBe(0);
  });

  it('goes on after an answer that failed', async () => {
    const engine = anEngine();
    const ask = (asked: Ask) =>
      asked.question === 'Where?'
        ? Promise.reject(new EngineError('The engine stopped: ask again.'))
        : engine.ask(asked);
    const { out, notes } = await piped('Where?\nWhen?\n', anApp({ engine: { ...engine, ask } }));
    expect(notes()).toBe('The engine stopped: ask again.\n');
    expect(out()).toContain('The ferry will run');
  });

  it('explains the last answer', async () => {
    const { out } = await piped(':why\nWhen does it run?\n:why\n');
    expect(out()).toMatch(/^Ask something first\./);
    expect(out()).toMatch(/together[^]*Q-7f3a9c/);
  });

  it('shows what came nearest on request only', async () => {
    expect((await piped('Who won?\n')).out()).not.toContain('The ferry will run');
    const { out } = await piped(':near\nWho won?\n:near\nWhen?\n:near\n!\n:near\n');
    expect(out()).toMatch(/^Ask something first\./);
    expect(out()).toMatch(/› Who won\?[^]*nothing to do with it:\n\n {2}│ The ferry will run/);
    expect(out()).toContain('The last question was answered.');
    expect(out()).toContain('The last question was not searched for.');
  });

  it('lists its commands and the articles', async () => {
    const sources = () =>
      Promise.resolve([
        {
          id: 'ferry',
          title: 'Ferry to run on Sundays',
          publisher: null,
          published: '2024-11-02',
          url: null,
          passages: 1,
        },
      ]);
    const { out } = await piped(':help\n:sources\n', anApp({ engine: anEngine({ sources }) }));
    for (const name of [':help', ':sources', ':why', ':quit']) expect(out()).toContain(name);
    expect(out()).toContain('Ferry to run on Sundays\n  ferry\n  2024-11-02 · 1 passage');
    expect((await piped(':SOURCES\n')).out()).toContain('There are no articles.');
  });

  it('hints at the command that was meant', async () => {
    const { out } = await piped(':hlep\n:barometer\n:constructor\n');
    expect(out()).toContain('There is no :hlep. Did you mean :help?');
    expect(out()).toContain('There is no :barometer. :help lists the commands.');
    expect(out()).toContain('There is no :constructor. :help');
  });

  it('looks quotations up, and verifies them', async () => {
    const asked: unknown[] = [];
    const quotation = aQuotation();
    const engine = anEngine({
      lookUp: ({ chance: _chance, ...wanted }) => {
        asked.push(wanted);
        const found = { meant: null, topic: null, quotations: [quotation], total: 1 };
        return Promise.resolve({ kind: 'quoted', snapshot: 's1', ...found });
      },
      voices: (topic) => Promise.resolve({ kind: 'nothing-on-topic', topic, meant: null }),
      verify: (pasted) => {
        const verdict = {
          kind: 'exact',
          pasted,
          places: [quotation],
          total: 1,
          claimed: null,
        } as const;
        return Promise.resolve({ snapshot: 's1', verdicts: [verdict], more: 0 });
      },
    });
    const lines = [':quote', ':quote Reed / the ferry', ':QUOTE Q-7f3a9c', ':compare Reed / Vane'];
    const { out } = await piped(
      [...lines, ':compare Reed', ':voices moon', ':verify “The ferry”', ''].join('\n'),
      anApp({ engine }),
    );
    const nobody = { speaker: null, about: null, id: null };
    expect(asked).toEqual([
      nobody,
      { speaker: 'Reed', about: 'the ferry', id: null },
      { ...nobody, id: 'Q-7f3a9c' },
      { ...nobody, speaker: 'Reed' },
      { ...nobody, speaker: 'Vane' },
    ]);
    expect(out().split(quotation.exact)).toHaveLength(7);
    expect(out()).toContain('Name two speakers');
    expect(out()).toContain('Nobody is quoted on moon.');
    expect(out()).toContain('Exact: the articles say this word for word.');
  });

  it('asks for a topic, not for a question, where there is none', async () => {
    const voices = () =>
      Promise.resolve({ kind: 'bad-topic', reason: 'empty', limit: 600 } as const);
    const { out } = await piped(':voices\n', anApp({ engine: anEngine({ voices }) }));
    expect(out()).toBe('Name a topic in words, in at most 600 characters.\n\n');
  });

  it('asks nothing after :quit', async () => {
    expect((await piped(':quit\nWhen?\n')).out()).toBe('');
  });
});
