import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gazette } from '../fakes/small-corpus.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

/** Runs a compiled program to its end, over folders of its own unless the environment says otherwise. */
function run(
  program: string,
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/${program}.js`, ...args], {
    input: options.input ?? '',
    env: { PATH: process.env['PATH'], ...options.env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const noTrace = /\n\s+at .*:\d+:\d+/;

describe('npm start', () => {
  it('builds the snapshot from nothing, and leaves with 0 when nothing is asked', async () => {
    const env = { INDEX_DIR: join(await temporaryFolder(), 'index') };
    const { status, stdout, stderr } = run('main', [], { env });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/Snapshot built: 1 article/);
  });

  it('answers a piped question with the sentence and its section', async () => {
    const env = { INDEX_DIR: join(await temporaryFolder(), 'index') };
    const input = 'How much would South Korea have to pay to host US troops?\n';
    const { status, stdout } = run('main', [], { env, input });
    expect(status).toBe(0);
    expect(stdout).toContain(
      'South Korea would be required to pay $10 billion annually to host US troops',
    );
    expect(stdout).toContain('“Preparing for Trump 2.0”');
  });

  it('reports every wrong value at once, without a stack trace', () => {
    const env = {
      LOG_LEVEL: 'loud',
      ALLOW_REMOTE_MODELS: 'perhaps',
      QUESTIONS_PER_MINUTE_USER: '-1',
    };
    const { status, stderr } = run('main', [], { env });
    expect(status).toBe(2);
    for (const name of Object.keys(env)) expect(stderr).toContain(name);
    expect(stderr).not.toMatch(noTrace);
  });

  it('says what to do about a corpus, a model or an index that can’t be used', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { file: 'not a folder' });
    const index = join(folder, 'index');
    const faults = [
      {
        env: { INDEX_DIR: index, CORPUS_DIR: join(folder, 'nowhere') },
        says: /corpus folder .*nowhere does not exist/,
      },
      {
        env: { INDEX_DIR: index, EMBEDDING_MODEL: 'harbour/none' },
        says: /harbour\/none is not in/,
      },
      { env: { INDEX_DIR: join(folder, 'file/index') }, says: /can.t be written to/ },
    ];
    for (const { env, says } of faults) {
      const { status, stderr } = run('main', [], { env });
      expect(stderr).toMatch(says);
      expect(stderr).not.toMatch(noTrace);
      expect(status).toBe(3);
    }
  });
});

describe('npm run ask', () => {
  it('prints one object a line, in the order of the questions, with words equal to their slices', async () => {
    const folder = await temporaryFolder();
    await writeFiles(join(folder, 'corpus'), gazette);
    const flags = ['--json', '--corpus', join(folder, 'corpus'), '--index', join(folder, 'index')];
    const questions = [
      'What does a return ticket cost?',
      'xyzzy plugh',
      '🚢',
      'How many ships waited?',
    ];
    const { status, stdout } = run('cli', ['ask', ...flags], {
      input: `${questions.join('\n')}\n`,
    });
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ question }) => question)).toEqual(questions);
    expect(lines[2]).toMatchObject({
      kind: 'bad-question',
      quotations: [],
      nearest: null,
      confidence: 0,
    });
    const [first] = lines[0].quotations;
    expect(first.section).toBe('The price');
    expect(first.exact).toBe(
      readFileSync(join(folder, 'corpus/ferry.txt'), 'utf8').slice(first.start, first.end),
    );
  });

  it('tells its outcome by its exit code', async () => {
    const folder = await temporaryFolder();
    await writeFiles(join(folder, 'corpus'), gazette);
    const flags = ['--corpus', join(folder, 'corpus'), '--index', join(folder, 'index')];
    expect(run('cli', ['ask', ...flags, 'How many ships waited outside?']).status).toBe(0);
    expect(run('cli', ['ask', ...flags, 'qwrt zxcv bnmp?']).status).toBe(1);
    expect(run('cli', ['ask', '--nonsense']).status).toBe(2);
    expect(
      run('cli', [
        'ask',
        '--corpus',
        join(folder, 'none'),
        '--index',
        join(folder, 'other'),
        'Why?',
      ]).status,
    ).toBe(3);
  });
});
