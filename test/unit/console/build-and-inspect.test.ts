import { describe, expect, it } from 'vitest';
import type { Inspected } from '../../../src/core/services.js';
import { IndexerError } from '../../../src/core/services.js';
import { anApp, anIndexer, anArticle, aReport } from './builders.js';
import { run } from './run.js';

describe('index', () => {
  it('builds and tells what changed on standard output', async () => {
    const { code, out, notes } = await run(['index']);
    expect(code).toBe(0);
    expect(out).toContain('12 texts embedded');
    expect(notes).toContain('Reading the articles: 2 of 2');
  });

  it('passes its flags on', async () => {
    const seen: unknown[] = [];
    const build = (options: object) => {
      seen.push(options);
      return Promise.resolve(aReport());
    };
    const open = () => Promise.resolve(anApp({ indexer: anIndexer({ build }) }));
    await run(['index', '--dry-run'], { deps: { open } });
    await run(['index', '--full'], { deps: { open } });
    expect(seen).toEqual([
      { dryRun: true, full: false },
      { dryRun: false, full: true },
    ]);
  });

  it('leaves with 3 when it fails, or finds no article', async () => {
    const none = { added: 0, changed: 0, removed: 2, unchanged: 0 };
    for (const build of [
      () => Promise.reject(new IndexerError('The disk is full.')),
      () => Promise.resolve(aReport({ articles: none })),
    ]) {
      const open = () => Promise.resolve(anApp({ indexer: anIndexer({ build }) }));
      const { code, notes } = await run(['index'], { deps: { open } });
      expect(code).toBe(3);
      expect(notes).toMatch(/disk is full|no articles/);
    }
  });

  it('takes no file', async () => {
    expect((await run(['index', 'ferry.txt'])).code).toBe(2);
  });
});

describe('inspect', () => {
  async function* inspected(): AsyncGenerator<Inspected> {
    yield { kind: 'refused', file: 'tides.txt', reason: 'it is empty' };
    yield { kind: 'inspected', article: anArticle(), passages: [], statements: [] };
  }

  it('shows what can be read, names what can’t, and leaves with 3 then', async () => {
    const argv = ['inspect', '--json', 'tides.txt', 'ferry.txt'];
    const { code, out, notes } = await run(argv, { deps: { inspect: inspected } });
    expect(JSON.parse(out).article).toBe('ferry-to-run-on-sundays');
    expect(notes).toBe('tides.txt: it is empty\n');
    expect(code).toBe(3);
  });

  it('needs a file', async () => {
    expect((await run(['inspect'])).code).toBe(2);
  });
});
