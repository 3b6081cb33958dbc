import type { SnapshotStore } from '../core/ports.js';
import type { Makings } from '../model/manifest.js';
import { openSnapshot } from '../core/answering/open-snapshot.js';
import type { OpenSnapshot } from '../core/answering/open-snapshot.js';

/** The snapshot that answers, or why there is none. `stale`: a newer one should be built, this one answers meanwhile. */
export type OpenResult =
  | { readonly snapshot: OpenSnapshot; readonly stale: boolean }
  | { readonly snapshot: null; readonly reason: string };

/** Opens the current snapshot when it fits `expected`, otherwise the newest usable one. */
export async function openCurrent(store: SnapshotStore, expected: Makings): Promise<OpenResult> {
  const current = await store.open(expected);
  const opened =
    current.kind === 'ready'
      ? current
      : await store.openNewestUsable({ model: expected.model, rules: null });
  if (opened.kind === 'refused') {
    const why = current.kind === 'refused' ? current : opened;
    return { snapshot: null, reason: why.detail };
  }
  const snapshot = openSnapshot(opened.manifest.id, opened.snapshot, opened.index);
  return { snapshot, stale: current.kind === 'refused' };
}
