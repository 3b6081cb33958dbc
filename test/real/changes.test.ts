import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderBlobs } from '../../src/adapters/keeping/blobs.js';
import { sqliteJournal } from '../../src/adapters/journal/sqlite-journal.js';
import { quotationId } from '../../src/core/answering/quotation-id.js';
import type { Order } from '../../src/model/change.js';
import { gazette } from '../fakes/small-corpus.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

async function aLibrary() {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const index = join(folder, 'index');
  await writeFiles(corpus, gazette);
  const verbatim = openVerbatim({ corpus, index });
  const blobs = folderBlobs(join(index, 'kept', 'contents'));
  const journal = sqliteJournal({
    path: join(index, 'journal.db'),
    keepPostedDays: 30,
    warn: () => {},
    now: () => new Date(),
  });
  onTestFinished(() => journal.close());
  const build = (order: Partial<Order> = {}, dryRun = false) =>
    verbatim.indexer.build({ dryRun, order: { ...plain, ...order } }, () => {});
  const keep = (text: string) => blobs.put(Buffer.from(text), { synced: true });
  const read = async () => {
    const names = (await readdir(corpus, { recursive: true })).filter((name) =>
      /\.\w+$/.test(name),
    );
    const texts = names.map(async (name) => [name, await readFile(join(corpus, name), 'utf8')]);
    return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
  };
  return { corpus, index, verbatim, journal, build, keep, read };
}

let count = 0;
const plain: Order = {
  get id() {
    return `order-${(count += 1)}`;
  },
  by: 'ann',
  kind: 'reindex',
  files: [],
  snapshot: null,
  expected: null,
};

const seal =
  'A seal has moved into the harbour\n\nThe seal sleeps on the slipway of the rowing club.\n';
const question = 'Where does the seal sleep?';

describe('a change of the corpus', () => {
  it('is previewed without a trace, then made in files, snapshot and journal', async () => {
    const { verbatim, build, keep, read, journal } = await aLibrary();
    const first = await build();
    const files = [
      { file: 'ferry.txt', becomes: null },
      { file: 'seal.txt', becomes: await keep(seal) },
    ];
    const preview = await build({ kind: 'add', files }, true);
    expect(preview.named).toEqual({ added: ['seal'], changed: [], removed: ['ferry'] });
    expect(await read()).toEqual(gazette);
    expect((await journal.changes(9)).map(({ kind }) => kind)).toEqual(['reindex']);
    const expected = { from: preview.from, corpus: preview.corpus };
    const done = await build({ kind: 'add', files, expected });
    const { 'ferry.txt': _, ...others } = gazette;
    expect(await read()).toEqual({ ...others, 'seal.txt': seal });
    expect((await verbatim.engine.ask({ question })).answer).toMatchObject({ kind: 'quoted' });
    expect(await verbatim.engine.status()).toMatchObject({ snapshot: done.snapshot, stale: false });
    const [newest] = await journal.changes(1);
    expect(newest).toMatchObject({
      by: 'ann',
      kind: 'add',
      files: ['ferry.txt', 'seal.txt'],
      from: first.snapshot,
      to: done.snapshot,
    });
    expect((await journal.snapshots(9)).map(({ id }) => id)).toEqual([
      done.snapshot,
      first.snapshot,
    ]);
  });

  it('is refused when the corpus is no longer what the preview saw', async () => {
    const { corpus, build, keep, read } = await aLibrary();
    await build();
    const files = [{ file: 'seal.txt', becomes: await keep(seal) }];
    const { from, corpus: digest } = await build({ kind: 'add', files }, true);
    await writeFile(join(corpus, 'tide.txt'), 'The tide is high.\n');
    const order = { kind: 'add', files, expected: { from, corpus: digest } } as const;
    await expect(build(order)).rejects.toThrow(/have changed since that preview/);
    expect(await read()).not.toHaveProperty('seal.txt');
  });

  it('refuses paths out of the corpus, twins, and words that are not kept', async () => {
    const { build, keep, read } = await aLibrary();
    await build();
    const becomes = await keep(seal);
    for (const [file, hash, why] of [
      ['../seal.txt', becomes, /no name for a file/],
      ['.seal.txt', becomes, /no name for a file/],
      ['fog.txt', becomes, /would be the same article/],
      ['seal.txt', 'f'.repeat(64), /are not kept here/],
    ] as const) {
      await expect(build({ kind: 'add', files: [{ file, becomes: hash }] })).rejects.toThrow(why);
    }
    expect(await read()).toEqual(gazette);
  });

  it('takes in the file that was refused beside a removed one of the same name', async () => {
    const { corpus, verbatim, build } = await aLibrary();
    await writeFile(join(corpus, 'fog.txt'), seal);
    expect((await build()).refused.map(({ file }) => file)).toEqual(['fog.txt']);
    const report = await build({ kind: 'remove', files: [{ file: 'fog.md', becomes: null }] });
    expect(report).toMatchObject({ refused: [], articles: { changed: 1 } });
    expect(await verbatim.engine.status()).toMatchObject({ stale: false });
    const { answer } = await verbatim.engine.ask({ question });
    expect(answer.kind === 'quoted' && answer.quotations[0]?.file).toBe('fog.txt');
  });

  it('is undone by a rollback, files and snapshot together, and by another one redone', async () => {
    const { corpus, index, verbatim, build, keep, read, journal } = await aLibrary();
    await writeFile(join(corpus, 'ferry.yaml'), 'publisher: The Harbour Gazette\n');
    const before = await read();
    const first = await build();
    const files = [
      { file: 'ferry.yaml', becomes: null },
      { file: 'fog.md', becomes: await keep('Fog again\n\nFog closed the port a second time.\n') },
      { file: 'winter/ice.txt', becomes: null },
    ];
    const second = await build({ kind: 'replace', files });
    const after = await read();
    const back = await build({ kind: 'rollback', snapshot: first.snapshot });
    expect(back).toMatchObject({ snapshot: first.snapshot, embedded: 0 });
    expect(await read()).toEqual(before);
    expect(await verbatim.engine.status()).toMatchObject({
      snapshot: first.snapshot,
      stale: false,
    });
    // The snapshot itself is gone from disk: then it is built anew from the files.
    await rm(join(index, 'snapshots', second.snapshot ?? '', 'graph.hnsw'));
    await build({ kind: 'rollback', snapshot: second.snapshot });
    expect(await read()).toEqual(after);
    expect((await journal.changes(9)).map(({ kind }) => kind)).toEqual([
      'rollback',
      'rollback',
      'replace',
      'reindex',
    ]);
    await expect(build({ kind: 'rollback', snapshot: 'nowhere' })).rejects.toThrow(/is not kept/);
  });

  it('tells which posted quotations it takes away, once, and knows them again when they are back', async () => {
    const { build, keep, journal } = await aLibrary();
    const first = await build();
    const words = '“Visitors have asked for it for twenty years,” said Ann Harbour';
    const posting = (article: string, exact: string, start: number) => ({
      quotation: quotationId(article, exact),
      article,
      start,
      length: exact.length,
      message: 'https://discord.com/channels/1/2/3',
      at: new Date().toISOString(),
    });
    const gone = posting('ferry', words, 9);
    const stays = posting('ferry', 'A return ticket costs 12 crowns', 7);
    await journal.post(gone.message, [gone, stays]);
    const becomes = await keep(
      `A new line\n\n${gazette['ferry.txt']?.replace('twenty', 'thirty')}`,
    );
    const files = [{ file: 'ferry.txt', becomes }];
    expect((await build({ kind: 'replace', files }, true)).lost).toEqual([gone]);
    expect((await build({ kind: 'replace', files })).lost).toEqual([gone]);
    const more = [{ file: 'fog.md', becomes: null }];
    expect((await build({ kind: 'remove', files: more })).lost).toEqual([]);
    await build({ kind: 'rollback', snapshot: first.snapshot });
    expect((await build({ kind: 'replace', files }, true)).lost).toEqual([gone]);
  });

  it('makes the same of what is unchanged as reading all of it anew does', async () => {
    const { corpus, index, verbatim, build } = await aLibrary();
    await build();
    await writeFile(join(corpus, 'seal.txt'), seal);
    await rm(join(corpus, 'fog.md'));
    const hashes = async (snapshot: string | null) => {
      const path = join(index, 'snapshots', snapshot ?? '', 'manifest.json');
      return JSON.parse(await readFile(path, 'utf8')).files;
    };
    const { snapshot: quick, embedded } = await build();
    const { snapshot: whole } = await verbatim.indexer.build({ full: true }, () => {});
    expect(embedded).toBe(1); // its one sentence is its one passage
    expect(whole).not.toBe(quick);
    expect(await hashes(quick)).toEqual(await hashes(whole));
  });

  it('makes no snapshot, and no entry, when nothing has changed', async () => {
    const { build, journal } = await aLibrary();
    const first = await build();
    expect(await build()).toMatchObject({ snapshot: first.snapshot, embedded: 0 });
    expect(await journal.changes(9)).toHaveLength(1);
  });
});
