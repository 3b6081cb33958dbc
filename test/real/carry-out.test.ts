import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCurrent } from '../../src/adapters/snapshots/folder-snapshots.js';
import { carryOut } from '../../src/engine/carry-out.js';
import { openKeepers } from '../../src/engine/keepers.js';
import type { Order } from '../../src/model/change.js';
import { hashingEmbedder } from '../fakes/hashing-embedder.js';
import { gazette } from '../fakes/small-corpus.js';
import { filesOf } from '../helpers/kept-state.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

describe('carryOut', () => {
  it('has changed neither files nor snapshot nor journal until the intent is written', async () => {
    const folder = await temporaryFolder();
    const [corpusFolder, indexFolder] = [join(folder, 'corpus'), join(folder, 'index')];
    await writeFiles(corpusFolder, gazette);
    const keepers = openKeepers({ corpusFolder, indexFolder, keepPostedDays: 30 });
    onTestFinished(() => keepers.journal.close());
    const embedder = hashingEmbedder();
    const plain = { by: 'ann', snapshot: null, expected: null };
    const job = (order: Order) => ({
      keepers,
      order,
      dryRun: false,
      full: false,
      model: () => Promise.resolve(embedder.fingerprint),
      openEmbedder: () => Promise.resolve(embedder),
      formats: { endings: [], read: () => Promise.reject(new Error('there are only texts here')) },
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    const first = await carryOut(job({ ...plain, id: 'first', kind: 'reindex', files: [] }));
    const becomes = await keepers.blobs.put(Buffer.from('The seal sleeps.\n'), { synced: true });
    const files = [
      { file: 'ferry.txt', becomes: null },
      { file: 'seal.txt', becomes },
    ];
    const second = job({ ...plain, id: 'second', kind: 'add', files });
    const intent = join(folder, 'a folder, so that no file can be put there');
    await mkdir(intent);
    await expect(carryOut({ ...second, keepers: { ...keepers, intent } })).rejects.toThrow(
      /EISDIR|directory/,
    );
    expect(await filesOf(corpusFolder)).toEqual(gazette);
    expect(await readCurrent(indexFolder)).toBe(first.snapshot);
    expect((await keepers.journal.changes(9)).map(({ id }) => id)).toEqual(['first']);
  });
});
