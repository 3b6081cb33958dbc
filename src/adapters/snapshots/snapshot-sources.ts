import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sources } from '../../core/ports.js';
import { snapshotFiles } from './snapshot-files.js';
import type { StoredArticle } from './snapshot-files.js';
import { fingerprint } from './write-snapshot.js';

/**
 * Reads the articles' bodies straight from the snapshot's files, without the engine: the send-time
 * gate must not have to believe the process that it checks.
 */
export function snapshotSources(folder: string): Sources {
  /** The article table of the snapshot used last: answers nearly always come from one snapshot. */
  let last: { snapshot: string; articles: Map<string, StoredArticle> } | null = null;

  const articlesOf = async (snapshot: string): Promise<Map<string, StoredArticle> | null> => {
    if (last?.snapshot === snapshot) return last.articles;
    if (!/^[\w-]+$/.test(snapshot)) return null;
    const text = await readIfThere(join(folder, 'snapshots', snapshot, snapshotFiles.articles));
    if (text === null) return null;
    const stored = JSON.parse(text) as StoredArticle[];
    last = { snapshot, articles: new Map(stored.map((article) => [article.id, article])) };
    return last.articles;
  };

  return {
    async slice({ snapshot, article, digest }, span) {
      const stored = (await articlesOf(snapshot))?.get(article);
      if (stored === undefined || stored.digest !== digest) return null;
      const bodies = join(folder, 'snapshots', snapshot, snapshotFiles.bodies);
      const bytes = await readStretch(bodies, stored.offset, stored.bytes);
      if (bytes === null || fingerprint(bytes).sha256 !== digest) return null;
      return bytes.toString('utf8').slice(span.start, span.end);
    },
  };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null; // a snapshot that was pruned since: nothing to check against, so nothing is quoted
  }
}

async function readStretch(path: string, offset: number, length: number): Promise<Buffer | null> {
  let handle;
  try {
    handle = await open(path, 'r');
  } catch {
    return null; // pruned since, as above
  }
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
    return bytesRead === length ? buffer : null;
  } finally {
    await handle.close();
  }
}
