import type { Answering } from '../../src/core/answering/answer-question.js';
import { openSnapshot } from '../../src/core/answering/open-snapshot.js';
import { buildSnapshot } from '../../src/core/building/build-snapshot.js';
import { vectorAt } from '../../src/model/snapshot.js';
import { exactVectors } from './exact-vectors.js';
import { hashingEmbedder } from './hashing-embedder.js';
import { filesOf } from './small-corpus.js';
import { noSignalsBut } from './no-signals-but.js';

/** What answers from these files, by name, all in memory; the words alone decide what is near. */
export async function openCorpus(
  files: Readonly<Record<string, string>>,
  id = 's1',
): Promise<Answering> {
  const embedder = hashingEmbedder();
  const { snapshot } = await buildSnapshot({
    files: filesOf(files),
    makings: { corpus: 'c', model: embedder.fingerprint, rules: 'r' },
    embedder,
    known: null,
    dryRun: false,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const vectors = snapshot.passages.map(({ vector }) => vectorAt(snapshot.vectors, vector));
  const index = exactVectors(vectors, embedder.dimensions);
  const weights = noSignalsBut({ coverage: 10 });
  const calibration = { intercept: -5, weights, threshold: 0.9 };
  return { open: openSnapshot(id, snapshot, index), embedder, reader: null, calibration };
}
