import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readCorpusFolder } from '../../src/adapters/folder-corpus.js';
import { readCurrent } from '../../src/adapters/snapshots/folder-snapshots.js';
import { readManifest, verifyFiles } from '../../src/adapters/snapshots/verify-snapshot.js';
import { corpusDigest } from '../../src/core/building/digest-corpus.js';
import type { Journal } from '../../src/core/moderation-ports.js';
import { keptFolders } from '../../src/engine/kept-folders.js';

/** The files of a corpus by their paths, hidden ones left out. */
export async function filesOf(corpus: string): Promise<Record<string, string>> {
  const names = await readdir(corpus, { recursive: true });
  const files = names.filter((name) => /\.\w+$/.test(name) && !/(?:^|\/)\./.test(name)).toSorted();
  const texts = files.map(async (name) => [name, await readFile(join(corpus, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

/** Where a corpus and what is built from it lie. */
export interface Kept {
  readonly corpus: string;
  readonly index: string;
  readonly journal: Journal;
}

/**
 * Asserts that nothing is left half done: no intent, a current snapshot that is whole, the journal's
 * newest entry leading to it; and, unless `isRead` is false, made from the files as they are. Gives its id.
 */
export async function agree({ corpus, index, journal }: Kept, isRead = true): Promise<string> {
  expect(existsSync(keptFolders(index).intent)).toBe(false);
  const current = (await readCurrent(index)) ?? 'none';
  const folder = join(index, 'snapshots', current);
  const { model } = await readManifest(folder);
  const digest = isRead ? await corpusDigest(readCorpusFolder(corpus)) : null;
  await verifyFiles(folder, { corpus: digest, model, rules: null });
  expect((await journal.changes(1))[0]?.to).toBe(current);
  return current;
}
