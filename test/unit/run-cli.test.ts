import { describe, expect, it } from 'vitest';
import { anApp, anEngine, aTerminal } from './console/builders.js';
import { run } from './console/run.js';

describe('runCli', () => {
  it('explains itself on standard output', async () => {
    for (const argv of [
      ['--help'],
      ['ask', '--help'],
      ['index', '-h'],
      ['inspect', 'x', '--help'],
    ]) {
      const { code, out, notes } = await run(argv);
      expect({ code, notes }).toEqual({ code: 0, notes: '' });
      expect(out).toContain('npm run');
    }
    expect((await run(['ask', '--', '--help'])).out).toContain('The ferry will run');
  });

  it('refuses a call without a command, or with one that it does not know', async () => {
    expect((await run([])).code).toBe(2);
    const { code, notes } = await run(['aks']);
    expect(code).toBe(2);
    expect(notes).toContain('There is no command aks. Did you mean ask?');
    expect((await run(['constructor'])).code).toBe(2);
  });

  it('reports all of a wrong configuration and opens nothing', async () => {
    const env = { ALLOW_REMOTE_MODELS: 'yes', LOG_LEVEL: 'loud' };
    const { code, notes, configs } = await run(['ask', 'When?'], { env });
    expect(code).toBe(2);
    expect(notes).toMatch(/ALLOW_REMOTE_MODELS must be .*\n.*LOG_LEVEL must be/);
    expect(configs).toEqual([]);
  });

  it('doubts a variable whose name is nearly right', async () => {
    const { code, notes } = await run(['ask', 'When?'], { env: { CORPUS_DIRR: 'news' } });
    expect(code).toBe(0);
    expect(notes).toContain('is it CORPUS_DIR?');
  });

  it('puts the folders of the call over those of the configuration', async () => {
    const env = { CORPUS_DIR: '/news', INDEX_DIR: '/built' };
    const { configs } = await run(['ask', '--corpus', 'tides', 'When?'], { env });
    expect(configs.map(({ corpusDir, indexDir }) => [corpusDir, indexDir])).toEqual([
      ['/nowhere/tides', '/built'],
    ]);
  });

  it('tells a bug by a reference, and keeps the rest for the log', async () => {
    const bug = new TypeError('x is not a function');
    const open = () => Promise.reject(bug);
    const { code, out, notes, reported } = await run(['ask', 'When?'], { deps: { open } });
    expect({ code, out, reported }).toEqual({ code: 3, out: '', reported: [bug] });
    expect(notes).toMatch(/^Something went wrong .* [0-9a-f]{8}\.\n$/);
  });

  it('stops asking when it is asked to end', async () => {
    const memory = aTerminal('', { interactive: true });
    memory.stdin.write('When?\n');
    const ask = () => {
      memory.stop();
      return new Promise<never>(() => {});
    };
    const open = () => Promise.resolve(anApp({ engine: anEngine({ ask }) }));
    expect((await run(['ask'], { memory, deps: { open } })).code).toBe(3);
  });
});
