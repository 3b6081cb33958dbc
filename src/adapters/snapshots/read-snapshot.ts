import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VectorIndex, VectorIndexes } from '../../core/ports.js';
import type { Article } from '../../model/article.js';
import type { Manifest } from '../../model/manifest.js';
import type { PlacedPassage, Snapshot } from '../../model/snapshot.js';
import type { Statement } from '../../model/statement.js';
import { snapshotFiles } from './snapshot-files.js';
import type { StoredArticle } from './snapshot-files.js';

/** Loads a snapshot whose files were just verified: their hashes vouch for their shape. */
export async function readSnapshot(
  folder: string,
  manifest: Manifest,
  vectorIndexes: VectorIndexes,
): Promise<{ snapshot: Snapshot; index: VectorIndex }> {
  const bytes = (name: string): Promise<Buffer> => readFile(join(folder, name));
  const text = async (name: string): Promise<string> => (await bytes(name)).toString('utf8');
  const stored = JSON.parse(await text(snapshotFiles.articles)) as StoredArticle[];
  const bodies = await bytes(snapshotFiles.bodies);
  const keys = await text(snapshotFiles.vectorKeys);
  const { dimensions, corpus, model, rules, refused, counts } = manifest;
  const snapshot: Snapshot = {
    corpus,
    model,
    rules,
    refused,
    articles: stored.map((article) => withBody(article, bodies)),
    passages: JSON.parse(await text(snapshotFiles.passages)) as PlacedPassage[],
    statements: JSON.parse(await text(snapshotFiles.statements)) as Statement[],
    vectors: {
      dimensions,
      keys: keys === '' ? [] : keys.split('\n'),
      numbers: floats(await bytes(snapshotFiles.vectors)),
    },
    terms: await text(snapshotFiles.terms),
  };
  const graph = join(folder, snapshotFiles.graph);
  return { snapshot, index: await vectorIndexes.open(graph, dimensions, counts.passages) };
}

function withBody({ offset, bytes, ...article }: StoredArticle, bodies: Buffer): Article {
  return { ...article, body: bodies.toString('utf8', offset, offset + bytes) };
}

/** A copy: a buffer from the file system may stand at an offset that floats can't be read from. */
function floats(buffer: Buffer): Float32Array {
  const numbers = new Float32Array(buffer.byteLength / Float32Array.BYTES_PER_ELEMENT);
  Buffer.from(numbers.buffer).set(buffer);
  return numbers;
}
