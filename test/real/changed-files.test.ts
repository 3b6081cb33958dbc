import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCorpusFolder } from '../../src/adapters/folder-corpus.js';
import { ChangeError } from '../../src/core/moderation-ports.js';
import { readIntent } from '../../src/adapters/keeping/intent-file.js';
import { corpusDigest } from '../../src/core/building/digest-corpus.js';
import { carryOut } from '../../src/engine/carry-out.js';
import { openKeepers } from '../../src/engine/keepers.js';
import type { FileChange, Order } from '../../src/model/change.js';
import { hashingEmbedder } from '../fakes/hashing-embedder.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

const ferry = 'Ferry to run on Sundays\n\nThe island ferry will run on Sundays from May.\n';
const sidecar = 'publisher: The Harbour Gazette\n';

async function aLibrary(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const corpusFolder = join(folder, 'corpus');
  await writeFiles(corpusFolder, files);
  const indexFolder = join(folder, 'index');
  const keepers = openKeepers({ corpusFolder, indexFolder, keepPostedDays: 9 });
  onTestFinished(() => keepers.journal.close());
  let count = 0;
  const plain = { by: 'ann', kind: 'reindex', files: [], snapshot: null, expected: null } as const;
  const build = (about: Partial<Order> = {}, dryRun = false) =>
    carryOut({
      keepers,
      order: { ...plain, id: `order-${(count += 1)}`, ...about },
      dryRun,
      full: false,
      model: async () => hashingEmbedder().fingerprint,
      openEmbedder: async () => hashingEmbedder(),
      formats: { endings: [], read: async () => ({ kind: 'refused', reason: 'no text' }) },
      onProgress: () => {},
      signal: new AbortController().signal,
    });
  const put = async (file: string, text: string): Promise<FileChange> => ({
    file,
    becomes: await keepers.blobs.put(Buffer.from(text), { synced: true }),
  });
  const digest = () => corpusDigest(readCorpusFolder(corpusFolder));
  return { build, put, digest, keepers, corpusFolder, indexFolder };
}

describe('a change of an article’s file', () => {
  it('reads the new file with the sidecar that is there, and a rollback leads all the way back', async () => {
    const { build, put, digest } = await aLibrary({ 'ferry.txt': ferry, 'ferry.yaml': sidecar });
    const first = await build();
    const files = [await put('ferry.md', `# ${ferry}`), { file: 'ferry.txt', becomes: null }];
    const second = await build({ kind: 'replace', files });
    expect(second.corpus).toBe(await digest());
    const back = await build({ kind: 'rollback', snapshot: first.snapshot });
    expect(back.corpus).toBe(await digest());
    expect(back.snapshot).toBe(first.snapshot);
  });

  it('takes an orphaned sidecar for the article that comes to it', async () => {
    const { build, put, digest } = await aLibrary({ 'fog.txt': ferry, 'ferry.yaml': sidecar });
    const report = await build({ kind: 'add', files: [await put('ferry.md', ferry)] });
    expect(report.corpus).toBe(await digest());
  });

  it('is not begun where it can not be ended, and leaves nothing that stops the next', async () => {
    const { build, put, keepers, corpusFolder } = await aLibrary({ 'ferry.txt': ferry });
    await build();
    await writeFile(join(corpusFolder, 'winter'), 'no folder');
    const files = [await put('winter/ice.txt', ferry)];
    await expect(build({ kind: 'add', files })).rejects.toThrow(ChangeError);
    expect(await readIntent(keepers.intent)).toBeNull();
    expect(await build()).toMatchObject({ articles: { unchanged: 1 } });
  });

  it('survives a kept content that was damaged', async () => {
    const { build, put, corpusFolder, indexFolder } = await aLibrary({ 'ferry.txt': ferry });
    const { becomes } = await put('ferry.txt', ferry);
    const hash = becomes ?? '';
    const kept = join(indexFolder, 'kept', 'contents', hash.slice(0, 2), hash.slice(2));
    await writeFile(kept, Buffer.alloc(Buffer.byteLength(ferry)));
    expect(await build()).toMatchObject({ articles: { added: 1 } });
    expect(await readFile(join(corpusFolder, 'ferry.txt'), 'utf8')).toBe(ferry);
    expect(await readFile(kept, 'utf8')).toBe(ferry);
  });
});

describe('a file that changes without its passages', () => {
  it('is something to be done, and then nothing more', async () => {
    const { build, corpusFolder } = await aLibrary({ 'ferry.txt': ferry });
    await build();
    expect(await build({}, true)).toMatchObject({ isCurrent: true });
    await writeFile(join(corpusFolder, 'ferry.txt'), ferry.replaceAll('\n', '\r\n'));
    const preview = await build({}, true);
    expect(preview).toMatchObject({ isCurrent: false, passages: { unchanged: 1 }, embedded: 0 });
    await build();
    expect(await build({}, true)).toMatchObject({ isCurrent: true });
  });
});

describe('what is refused', () => {
  it('is told as it is now, also when nothing has to be built', async () => {
    const { build, corpusFolder } = await aLibrary({ 'ferry.txt': ferry, 'empty.txt': '' });
    expect((await build()).refused.map(({ file }) => file)).toEqual(['empty.txt']);
    await mkdir(join(corpusFolder, 'fog.txt'));
    await writeFile(join(corpusFolder, 'large.txt'), Buffer.alloc(11 * 1024 * 1024));
    const again = await build();
    expect(again.refused.map(({ file }) => file).toSorted()).toEqual(['empty.txt', 'large.txt']);
    await rm(join(corpusFolder, 'large.txt'));
    expect((await build()).refused.map(({ file }) => file)).toEqual(['empty.txt']);
  });
});
