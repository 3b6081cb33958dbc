import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Ask, EngineError, IndexerError } from '../../../src/core/services.js';
import { anApp, anEngine, anIndexer, aTerminal } from './builders.js';
import { run } from './run.js';

function kindsOf(out: string): readonly unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).kind);
}

describe('ask', () => {
  it('quotes and leaves with 0', async () => {
    const { code, out, notes } = await run(['ask', 'When does the ferry run?']);
    expect(code).toBe(0);
    expect(out).toContain('The ferry will run on Sundays.');
    expect(notes).toBe('');
  });

  it('leaves with 1 when nothing is close, with 2 when it can’t be asked, with 3 without articles', async () => {
    expect((await run(['ask', 'Who won?'])).code).toBe(1);
    expect((await run(['ask', '🎉🎉'])).code).toBe(2);
    expect((await run(['ask', ''])).code).toBe(2);
    const ask = ({ question }: Ask) =>
      Promise.resolve({ answer: { kind: 'empty-corpus', question } as const, ms: 1 });
    const open = () => Promise.resolve(anApp({ engine: anEngine({ ask }) }));
    expect((await run(['ask', 'When?'], { deps: { open } })).code).toBe(3);
  });

  it('answers the lines of standard input in order, one object each', async () => {
    const input = 'When does it run?\r\n\nWho won?\n...\nWhere?';
    const { code, out } = await run(['ask', '--json'], { input });
    expect(kindsOf(out)).toEqual(['quoted', 'nothing-close', 'bad-question', 'quoted']);
    expect(code).toBe(0);
    expect((await run(['ask', '--json'], { input: 'Who won?\n!\n' })).code).toBe(1);
  });

  it('says which answer belongs to which question', async () => {
    const { out } = await run(['ask'], { input: 'When does it run?\nWho won?\n' });
    expect(out.indexOf('› When does it run?')).toBe(0);
    expect(out).toContain('› Who won?');
  });

  it('takes strange questions as they are', async () => {
    for (const question of [
      'متى تبحر العبّارة؟',
      'when\u200b\u200bdoes\u200bit sail?',
      'when \u001b[31mdoes it sail?',
      'when does\u2028it sail?',
      'x'.repeat(4000),
      '@everyone **when**?',
    ]) {
      const { out } = await run(['ask', '--json', question]);
      expect(JSON.parse(out).question).toBe(question);
      const plain = await run(['ask'], { input: `${question}\n` });
      expect(plain.out).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });

  it('needs a question, and not two', async () => {
    for (const { code, notes, out } of [
      await run(['ask'], { input: ' \n' }),
      await run(['ask', 'When', 'does']),
    ]) {
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(notes).toContain('npm run ask -- --help');
    }
  });

  it('passes on how many quotations are wanted, 1 to 3', async () => {
    const tops: (number | undefined)[] = [];
    const engine = anEngine();
    const ask = (asked: Ask) => {
      tops.push(asked.top);
      return engine.ask(asked);
    };
    const open = () => Promise.resolve(anApp({ engine: { ...engine, ask } }));
    await run(['ask', '--top', '2', 'When?'], { deps: { open } });
    await run(['ask', 'When?'], { deps: { open } });
    expect(tops).toEqual([2, undefined]);
    for (const top of ['0', '4', '2.0', 'two']) {
      expect((await run(['ask', '--top', top, 'When?'])).code).toBe(2);
    }
  });

  it('explains on standard output, but beside JSON on standard error', async () => {
    const plain = await run(['ask', '--explain', 'When?']);
    expect(plain.out).toContain('together');
    const json = await run(['ask', '--explain', '--json', 'When?']);
    expect(kindsOf(json.out)).toEqual(['quoted']);
    expect(json.notes).toContain('together');
  });

  it('shows what came nearest only when it explains', async () => {
    const plain = await run(['ask', 'Who won?']);
    expect(plain.out).not.toContain('The ferry will run');
    expect(plain.out).toContain('--explain shows the nearest passage');
    const explained = await run(['ask', '--explain', 'Who won?']);
    expect(explained.out).toMatch(/nothing to do with it:[^]*The ferry will run[^]*together/);
  });

  it('goes on after an answer that failed, says which, and leaves with 3', async () => {
    const engine = anEngine();
    const ask = (asked: Ask) =>
      asked.question === 'When?'
        ? Promise.reject(new EngineError('The engine stopped: ask again.'))
        : engine.ask(asked);
    const open = () => Promise.resolve(anApp({ engine: { ...engine, ask } }));
    const { code, out, notes } = await run(['ask', '--json'], {
      deps: { open },
      input: 'When?\nWhere?\n',
    });
    expect(kindsOf(out)).toEqual(['unanswered', 'quoted']);
    expect(JSON.parse(out.split('\n')[0] ?? '')).toEqual({
      question: 'When?',
      kind: 'unanswered',
      confidence: 0,
      quotations: [],
      nearest: null,
      ms: 0,
    });
    expect(notes).toContain('› When?\nThe engine stopped: ask again.');
    expect(code).toBe(3);
  });

  it('leaves with 3 and the reason when there is no snapshot to answer from', async () => {
    const status = () => Promise.resolve({ kind: 'no-snapshot', reason: 'none' } as const);
    const build = () => Promise.reject(new IndexerError('Another build runs: wait for it.'));
    const app = anApp({ engine: anEngine({ status }), indexer: anIndexer({ build }) });
    const open = () => Promise.resolve(app);
    const { code, out, notes } = await run(['ask', 'When?'], { deps: { open } });
    expect({ code, out, notes }).toEqual({
      code: 3,
      out: '',
      notes: 'Another build runs: wait for it.\n',
    });
  });

  it('leaves without a word when nobody reads on', async () => {
    const memory = aTerminal('When?\n'.repeat(50));
    const broken = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(broken) });
    let asked = 0;
    const engine = anEngine();
    const ask = (question: Ask) => {
      asked += 1;
      return engine.ask(question);
    };
    const open = () => Promise.resolve(anApp({ engine: { ...engine, ask } }));
    const terminal = { ...memory.terminal, stdout };
    const { notes, reported } = await run(['ask'], {
      deps: { open },
      memory: { ...memory, terminal },
    });
    expect(notes).toBe('');
    expect(reported).toEqual([]);
    expect(asked).toBe(1);
  });

  it('says so when the answer can’t be written', async () => {
    const memory = aTerminal();
    const full = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' });
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(full) });
    const terminal = { ...memory.terminal, stdout };
    const { code, notes } = await run(['ask', 'When?'], { memory: { ...memory, terminal } });
    expect(code).toBe(3);
    expect(notes).toMatch(/disk full/);
  });

  it('closes what it opened, whatever happens', async () => {
    let closed = 0;
    const close = () => {
      closed += 1;
      return Promise.resolve();
    };
    const ask = () => Promise.reject(new TypeError('bug'));
    await run(['ask', 'When?'], { deps: { open: () => Promise.resolve(anApp({ close })) } });
    const engine = anEngine({ ask });
    await run(['ask', 'When?'], {
      deps: { open: () => Promise.resolve(anApp({ close, engine })) },
    });
    expect(closed).toBe(2);
  });
});
