import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VectorIndexes } from '../../core/ports.js';
import type { Manifest } from '../../model/manifest.js';
import type { Snapshot } from '../../model/snapshot.js';
import { vectorAt } from '../../model/snapshot.js';
import { syncPath } from '../../disk/durable-file.js';
import { manifestFile, snapshotFiles, snapshotFormat } from './snapshot-files.js';
import type { StoredArticle } from './snapshot-files.js';

/** What a snapshot is written from. */
export interface Writing {
  readonly snapshot: Snapshot;
  readonly created: Date;
  readonly vectorIndexes: VectorIndexes;
}

/** Writes every file of the snapshot into the empty folder, synced, the manifest last. */
export async function writeSnapshot(folder: string, writing: Writing): Promise<Manifest> {
  const { snapshot, created, vectorIndexes } = writing;
  const { numbers, keys } = snapshot.vectors;
  const { articles, bodies } = layOut(snapshot);
  const files: Record<string, { bytes: number; sha256: string }> = {};
  const contents: readonly (readonly [string, Uint8Array | string])[] = [
    [snapshotFiles.articles, JSON.stringify(articles)],
    [snapshotFiles.bodies, bodies],
    [snapshotFiles.passages, JSON.stringify(snapshot.passages)],
    [snapshotFiles.statements, JSON.stringify(snapshot.statements)],
    [snapshotFiles.vectors, Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)],
    [snapshotFiles.vectorKeys, keys.join('\n')],
    [snapshotFiles.terms, snapshot.terms],
  ];
  for (const [name, content] of contents) {
    await writeFile(join(folder, name), content, { flush: true });
    files[name] = fingerprint(content);
  }
  files[snapshotFiles.graph] = await writeGraph(folder, snapshot, vectorIndexes);
  const manifest = describe(snapshot, files, created);
  // No new line at its end: a manifest that lost its last byte must not read as whole.
  await writeFile(join(folder, manifestFile), JSON.stringify(manifest, null, 2), { flush: true });
  return manifest;
}

function layOut(snapshot: Snapshot): { articles: StoredArticle[]; bodies: Uint8Array } {
  const bytes = snapshot.articles.map(({ body }) => Buffer.from(body, 'utf8'));
  let offset = 0;
  const articles = snapshot.articles.map(({ body, ...article }): StoredArticle => {
    const stored = { ...article, offset, bytes: Buffer.byteLength(body, 'utf8') };
    offset += stored.bytes;
    return stored;
  });
  return { articles, bodies: Buffer.concat(bytes) };
}

/** The library reports no failed write, so the graph is opened again before its hash is believed. */
async function writeGraph(folder: string, snapshot: Snapshot, vectorIndexes: VectorIndexes) {
  const path = join(folder, snapshotFiles.graph);
  const { dimensions } = snapshot.vectors;
  const vectors = snapshot.passages.map(({ vector }) => vectorAt(snapshot.vectors, vector));
  await vectorIndexes.build(vectors, dimensions, path);
  await syncPath(path);
  await vectorIndexes.open(path, dimensions, vectors.length);
  return fingerprint(await readFile(path));
}

function describe(snapshot: Snapshot, files: Manifest['files'], created: Date): Manifest {
  const { corpus, model, rules, refused } = snapshot;
  const content = {
    format: snapshotFormat,
    created: created.toISOString(),
    corpus,
    model,
    rules,
    dimensions: snapshot.vectors.dimensions,
    counts: {
      articles: snapshot.articles.length,
      passages: snapshot.passages.length,
      vectors: snapshot.vectors.keys.length,
    },
    refused,
    files,
  };
  return { id: idOf(content), ...content };
}

/** When a manifest was made, and a hash of all it says: the id of its snapshot. */
export function idOf(content: Omit<Manifest, 'id'>): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `${content.created.replace(/[-:.Z]/g, '')}-${digest.slice(0, 12)}`;
}

/** Size and hash of a file's content. */
export function fingerprint(content: Uint8Array | string): { bytes: number; sha256: string } {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
