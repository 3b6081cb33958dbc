import { randomUUID } from 'node:crypto';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Makes `path` hold `bytes`, wholly or not at all, also after a power cut. Its folder has to be there. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  // Hidden, so that the corpus is never read with a draft in it.
  const draft = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.new`);
  try {
    await writeFile(draft, bytes, { flag: 'wx', flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncPath(dirname(path));
}

/** Removes `path`, also after a power cut; that it is gone already is no fault. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncPath(dirname(path)).catch(() => {}); // without the folder there is nothing to sync
}

/** Brings a file, or a folder's list of names, onto the disk: a rename is only sure to outlive a power cut once its folder is synced. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
