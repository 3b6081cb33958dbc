import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Contents by their SHA-256, so that each is kept once, however many snapshots have it. */
export interface Blobs {
  /** Keeps the content and gives its hash. `synced`: it outlives a power cut. */
  put(bytes: Uint8Array, options: { readonly synced: boolean }): Promise<string>;
  /** The content with that hash, checked against it; `null` when it is not to be had. */
  read(hash: string): Promise<Uint8Array | null>;
  /** Removes what is not in `wanted` and has not been put for `olderThanMs` milliseconds. */
  prune(wanted: ReadonlySet<string>, olderThanMs: number): Promise<void>;
}

/** Contents as files of a folder. */
export function folderBlobs(folder: string): Blobs {
  const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2));
  const read: Blobs['read'] = async (hash) => {
    if (!/^[\da-f]{64}$/.test(hash)) return null;
    try {
      const bytes = await readFile(pathOf(hash));
      return sha256(bytes) === hash ? bytes : null;
    } catch {
      return null; // not kept, or pruned since
    }
  };
  return {
    async put(bytes, { synced }) {
      const hash = sha256(bytes);
      const path = pathOf(hash);
      // One that was damaged is put anew: its size alone would not tell.
      if (!synced && (await read(hash)) !== null) return hash;
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      const handle = await open(draft, 'wx');
      try {
        await handle.writeFile(bytes);
        if (synced) await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, path);
      return hash;
    },
    read,
    async prune(wanted, olderThanMs) {
      const before = Date.now() - olderThanMs;
      for (const path of await listFiles(folder)) {
        const full = join(folder, path);
        if (wanted.has(path.replace(/[/\\]/, ''))) continue;
        if ((await timeOf(full)) < before) await rm(full, { force: true });
      }
    },
  };
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true });
    return entries.filter((path) => /^..[/\\]./.test(path));
  } catch {
    return []; // nothing was kept yet
  }
}

/** When it was written, in milliseconds; a draft that has its name by now is as new as can be. */
async function timeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return Infinity;
  }
}

/** The name that a content is kept under. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
