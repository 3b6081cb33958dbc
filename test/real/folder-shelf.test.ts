import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderBlobs } from '../../src/adapters/keeping/blobs.js';
import { folderShelf } from '../../src/adapters/keeping/folder-shelf.js';
import { folderCorpora } from '../../src/adapters/keeping/kept-corpora.js';
import { listManifests } from '../../src/adapters/snapshots/folder-snapshots.js';
import { snapshotFormat } from '../../src/adapters/snapshots/snapshot-files.js';
import type { Order } from '../../src/model/change.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

const order: Order = {
  id: 'order-1',
  by: '1300000000000000020',
  kind: 'add',
  files: [{ file: 'seal.txt', becomes: 'f'.repeat(64) }],
  snapshot: null,
  expected: { from: null, corpus: 'c' },
};

/** Ids that would lead out of a folder, hide a file, or are no name at all. */
const oddIds = [
  '../order-1',
  'a/b',
  'a\\b',
  '.',
  '..',
  '',
  '.a',
  'a\0',
  'ä',
  'a'.repeat(65),
  'a.b',
];

const hours = 60 * 60;

async function aShelf(corpus: Readonly<Record<string, string>> = {}) {
  const root = await temporaryFolder();
  const at = (...parts: string[]) => join(root, ...parts);
  await mkdir(at('corpus'));
  await writeFiles(at('corpus'), corpus);
  const corpora = folderCorpora(at('index', 'kept', 'corpora'));
  const blobs = folderBlobs(at('index', 'kept', 'contents'));
  const shelf = folderShelf({
    folder: at('index', 'kept', 'plans'),
    corpusFolder: at('corpus'),
    endings: ['.txt', '.md', '.html'],
    blobs,
    corpora,
    store: { manifests: () => listManifests(at('index')) },
  });
  const age = async (id: string, seconds: number): Promise<void> => {
    const then = Date.now() / 1_000 - seconds;
    await utimes(at('index', 'kept', 'plans', `${id}.json`), then, then);
  };
  return { shelf, at, age, blobs, corpora };
}

describe('folderShelf', () => {
  it('keeps a plan until it is dropped, for another shelf on the same folder as well', async () => {
    const { shelf } = await aShelf();
    const other = { ...order, id: 'order-2', kind: 'rollback', snapshot: 's', expected: null };
    await shelf.keepPlan(order);
    await shelf.keepPlan(other as Order);
    expect(await shelf.readPlan('order-1')).toEqual(order);
    expect(await shelf.readPlan('order-2')).toEqual(other);
    await shelf.dropPlan('order-1');
    await shelf.dropPlan('order-1');
    expect(await shelf.readPlan('order-1')).toBeNull();
    expect(await shelf.readPlan('order-2')).toEqual(other);
    expect(await shelf.readPlan('order-3')).toBeNull();
  });

  it('forgets a plan after a day, and removes it with the next one', async () => {
    const { shelf, at, age } = await aShelf();
    await shelf.keepPlan(order);
    await age('order-1', 23 * hours);
    expect(await shelf.readPlan('order-1')).toEqual(order);
    await age('order-1', 25 * hours);
    expect(await shelf.readPlan('order-1')).toBeNull();
    await shelf.keepPlan({ ...order, id: 'order-2' });
    expect(await readdir(at('index', 'kept', 'plans'))).toEqual(['order-2.json']);
  });

  it('takes a damaged plan for none', async () => {
    const { shelf, at } = await aShelf();
    await shelf.keepPlan(order);
    const path = at('index', 'kept', 'plans', 'order-1.json');
    const whole = JSON.stringify(order);
    for (const damaged of ['', whole.slice(0, -1), '{}', 'null', whole.replace('add', 'burn')]) {
      await writeFile(path, damaged);
      expect(await shelf.readPlan('order-1')).toBeNull();
    }
    await writeFile(path, whole);
    expect(await shelf.readPlan('order-1')).toEqual(order);
  });

  it('neither reads, writes nor removes outside its folder, whatever the id', async () => {
    const { shelf, at } = await aShelf();
    await shelf.keepPlan(order);
    const outside = ['order-1.json', 'a/b.json', 'plans/a/b.json', '.json', 'plans/.json'];
    await writeFiles(
      at('index', 'kept'),
      Object.fromEntries(outside.map((path) => [path, JSON.stringify(order)])),
    );
    const before = (await readdir(at(), { recursive: true })).toSorted();
    for (const id of oddIds) {
      expect(await shelf.readPlan(id)).toBeNull();
      await shelf.dropPlan(id);
      await expect(shelf.keepPlan({ ...order, id })).rejects.toThrow(RangeError);
    }
    expect((await readdir(at(), { recursive: true })).toSorted()).toEqual(before);
  });

  it('keeps contents under their hashes, as a build will ask for them', async () => {
    const { shelf, blobs } = await aShelf();
    const bytes = Buffer.from('The seal sleeps.\n');
    const hash = await shelf.stage(bytes);
    expect(await shelf.stage(bytes)).toBe(hash);
    expect(Buffer.from((await blobs.read(hash)) ?? []).equals(bytes)).toBe(true);
  });
});

describe('locate', () => {
  const corpus = {
    'ferry.txt': 'The ferry sails.',
    'ferry.yaml': 'publisher: The Harbour Gazette',
    'Fog.MD': 'Fog.',
    'winter/ice.html': '<p>Ice.',
    'tide.pdf.txt': 'The tide.',
    'notes.yaml': 'title: no article',
  };

  it('finds the file of an article, with its sidecar, by the article’s id', async () => {
    const { shelf } = await aShelf(corpus);
    for (const [id, found] of [
      ['ferry', { file: 'ferry.txt', sidecar: 'ferry.yaml' }],
      ['Fog', { file: 'Fog.MD', sidecar: null }],
      ['winter/ice', { file: 'winter/ice.html', sidecar: null }],
      ['tide.pdf', { file: 'tide.pdf.txt', sidecar: null }],
      ['tide.pdf.txt', { file: 'tide.pdf.txt', sidecar: null }],
    ] as const) {
      expect(await shelf.locate(id)).toEqual(found);
    }
  });

  it('finds the very file of two that would be the same article, and leaves their sidecar alone', async () => {
    const { shelf } = await aShelf({
      'fog.md': 'Fog.',
      'fog.txt': 'Fog.',
      'fog.yaml': 'title: Fog',
    });
    expect(await shelf.locate('fog.txt')).toEqual({ file: 'fog.txt', sidecar: null });
    expect(await shelf.locate('fog')).toEqual({ file: 'fog.md', sidecar: 'fog.yaml' });
  });

  it('finds a file whose name a disk may take for the one that is meant, where there is no other', async () => {
    const { shelf } = await aShelf({
      'Fog.MD': 'Fog.',
      'Fog.yaml': 'title: Fog',
      'Fa\u0308hre.txt': 'Die Fähre.',
      'ICE.txt': 'Ice.',
      'ice.txt': 'Ice.',
    });
    expect(await shelf.locate('fog')).toEqual({ file: 'Fog.MD', sidecar: 'Fog.yaml' });
    expect(await shelf.locate('FÄHRE')).toEqual({ file: 'Fa\u0308hre.txt', sidecar: null });
    expect(await shelf.locate('ice')).toEqual({ file: 'ice.txt', sidecar: null });
    expect(await shelf.locate('fogg')).toBeNull();
  });

  it('finds nothing for what is no article here, and nothing outside the corpus', async () => {
    const { shelf, at } = await aShelf(corpus);
    await writeFiles(at(), { 'seal.txt': 'Outside.', 'corpus/.hidden/seal.txt': 'Hidden.' });
    const others = ['notes', 'tide', 'ice', 'nowhere/ferry', 'winter', '.hidden/seal'];
    for (const id of [
      ...others,
      '../seal',
      'winter/../ferry',
      '/ferry',
      'ferry\0',
      '',
      '\\ferry',
    ]) {
      expect(await shelf.locate(id)).toBeNull();
    }
  });
});

describe('snapshots', () => {
  it('are those whose articles are kept, the newest first', async () => {
    const { shelf, at, corpora } = await aShelf();
    expect(await shelf.snapshots()).toEqual([]);
    const manifest = (id: string, digest: string) => ({
      format: snapshotFormat,
      id,
      created: id,
      corpus: digest,
      model: 'm',
      rules: 'r',
      dimensions: 3,
      counts: { articles: 1, passages: 2, vectors: 3 },
      refused: [],
      files: {},
    });
    for (const [id, digest] of [
      ['20260501', 'kept'],
      ['20260503', 'kept'],
      ['20260502', 'lost'],
    ] as const) {
      const path = `snapshots/${id}/manifest.json`;
      await writeFiles(at('index'), { [path]: JSON.stringify(manifest(id, digest)) });
    }
    await writeFiles(at('index'), { 'snapshots/20260504/manifest.json': '{' });
    await corpora.put('kept', [{ file: 'ferry.txt', content: 'f', sidecar: null }]);
    expect((await shelf.snapshots()).map(({ id }) => id)).toEqual(['20260503', '20260501']);
  });
});
