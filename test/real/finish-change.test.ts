import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../src/adapters/keeping/blobs.js';
import { writeIntent } from '../../src/adapters/keeping/intent-file.js';
import { finishChange } from '../../src/engine/finish-change.js';
import { openKeepers } from '../../src/engine/keepers.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

const texts = {
  old: 'The seal sleeps.\n',
  new: 'The seal has woken up.\n',
  byHand: 'The seal, we hear, has gone.\n',
} as const;
type Text = keyof typeof texts;

const hashOf = (text: Text | null): string | null =>
  text === null ? null : sha256(Buffer.from(texts[text]));

/** A confirmed change of one file that nobody has carried out, beside another file that nobody touches. */
async function anIntent({ was, becomes }: { was: Text | null; becomes: Text | null }) {
  const folder = await temporaryFolder();
  const corpusFolder = join(folder, 'corpus');
  const indexFolder = join(folder, 'index');
  await writeFiles(corpusFolder, { 'fog.txt': 'Fog.\n' });
  const keepers = openKeepers({ corpusFolder, indexFolder, keepPostedDays: 30 });
  onTestFinished(() => keepers.journal.close());
  for (const text of [was, becomes]) {
    if (text !== null) await keepers.blobs.put(Buffer.from(texts[text]), { synced: true });
  }
  const at = '2026-05-02T10:00:00.000Z';
  const file = 'winter/seal.txt';
  const change = { id: 'change-1', at, by: 'ann', kind: 'add', files: [file] } as const;
  await writeIntent(keepers.intent, {
    change: { ...change, from: null, to: 'snapshot-2' },
    files: [{ file, was: hashOf(was), becomes: hashOf(becomes) }],
    snapshot: { id: 'snapshot-2', created: at, corpus: 'c', articles: 1, passages: 2 },
    lost: [],
    found: [],
  });
  const path = join(corpusFolder, file);
  return {
    keepers,
    put: async (text: Text | null) => {
      await mkdir(join(corpusFolder, 'winter'), { recursive: true });
      await (text === null ? rm(path, { force: true }) : writeFile(path, texts[text]));
    },
    read: async () => {
      const names = await readdir(corpusFolder, { recursive: true });
      return names.includes(file) ? await readFile(path, 'utf8') : null;
    },
  };
}

describe('finishChange', () => {
  it.each([
    { was: null, becomes: 'new', found: null },
    { was: null, becomes: 'new', found: 'new' },
    { was: 'old', becomes: 'new', found: 'old' },
    { was: 'old', becomes: 'new', found: 'new' },
    { was: 'old', becomes: null, found: 'old' },
    { was: 'old', becomes: null, found: null },
  ] as const)('makes $becomes of $was where it finds $found', async ({ found, ...change }) => {
    const { keepers, put, read } = await anIntent(change);
    await put(found);
    expect(await finishChange(keepers)).toBe('change-1');
    expect(await read()).toBe(change.becomes === null ? null : texts[change.becomes]);
    expect(await finishChange(keepers)).toBeNull();
  });

  it('says what to do about an intent that is damaged, and changes nothing', async () => {
    const { keepers, put, read } = await anIntent({ was: 'old', becomes: 'new' });
    await put('old');
    const whole = await readFile(keepers.intent, 'utf8');
    for (const damaged of ['', whole.slice(0, -1), '{}', whole.replace('"add"', '"burn"')]) {
      await writeFile(keepers.intent, damaged);
      const failed = finishChange(keepers);
      await expect(failed).rejects.toThrow(`remove ${keepers.intent}, and build again`);
      await expect(failed).rejects.toHaveProperty('name', 'ChangeError');
      expect(await read()).toBe(texts.old);
    }
    await rm(keepers.intent);
    expect(await finishChange(keepers)).toBeNull();
  });

  it.each(['the file', 'the snapshot', 'the journal'] as const)(
    'does all of it when it died at %s before',
    async (step) => {
      const { keepers, put, read } = await anIntent({ was: 'old', becomes: 'new' });
      await put('old');
      const installed: string[] = [];
      const store = {
        ...keepers.store,
        install: async (id: string) => installed.push(id) > 0,
      };
      const die = () => Promise.reject(new Error('killed here'));
      const dying = {
        ...keepers,
        blobs: step === 'the file' ? { ...keepers.blobs, read: die } : keepers.blobs,
        store: step === 'the snapshot' ? { ...store, install: die } : store,
        journal: step === 'the journal' ? { ...keepers.journal, record: die } : keepers.journal,
      };
      await expect(finishChange(dying)).rejects.toThrow(/killed here|can't be changed/);
      expect(await finishChange({ ...keepers, store })).toBe('change-1');
      expect(await read()).toBe(texts.new);
      expect(installed.at(-1)).toBe('snapshot-2');
      expect(await keepers.journal.changes(9)).toHaveLength(1);
    },
  );

  it.each([
    { was: null, becomes: 'new', found: 'byHand' },
    { was: 'old', becomes: 'new', found: 'byHand' },
    { was: 'old', becomes: 'new', found: null },
    { was: 'old', becomes: null, found: 'byHand' },
  ] as const)(
    'leaves $found, put there by hand, though $was was to become $becomes, and finishes the rest',
    async ({ found, ...change }) => {
      const { keepers, put, read } = await anIntent(change);
      await put(found);
      expect(await finishChange(keepers)).toBe('change-1');
      expect(await read()).toBe(found === null ? null : texts[found]);
      expect((await keepers.journal.changes(9)).map(({ id }) => id)).toEqual(['change-1']);
      // What was confirmed is not lost either.
      const becomes = hashOf(change.becomes);
      const kept = becomes === null ? null : await keepers.blobs.read(becomes);
      expect(kept === null).toBe(becomes === null);
      expect(await finishChange(keepers)).toBeNull();
    },
  );
});
