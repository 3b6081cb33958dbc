import type { Article } from '../../model/article.js';

/** Raised whenever a snapshot written before could no longer be read. */
export const snapshotFormat = 1;

/** The files of a snapshot, beside its manifest. */
export const snapshotFiles = {
  /** Articles without their bodies, as JSON. */
  articles: 'articles.json',
  /** The bodies one after another, UTF-8. */
  bodies: 'bodies.txt',
  passages: 'passages.json',
  statements: 'statements.json',
  /** Rows of little-endian 32-bit floats. */
  vectors: 'vectors.f32',
  /** One key a line, in the order of the rows. */
  vectorKeys: 'vector-keys.txt',
  graph: 'graph.hnsw',
  terms: 'terms.json',
} as const;

export const manifestFile = 'manifest.json';

/** An article as `articles.json` holds it: its body is a stretch of `bodies.txt`, in bytes. */
export interface StoredArticle extends Omit<Article, 'body'> {
  readonly offset: number;
  readonly bytes: number;
}
