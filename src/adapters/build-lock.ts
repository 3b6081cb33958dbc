import fsx from 'fs-native-extensions';
import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** Nothing can be built here now: another process builds, or the folder can't be written to. */
export class LockError extends Error {
  override readonly name = 'LockError';
  /** Whether it is another process that builds: then it can be tried again. */
  readonly busy: boolean;
  constructor(message: string, options: ErrorOptions & { readonly busy: boolean }) {
    super(message, options);
    this.busy = options.busy;
  }
}

/**
 * Takes the lock that makes a process the only one to build into `folder`. It is the kernel's
 * (flock): it ends with the process that holds it, however that ends, so a stale one can't be.
 *
 * @throws LockError when another process holds it, or the folder can't be written to.
 */
export async function lockBuilds(folder: string): Promise<{ release(): Promise<void> }> {
  const handle = await openLock(folder);
  if (!fsx.tryLock(handle.fd)) {
    await handle.close();
    throw new LockError(
      'Another process is building this index right now. Wait until it is done, then try again.',
      { busy: true },
    );
  }
  return { release: () => handle.close() };
}

async function openLock(folder: string): Promise<FileHandle> {
  try {
    await mkdir(folder, { recursive: true });
    return await open(join(folder, 'lock'), 'a');
  } catch (cause) {
    throw new LockError(
      `${folder} can't be written to. Give this user the right to, or set INDEX_DIR to another folder.`,
      { busy: false, cause },
    );
  }
}
