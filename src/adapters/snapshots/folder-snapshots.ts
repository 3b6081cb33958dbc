import { mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Expected, Opened, SnapshotStore, Unusable, VectorIndexes } from '../../core/ports.js';
import { SnapshotError } from '../../core/ports.js';
import type { Manifest } from '../../model/manifest.js';
import { readSnapshot } from './read-snapshot.js';
import { SnapshotFault, verifyFiles } from './verify-snapshot.js';
import { writeSnapshot } from './write-snapshot.js';

/** Snapshots kept beside the current one, for rollback and for answers still in flight. */
const keptSnapshots = 4;

/**
 * Snapshots in a folder: `current` names the one that answers, `snapshots/ID/` holds each.
 * A build is made in `building/` and only renamed into place once it is whole and synced.
 */
export function folderSnapshots(folder: string, vectorIndexes: VectorIndexes): SnapshotStore {
  const openOne: (id: string, expected: Expected) => Promise<Opened> = async (id, expected) => {
    try {
      const path = join(folder, 'snapshots', id);
      const manifest = await verifyFiles(path, expected);
      return { kind: 'ready', manifest, ...(await readSnapshot(path, manifest, vectorIndexes)) };
    } catch (error) {
      if (error instanceof SnapshotFault) return refused(error.reason, error.message);
      throw error;
    }
  };

  return {
    async open(expected) {
      const id = await readCurrent(folder);
      if (id === null) return refused('absent', `there is no snapshot in ${folder} yet`);
      return openOne(id, expected);
    },

    async openNewestUsable(expected) {
      const current = await readCurrent(folder);
      const others = (await listSnapshots(folder)).filter((id) => id !== current);
      const newestFirst = [...(current === null ? [] : [current]), ...others.toReversed()];
      let last = refused('absent', `there is no snapshot in ${folder} yet`);
      for (const id of newestFirst) {
        last = await openOne(id, { ...expected, corpus: null });
        if (last.kind === 'ready') return last;
      }
      return last;
    },

    async write(snapshot, created) {
      const building = join(folder, 'building');
      try {
        await rm(building, { recursive: true, force: true });
        await mkdir(building, { recursive: true });
        const manifest = await writeSnapshot(building, { snapshot, created, vectorIndexes });
        await install(folder, building, manifest);
        return manifest;
      } catch (cause) {
        await rm(building, { recursive: true, force: true });
        throw asSnapshotError(cause, folder);
      }
    },
  };
}

function refused(reason: Unusable, detail: string): Opened {
  return { kind: 'refused', reason, detail };
}

async function install(folder: string, building: string, manifest: Manifest): Promise<void> {
  const snapshots = join(folder, 'snapshots');
  await mkdir(snapshots, { recursive: true });
  const place = join(snapshots, manifest.id);
  await rm(place, { recursive: true, force: true });
  await rename(building, place);
  await syncFolder(snapshots);
  const draft = join(folder, 'current.new');
  await writeFile(draft, `${manifest.id}\n`, { flush: true });
  await rename(draft, join(folder, 'current'));
  await syncFolder(folder);
  await prune(folder, manifest.id);
}

/** Keeps the current snapshot and the newest others. One that can't be removed now is left to the next build: the new snapshot answers already. */
async function prune(folder: string, current: string): Promise<void> {
  const others = (await listSnapshots(folder)).filter((id) => id !== current);
  const old = others.slice(0, Math.max(0, others.length - keptSnapshots));
  await Promise.allSettled(
    old.map((id) => rm(join(folder, 'snapshots', id), { recursive: true, force: true })),
  );
}

/** Names begin with the time of the build, so that their order is the order of the builds. */
async function listSnapshots(folder: string): Promise<string[]> {
  try {
    return (await readdir(join(folder, 'snapshots'))).toSorted();
  } catch {
    return []; // no folder yet: no snapshots
  }
}

/** Id of the current snapshot; `null` when there is none. */
export async function readCurrent(folder: string): Promise<string | null> {
  try {
    const id = (await readFile(join(folder, 'current'), 'utf8')).trim();
    return /^[\w-]+$/.test(id) ? id : null;
  } catch {
    return null; // no pointer yet: no snapshot
  }
}

/** A rename is only sure to outlive a power cut once its folder is synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function asSnapshotError(cause: unknown, folder: string): SnapshotError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const sentences: Readonly<Record<string, string>> = {
    ENOSPC: `The disk that holds ${folder} is full. Free some space and build again; the snapshot before still answers.`,
    EACCES: `${folder} can't be written to. Give this user the right to, or set INDEX_DIR to another folder.`,
    EROFS: `${folder} is on a read-only disk. Set INDEX_DIR to a folder that can be written to.`,
  };
  const sentence =
    sentences[String(code)] ??
    `The snapshot could not be written to ${folder}. The snapshot before still answers.`;
  return new SnapshotError(sentence, { cause });
}
