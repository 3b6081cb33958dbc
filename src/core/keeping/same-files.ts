import type { CorpusEntry } from '../../model/change.js';

/** Paths of the files that both corpora have with the same content and the same sidecar. */
export function sameFiles(
  before: readonly CorpusEntry[],
  now: readonly CorpusEntry[],
): ReadonlySet<string> {
  const old = new Map(before.map((entry) => [entry.file, entry]));
  const same = now.filter(({ file, content, sidecar }) => {
    const found = old.get(file);
    return found?.content === content && found.sidecar === sidecar;
  });
  return new Set(same.map(({ file }) => file));
}
