import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { ChangeError } from '../../core/moderation-ports.js';
import type { FileChange, Replacement } from '../../model/change.js';
import type { Blobs } from './blobs.js';
import { sha256 } from './blobs.js';
import { removeDurably, writeDurably } from '../../disk/durable-file.js';

/**
 * Changes one file of the corpus folder atomically; a change that was made before is made again
 * without effect. Gives `edited`, and changes nothing, when the file is neither what it was nor
 * what it is to become: somebody's later work.
 *
 * @throws ChangeError
 */
export async function changeFile(
  folder: string,
  { file, was, becomes }: Replacement,
  blobs: Blobs,
): Promise<'changed' | 'edited'> {
  const now = await readNow(folder, file);
  const hash = now === null ? null : sha256(now);
  if (hash === becomes) return 'changed';
  if (hash !== was) return 'edited';
  try {
    const path = await pathWithin(folder, file, becomes !== null);
    if (path === null) return 'changed';
    if (becomes === null) {
      await removeDurably(path);
      return 'changed';
    }
    const bytes = await blobs.read(becomes);
    if (bytes === null) throw new ChangeError(`the new words of ${file} are not kept here`);
    await writeDurably(path, bytes);
    return 'changed';
  } catch (cause) {
    throw asChangeError(cause, file);
  }
}

function asChangeError(cause: unknown, file: string): ChangeError {
  if (cause instanceof ChangeError) return cause;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new ChangeError(
    `${file} can't be changed in the corpus folder${code}. Give Verbatim the right to write there, or free some space.`,
    { cause },
  );
}

/** Tries to write beside each of the files, so that a change that can't be made is not begun. @throws ChangeError */
export async function checkWritable(folder: string, files: readonly FileChange[]): Promise<void> {
  for (const { file, becomes } of files) {
    try {
      const path = await pathWithin(folder, file, becomes !== null);
      if (path === null) continue;
      const draft = join(dirname(path), `.${randomUUID()}.new`);
      await writeFile(draft, '', { flag: 'wx' });
      await rm(draft);
    } catch (cause) {
      throw asChangeError(cause, file);
    }
  }
}

/** The file's content as it is now; `null`: there is none. @throws ChangeError when the path leads out of the folder. */
export async function readNow(folder: string, file: string): Promise<Uint8Array | null> {
  const path = await pathWithin(folder, file, false);
  if (path === null) return null;
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new ChangeError(`${file} can't be read`, { cause: error });
  }
}

/** Where the file is, or is to be; `null` when its folder is not there and is not to be made. */
async function pathWithin(folder: string, file: string, make: boolean): Promise<string | null> {
  const parts = file.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\0]/.test(part))) {
    throw new ChangeError(`${file} is no name for a file of the corpus`);
  }
  const path = join(folder, ...parts);
  const root = await rootOf(folder);
  const { parent, isMissing } = await nearestParent(path);
  const way = relative(root, parent);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new ChangeError(`${file} lies, by a link, outside the corpus folder`);
  }
  if (isMissing && !make) return null;
  // Only now: a link could have led elsewhere.
  if (isMissing) await mkdir(dirname(path), { recursive: true });
  return path;
}

async function rootOf(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (cause) {
    throw new ChangeError(
      `the corpus folder ${folder} is not there, or can't be opened. Bring it back, or set CORPUS_DIR to another folder.`,
      { cause },
    );
  }
}

/** The real path of the nearest folder above that is there, and whether one nearer is missing. */
async function nearestParent(path: string): Promise<{ parent: string; isMissing: boolean }> {
  const above = dirname(path);
  try {
    return { parent: await realpath(above), isMissing: false };
  } catch (error) {
    if (above === dirname(above)) throw error;
    return { parent: (await nearestParent(above)).parent, isMissing: true };
  }
}
