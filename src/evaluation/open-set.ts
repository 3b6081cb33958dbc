import { stringify } from 'yaml';
import { openSnapshot } from '../core/answering/open-snapshot.js';
import type { OpenSnapshot } from '../core/answering/open-snapshot.js';
import { buildSnapshot } from '../core/building/build-snapshot.js';
import { rulesFingerprint } from '../core/building/rules.js';
import type { CorpusFile, Embedder, VectorIndexes } from '../core/ports.js';
import type { QuestionSet, SetDocument } from './question-sets.js';

/** A question set whose documents were indexed the way a corpus is. */
export interface OpenSet {
  readonly set: QuestionSet;
  readonly open: OpenSnapshot;
  readonly articleOf: (document: string) => string;
}

/** What a set is indexed with. */
export interface Bench {
  readonly embedder: Embedder;
  readonly vectorIndexes: VectorIndexes;
  /** A file that may be overwritten. */
  readonly graph: string;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Indexes a set's documents by the product's own way from file to snapshot. Slow.
 *
 * @throws Error when a document's body is not its text to the letter: its gold offsets would lie.
 */
export async function openSet(set: QuestionSet, bench: Bench): Promise<OpenSet> {
  const { embedder, vectorIndexes, graph } = bench;
  const { snapshot } = await buildSnapshot({
    files: asFiles(set.documents),
    makings: { corpus: set.name, model: embedder.fingerprint, rules: rulesFingerprint },
    embedder,
    known: null,
    dryRun: false,
    onProgress: ({ phase, done, total }) => {
      if (phase === 'embedding') bench.onProgress(done, total);
    },
    signal: new AbortController().signal,
  });
  const articleOf = (document: string): string => `document-${indexOf(set, document)}`;
  const bodies = new Map(snapshot.articles.map(({ id, body }) => [id, body]));
  for (const { doc_id, text } of set.documents) {
    if (bodies.get(articleOf(doc_id)) === text) continue;
    throw new Error(`${set.name}: the body of ${doc_id} is not its text`);
  }
  const vectors = snapshot.passages.map(({ vector }) =>
    snapshot.vectors.numbers.subarray(
      vector * embedder.dimensions,
      (vector + 1) * embedder.dimensions,
    ),
  );
  await vectorIndexes.build(vectors, embedder.dimensions, graph);
  const index = await vectorIndexes.open(graph, embedder.dimensions, vectors.length);
  return { set, open: openSnapshot(set.name, snapshot, index), articleOf };
}

function indexOf(set: QuestionSet, document: string): number {
  return set.documents.findIndex(({ doc_id }) => doc_id === document);
}

async function* asFiles(documents: readonly SetDocument[]): AsyncGenerator<CorpusFile> {
  for (const [i, document] of documents.entries()) {
    const { title, publisher, author, published, url } = document;
    const known = Object.entries({ title, publisher, author, published, url }).filter(
      ([, value]) => typeof value === 'string',
    );
    yield {
      kind: 'read',
      file: `document-${i}.txt`,
      bytes: Buffer.from(document.text, 'utf8'),
      sidecar: known.length === 0 ? null : stringify(Object.fromEntries(known)),
    };
  }
}
