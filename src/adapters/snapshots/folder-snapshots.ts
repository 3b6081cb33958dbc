import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Opened, SnapshotStore, Unusable, VectorIndexes } from '../../core/ports.js';
import { SnapshotError } from '../../core/ports.js';
import type { Manifest } from '../../model/manifest.js';
import { syncPath } from '../../disk/durable-file.js';
import { readSnapshot } from './read-snapshot.js';
import { readManifest, SnapshotFault, verifyFiles } from './verify-snapshot.js';
import { writeSnapshot } from './write-snapshot.js';

/** Snapshots kept beside the current one, for rollback and for answers still in flight. */
const keptSnapshots = 4;

/**
 * Snapshots in a folder: `current` names the one that answers, `snapshots/ID/` holds each.
 * A build is made in `building/` and only renamed into place once it is whole and synced.
 */
export function folderSnapshots(folder: string, vectorIndexes: VectorIndexes): SnapshotStore {
  const openOne: SnapshotStore['openOne'] = async (id, expected) => {
    if (!/^[\w-]+$/.test(id)) return refused('absent', 'that is no name of a snapshot');
    try {
      const path = join(folder, 'snapshots', id);
      const manifest = await verifyFiles(path, expected);
      return { kind: 'ready', manifest, ...(await readSnapshot(path, manifest, vectorIndexes)) };
    } catch (error) {
      if (error instanceof SnapshotFault) return refused(error.reason, error.message);
      throw error;
    }
  };

  const prepare: SnapshotStore['prepare'] = async (snapshot, created) => {
    const building = join(folder, 'building');
    try {
      await rm(building, { recursive: true, force: true });
      await mkdir(building, { recursive: true });
      return await writeSnapshot(building, { snapshot, created, vectorIndexes });
    } catch (cause) {
      await rm(building, { recursive: true, force: true });
      throw asSnapshotError(cause, folder);
    }
  };

  const install: SnapshotStore['install'] = async (id) => {
    try {
      return await installOne(folder, id);
    } catch (cause) {
      throw asSnapshotError(cause, folder);
    }
  };

  return {
    async open(expected) {
      const id = await readCurrent(folder);
      if (id === null) return refused('absent', `none has been built in ${folder} yet`);
      return openOne(id, expected);
    },

    async openNewestUsable(expected) {
      const current = await readCurrent(folder);
      const others = (await listSnapshots(folder)).filter((id) => id !== current);
      const newestFirst = [...(current === null ? [] : [current]), ...others.toReversed()];
      let last = refused('absent', `none has been built in ${folder} yet`);
      for (const id of newestFirst) {
        last = await openOne(id, { ...expected, corpus: null });
        if (last.kind === 'ready') return last;
      }
      return last;
    },

    openOne,
    prepare,
    install,
    manifests: () => listManifests(folder),

    async write(snapshot, created) {
      const manifest = await prepare(snapshot, created);
      await install(manifest.id);
      return manifest;
    },
  };
}

function refused(reason: Unusable, detail: string): Opened {
  return { kind: 'refused', reason, detail };
}

/** Each step can be taken again after a kill: what is done already is left as it is. */
async function installOne(folder: string, id: string): Promise<boolean> {
  const snapshots = join(folder, 'snapshots');
  const building = join(folder, 'building');
  if ((await readManifestId(building)) === id) {
    await mkdir(snapshots, { recursive: true });
    await rm(join(snapshots, id), { recursive: true, force: true });
    await rename(building, join(snapshots, id));
    await syncPath(snapshots);
  } else if ((await readManifestId(join(snapshots, id))) !== id) return false;
  const draft = join(folder, 'current.new');
  await writeFile(draft, `${id}\n`, { flush: true });
  await rename(draft, join(folder, 'current'));
  await syncPath(folder);
  await prune(folder, id);
  return true;
}

/** Id of the snapshot in a folder; `null` when there is none, or no whole one. */
async function readManifestId(folder: string): Promise<string | null> {
  try {
    return (await readManifest(folder)).id;
  } catch (error) {
    if (error instanceof SnapshotFault) return null;
    throw error;
  }
}

/** Of all snapshots that are kept, the newest first; their files are not looked at. */
export async function listManifests(folder: string): Promise<readonly Manifest[]> {
  const manifests: Manifest[] = [];
  for (const id of await listSnapshots(folder)) {
    try {
      manifests.push(await readManifest(join(folder, 'snapshots', id)));
    } catch (error) {
      // One that can't be read answers nothing, and there is no way back to it.
      if (!(error instanceof SnapshotFault)) throw error;
    }
  }
  return manifests.toReversed();
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
