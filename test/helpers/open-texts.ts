import { openSnapshot } from '../../src/core/answering/open-snapshot.js';
import type { OpenSnapshot } from '../../src/core/answering/open-snapshot.js';
import { buildSnapshot } from '../../src/core/building/build-snapshot.js';
import { vectorAt } from '../../src/model/snapshot.js';
import { exactVectors } from '../fakes/exact-vectors.js';
import { hashingEmbedder } from '../fakes/hashing-embedder.js';
import { filesOf } from '../fakes/small-corpus.js';

/** Files of a corpus made ready for questions, without disk or model. */
export async function openTexts(texts: Readonly<Record<string, string>>): Promise<OpenSnapshot> {
  const embedder = hashingEmbedder();
  const { snapshot } = await buildSnapshot({
    files: filesOf(texts),
    makings: { corpus: 'corpus', model: embedder.fingerprint, rules: 'rules' },
    embedder,
    known: null,
    dryRun: false,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const vectors = snapshot.passages.map(({ vector }) => vectorAt(snapshot.vectors, vector));
  return openSnapshot('snapshot-1', snapshot, exactVectors(vectors, embedder.dimensions));
}
