import { articleIdOf } from '../../model/article.js';
import type { CorpusFile } from '../ports.js';

/** New contents by path below the corpus folder; `null`: the file is not there any more. */
export type Overlay = ReadonlyMap<string, Uint8Array | null>;

/** Path of an article's sidecar. */
export function sidecarOf(file: string): string {
  return `${articleIdOf(file)}.yaml`;
}

/**
 * A corpus as it would be with some files changed, by path in the order of code units like the
 * corpus itself. A refusal of a file that is changed is dropped.
 */
export async function* overlayCorpus(
  corpus: AsyncIterable<CorpusFile>,
  overlay: Overlay,
): AsyncGenerator<CorpusFile, void, void> {
  const fresh = newArticles(overlay);
  for await (const file of corpus) {
    for (let next = fresh[0]; next !== undefined && next.file <= file.file; next = fresh[0]) {
      fresh.shift();
      const before = next.file === file.file && file.kind === 'read' ? file.sidecar : null;
      yield { kind: 'read', ...next, sidecar: sidecarIn(overlay, next.file, before) };
    }
    if (overlay.has(file.file)) continue;
    if (file.kind === 'refused') yield file;
    else yield { ...file, sidecar: sidecarIn(overlay, file.file, file.sidecar) };
  }
  for (const { file, bytes } of fresh) {
    yield { kind: 'read', file, bytes, sidecar: sidecarIn(overlay, file, null) };
  }
}

/** Articles that are written anew; a sidecar is no article. */
function newArticles(overlay: Overlay): { file: string; bytes: Uint8Array }[] {
  return [...overlay]
    .flatMap(([file, bytes]) => (bytes === null || file.endsWith('.yaml') ? [] : [{ file, bytes }]))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function sidecarIn(overlay: Overlay, file: string, before: string | null): string | null {
  const bytes = overlay.get(sidecarOf(file));
  if (bytes === undefined) return before;
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}
