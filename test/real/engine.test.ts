import { copyFile, cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lockBuilds } from '../../src/adapters/build-lock.js';
import { indexerClient } from '../../src/engine/indexer-client.js';
import { gazette } from '../fakes/small-corpus.js';
import { childrenRunning } from '../helpers/child-processes.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

const ignore = (): void => {};

async function openGazette() {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const index = join(folder, 'index');
  await writeFiles(corpus, gazette);
  return { corpus, index, ...openVerbatim({ corpus, index }) };
}

describe('the engine and the indexer', () => {
  it('say that there is nothing yet, build, and answer in the source’s words', async () => {
    const { engine, indexer } = await openGazette();
    expect(await engine.status()).toMatchObject({ kind: 'no-snapshot' });
    await expect(engine.ask({ question: 'When does the ferry leave?' })).rejects.toThrow(
      /still being read/,
    );
    const report = await indexer.build({}, ignore);
    expect(report).toMatchObject({ articles: { added: 3 }, refused: [] });
    expect(await engine.status()).toMatchObject({ kind: 'ready', articles: 3, stale: false });
    const { answer } = await engine.ask({ question: 'At what time does the first boat leave?' });
    expect(answer.kind).toBe('quoted');
    if (answer.kind !== 'quoted') return;
    const [first] = answer.quotations;
    const body = gazette['ferry.txt'] ?? '';
    expect(first?.exact).toBe(body.slice(first?.start, first?.end));
    expect(first?.exact).toContain('The first boat leaves at nine.');
    expect(first?.exact.slice((first.highlights[0]?.start ?? 0) - first.start)).toMatch(
      /^The first boat leaves/,
    );
  });

  it('give the same answer to the same question, before and after a restart', async () => {
    const { corpus, index, engine, indexer, close } = await openGazette();
    await indexer.build({}, ignore);
    const ask = { question: 'How many ships waited?' };
    const first = (await engine.ask(ask)).answer;
    expect((await engine.ask(ask)).answer).toEqual(first);
    await close();
    expect((await openVerbatim({ corpus, index }).engine.ask(ask)).answer).toEqual(first);
  });

  it('embed nothing when nothing has changed, and only the new words when something has', async () => {
    const { corpus, indexer } = await openGazette();
    const first = await indexer.build({}, ignore);
    expect(first.embedded).toBeGreaterThan(5);
    const second = await indexer.build({}, ignore);
    expect(second).toMatchObject({
      embedded: 0,
      articles: { unchanged: 3, added: 0, changed: 0, removed: 0 },
    });
    const ferry = (gazette['ferry.txt'] ?? '').replace('12 crowns', '14 crowns');
    await writeFile(join(corpus, 'ferry.txt'), ferry);
    const third = await indexer.build({}, ignore);
    expect(third).toMatchObject({
      articles: { unchanged: 2, changed: 1 },
      passages: { added: 1, removed: 1 },
    });
    expect(third.embedded).toBe(1);
  });

  it('change nothing in a dry run', async () => {
    const { corpus, engine, indexer } = await openGazette();
    await indexer.build({}, ignore);
    const before = await engine.status();
    await rm(join(corpus, 'winter/ice.txt'));
    const report = await indexer.build({ dryRun: true }, ignore);
    expect(report).toMatchObject({
      dryRun: true,
      snapshot: null,
      articles: { removed: 1, unchanged: 2 },
    });
    expect(await engine.status()).toEqual(before);
  });

  it('answer from the old snapshot while a changed corpus waits for its own, and tell so', async () => {
    const { corpus, index, indexer, close } = await openGazette();
    await indexer.build({}, ignore);
    await close();
    await writeFile(join(corpus, 'new.txt'), 'A whale was seen off the pier.\n');
    const { engine } = openVerbatim({ corpus, index });
    expect(await engine.status()).toMatchObject({ kind: 'ready', stale: true, articles: 3 });
    expect((await engine.ask({ question: 'How many ships waited?' })).answer.kind).toBe('quoted');
  });

  it('see, when they are to look, that files were changed by hand, and back', async () => {
    const { corpus, engine, indexer } = await openGazette();
    await indexer.build({}, ignore);
    expect(await engine.status({ look: true })).toMatchObject({ stale: false });
    const added = join(corpus, 'new.txt');
    await writeFile(added, 'A whale was seen off the pier.\n');
    expect(await engine.status({ look: true })).toMatchObject({ kind: 'ready', stale: true });
    await rm(added);
    expect(await engine.status({ look: true })).toMatchObject({ stale: false });
  });

  it('hold an empty corpus', async () => {
    const folder = await temporaryFolder();
    await writeFiles(join(folder, 'corpus'), {});
    await writeFiles(folder, { 'corpus/.keep': '' });
    const { engine, indexer } = openVerbatim({
      corpus: join(folder, 'corpus'),
      index: join(folder, 'index'),
    });
    await indexer.build({}, ignore);
    expect((await engine.ask({ question: 'Anything?' })).answer.kind).toBe('empty-corpus');
  });

  it('refuse to build while another process does, and build once it is done', async () => {
    const { index, indexer } = await openGazette();
    const lock = await lockBuilds(index);
    await expect(indexer.build({}, ignore)).rejects.toThrow(/Another process is building/);
    // A dry run writes nothing, so nothing keeps it.
    expect(await indexer.build({ dryRun: true }, ignore)).toMatchObject({ articles: { added: 3 } });
    await lock.release();
    expect((await indexer.build({}, ignore)).articles.added).toBe(3);
  });

  it('stop a build when asked to, and leave everything as it was', async () => {
    const { engine, indexer } = await openGazette();
    const stop = new AbortController();
    const building = indexer.build({}, () => stop.abort(), stop.signal);
    await expect(building).rejects.toThrow(/cancelled/);
    expect(await engine.status()).toMatchObject({ kind: 'no-snapshot' });
  });

  it('are killed when they do not hear that they should stop', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'deaf.mjs': `process.on('message', () => {
        process.send({ kind: 'progress', progress: { phase: 'reading', done: 0, total: 0 } });
        setTimeout(() => { for (;;); }, 20);
      });`,
    });
    const model = { model: 'none', folder, allowRemote: false, cache: folder };
    const kept = { corpusFolder: folder, indexFolder: folder, keepPostedDays: 1 };
    const options = { ...kept, calibrationFile: '', model, reader: null };
    const indexer = indexerClient({
      entry: pathToFileURL(join(folder, 'deaf.mjs')),
      options,
      log: { error: () => {}, warn: () => {} },
      stopWithinMs: 200,
    });
    const stop = new AbortController();
    const building = indexer.build({}, () => stop.abort(), stop.signal);
    await expect(building).rejects.toThrow(/stopped before it was done/);
    expect(childrenRunning('deaf.mjs')).toEqual([]);
  });

  it('tell the asker when the engine is killed in the middle, and answer the very next question', async () => {
    const { engine, indexer } = await openGazette();
    await indexer.build({}, ignore);
    await engine.status();
    const [pid] = childrenRunning('engine-process');
    const question = 'How many ships waited?';
    const asked = engine.ask({ question });
    process.kill(pid ?? 0, 'SIGKILL');
    await expect(asked).rejects.toThrow(/ask once more/);
    expect((await engine.ask({ question })).answer.question).toBe(question);
  });

  it('refuse a model whose files do not match their sums, by name', async () => {
    const folder = await temporaryFolder();
    const models = join(folder, 'models');
    await cp('models/Xenova', join(models, 'Xenova'), { recursive: true });
    await copyFile('package.json', join(models, 'Xenova/e5-small-v2/config.json'));
    await writeFiles(join(folder, 'corpus'), gazette);
    const { engine, indexer } = openVerbatim({
      corpus: join(folder, 'corpus'),
      index: join(folder, 'index'),
      models,
    });
    await expect(indexer.build({}, ignore)).rejects.toThrow(
      /e5-small-v2\/config\.json does not match its sum/,
    );
    await expect(engine.status()).rejects.toThrow(/does not match its sum/);
  });
});
