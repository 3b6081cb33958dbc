import { open } from 'node:fs/promises';

/** Brings a file, or a folder's list of names, onto the disk: a rename is only sure to outlive a power cut once its folder is synced. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
