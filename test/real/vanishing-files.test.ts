import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/adapters/folder-corpus.js';
import { carryOut } from '../../src/engine/carry-out.js';
import { openKeepers } from '../../src/engine/keepers.js';
import type { Order } from '../../src/model/change.js';
import { hashingEmbedder } from '../fakes/hashing-embedder.js';
import { gazette } from '../fakes/small-corpus.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

const order: Order = {
  id: 'an-order',
  by: 'ann',
  kind: 'reindex',
  files: [],
  snapshot: null,
  expected: null,
};

/** Read before the others; more than are read ahead. */
const early = Object.fromEntries(
  Array.from({ length: 20 }, (_, n) => [`${n}.txt`, `The tide table of day ${n} is out.\n`]),
);

/** A build during which `meddle` is called, once, when the first articles have been read, and the gazette not yet. */
async function aBuild(meddle: (corpus: string) => Promise<void>) {
  const folder = await temporaryFolder();
  const corpusFolder = join(folder, 'corpus');
  await writeFiles(corpusFolder, { ...early, ...gazette });
  const keepers = openKeepers({
    corpusFolder,
    indexFolder: join(folder, 'index'),
    keepPostedDays: 9,
  });
  const { blobs, journal, store } = keepers;
  let meddled: Promise<void> | null = null;
  const put: typeof blobs.put = async (bytes, options) => {
    await (meddled ??= meddle(corpusFolder));
    return blobs.put(bytes, options);
  };
  const build = async (about: Partial<Order> = {}) => {
    try {
      return await carryOut({
        keepers: { ...keepers, blobs: { ...blobs, put } },
        order: { ...order, ...about },
        dryRun: false,
        full: false,
        model: async () => hashingEmbedder().fingerprint,
        openEmbedder: async () => hashingEmbedder(),
        formats: { endings: [], read: async () => ({ kind: 'refused', reason: 'no text' }) },
        onProgress: () => {},
        signal: new AbortController().signal,
      });
    } finally {
      journal.close();
    }
  };
  /** The articles of the snapshot that answers. */
  const answering = async () => {
    const opened = await store.openNewestUsable({
      model: hashingEmbedder().fingerprint,
      rules: null,
    });
    if (opened.kind !== 'ready') return opened.reason;
    return Object.fromEntries(opened.snapshot.articles.map(({ file, body }) => [file, body]));
  };
  return { build, answering, corpusFolder };
}

describe('a corpus that changes while it is read', () => {
  it('goes without a file that vanishes, and says so', async () => {
    const { build, answering } = await aBuild((corpus) => rm(join(corpus, 'fog.md')));
    expect(await build()).toMatchObject({
      articles: { added: 22 },
      refused: [{ file: 'fog.md', reason: expect.stringContaining('vanished') }],
    });
    expect(await answering()).toEqual({
      ...early,
      'ferry.txt': gazette['ferry.txt'],
      'winter/ice.txt': gazette['winter/ice.txt'],
    });
  });

  it('goes without a folder that vanishes, and without a file that became one', async () => {
    const { build } = await aBuild(async (corpus) => {
      await rm(join(corpus, 'winter'), { recursive: true });
      await rm(join(corpus, 'fog.md'));
      await mkdir(join(corpus, 'fog.md'));
    });
    const { articles, refused } = await build();
    expect(articles).toMatchObject({ added: 21 });
    expect(refused.map(({ file }) => file)).toEqual(['fog.md', 'winter/ice.txt']);
  });

  it('takes a file that was read as it was read, whatever becomes of it', async () => {
    const { build, answering } = await aBuild((corpus) => rm(join(corpus, '0.txt')));
    expect(await build()).toMatchObject({ articles: { added: 23 }, refused: [] });
    expect(await answering()).toHaveProperty(['0.txt'], early['0.txt']);
  });

  it.each([
    ['taken away', false, /does not exist/],
    ['exchanged', true, /was exchanged while it was read/],
  ])('is refused as a whole when its folder is %s, and changes nothing', async (_, again, why) => {
    const { build, answering } = await aBuild(async (corpus) => {
      await rename(corpus, `${corpus}-away`);
      if (again) await writeFiles(corpus, gazette);
    });
    const building = build();
    await expect(building).rejects.toThrow(CorpusError);
    await expect(building).rejects.toThrow(why);
    expect(await answering()).toBe('absent');
  });

  it('is refused when somebody else changes the file that is to be changed', async () => {
    const { build, answering } = await aBuild((corpus) =>
      writeFile(join(corpus, 'ferry.txt'), 'The ferry is sold.\n'),
    );
    const files = [{ file: 'ferry.txt', becomes: null }];
    await expect(build({ kind: 'remove', files })).rejects.toThrow(/changed by somebody meanwhile/);
    expect(await answering()).toBe('absent');
  });
});
