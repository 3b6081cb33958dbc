import { mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Replacement } from '../../model/change.js';
import type { Blobs } from './blobs.js';
import { sha256 } from './blobs.js';
import { removeDurably, writeDurably } from './durable-file.js';

/** The corpus's files can't be changed; the message is for people. */
export class ChangeError extends Error {
  override readonly name = 'ChangeError';
}

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
  const path = await pathWithin(folder, file, becomes !== null);
  if (path === null) return 'changed';
  try {
    if (becomes === null) {
      await removeDurably(path);
      return 'changed';
    }
    const bytes = await blobs.read(becomes);
    if (bytes === null) throw new ChangeError(`the new words of ${file} are not kept here`);
    await writeDurably(path, bytes);
    return 'changed';
  } catch (cause) {
    if (cause instanceof ChangeError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new ChangeError(
      `${file} can't be changed in the corpus folder${code}. Give Verbatim the right to write there, or free some space.`,
      { cause },
    );
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
  if (make) await mkdir(dirname(path), { recursive: true });
  const root = await realpath(folder);
  let parent;
  try {
    parent = await realpath(dirname(path));
  } catch {
    return null; // the folder is gone, and the file with it
  }
  const way = relative(root, parent);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new ChangeError(`${file} lies, by a link, outside the corpus folder`);
  }
  return path;
}
