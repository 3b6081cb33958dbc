import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncPath } from '../sync-path.js';

/** Makes `path` hold `bytes`, wholly or not at all, also after a power cut. Its folder has to be there. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  // Hidden, so that the corpus is never read with a draft in it.
  const draft = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.new`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
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
