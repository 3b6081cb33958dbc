import type { CorpusEntry, FileChange } from '../../model/change.js';
import { sidecarOf } from './overlay-corpus.js';

/** What has to be written and removed to make one corpus out of another, by path in the order of code units. */
export function wayBack(
  now: readonly CorpusEntry[],
  then: readonly CorpusEntry[],
): readonly FileChange[] {
  const current = contentsOf(now);
  const wanted = contentsOf(then);
  const changes: FileChange[] = [];
  for (const file of new Set([...current.keys(), ...wanted.keys()])) {
    const becomes = wanted.get(file) ?? null;
    if (current.get(file) !== (becomes ?? undefined)) changes.push({ file, becomes });
  }
  return changes.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function contentsOf(entries: readonly CorpusEntry[]): Map<string, string> {
  const contents = new Map<string, string>();
  for (const { file, content, sidecar } of entries) {
    contents.set(file, content);
    if (sidecar !== null) contents.set(sidecarOf(file), sidecar);
  }
  return contents;
}
