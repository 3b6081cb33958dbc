import { openSnapshot } from '../../../src/core/answering/open-snapshot.js';
import type { OpenSnapshot } from '../../../src/core/answering/open-snapshot.js';
import { buildSnapshot } from '../../../src/core/building/build-snapshot.js';
import { vectorAt } from '../../../src/model/snapshot.js';
import { exactVectors } from '../../fakes/exact-vectors.js';
import { hashingEmbedder } from '../../fakes/hashing-embedder.js';
import { filesOf, gazette } from '../../fakes/small-corpus.js';

/** The Harbour Gazette, or other texts by file name, ready for questions. */
export async function aSnapshot(
  texts: Readonly<Record<string, string>> = gazette,
): Promise<OpenSnapshot> {
  const embedder = hashingEmbedder();
  const { snapshot } = await buildSnapshot({
    files: filesOf(texts),
    makings: { corpus: 'c', model: embedder.fingerprint, rules: 'r' },
    embedder,
    known: null,
    dryRun: false,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const vectors = snapshot.passages.map(({ vector }) => vectorAt(snapshot.vectors, vector));
  return openSnapshot('s1', snapshot, exactVectors(vectors, embedder.dimensions));
}
