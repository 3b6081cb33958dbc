import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { FileChange } from '../../model/change.js';
import type { Blobs } from './blobs.js';
import { removeDurably, writeDurably } from './durable-file.js';

/** The corpus's files can't be changed; the message is for people. */
export class ChangeError extends Error {
  override readonly name = 'ChangeError';
}

/** Changes one file of the corpus folder atomically; a change that was made before is made again without effect. @throws ChangeError */
export async function changeFile(folder: string, change: FileChange, blobs: Blobs): Promise<void> {
  const path = await pathWithin(folder, change.file, change.becomes !== null);
  if (path === null) return;
  try {
    if (change.becomes === null) {
      await removeDurably(path);
      return;
    }
    if ((await hashOf(path)) === change.becomes) return;
    const bytes = await blobs.read(change.becomes);
    if (bytes === null) throw new ChangeError(`the new words of ${change.file} are not kept here`);
    await writeDurably(path, bytes);
  } catch (cause) {
    if (cause instanceof ChangeError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new ChangeError(
      `${change.file} can't be changed in the corpus folder${code}. Give Verbatim the right to write there, or free some space.`,
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

async function hashOf(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    return null; // not there, or not to be read: it is written anew
  }
}
