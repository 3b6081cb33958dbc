import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { CorpusEntry } from '../../model/change.js';
import { writeDurably } from '../../disk/durable-file.js';

const entries = v.array(
  v.object({ file: v.string(), content: v.string(), sidecar: v.nullable(v.string()) }),
);

/** The corpora of snapshots, each a list of files by hashes, under the digest that its snapshot knows it by. */
export interface KeptCorpora {
  put(digest: string, corpus: readonly CorpusEntry[]): Promise<void>;
  /** `null` when it is not kept, or not to be read. */
  read(digest: string): Promise<readonly CorpusEntry[] | null>;
  /** Removes all but these, and gives the hashes of all contents that those name. */
  prune(wanted: ReadonlySet<string>): Promise<ReadonlySet<string>>;
}

/** Lists as files of a folder. */
export function folderCorpora(folder: string): KeptCorpora {
  const read: KeptCorpora['read'] = async (digest) => {
    try {
      const text = await readFile(join(folder, `${digest}.json`), 'utf8');
      return v.parse(entries, JSON.parse(text));
    } catch {
      return null; // not kept, or damaged: there is no way back to it then
    }
  };
  return {
    read,
    async put(digest, corpus) {
      await mkdir(folder, { recursive: true });
      if ((await read(digest)) !== null) return;
      await writeDurably(join(folder, `${digest}.json`), JSON.stringify(corpus));
    },
    async prune(wanted) {
      const hashes = new Set<string>();
      for (const name of await listNames(folder)) {
        const digest = name.replace(/\.json$/, '');
        if (!wanted.has(digest)) {
          await rm(join(folder, name), { force: true });
          continue;
        }
        for (const { content, sidecar } of (await read(digest)) ?? []) {
          hashes.add(content);
          if (sidecar !== null) hashes.add(sidecar);
        }
      }
      return hashes;
    },
  };
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return []; // nothing was kept yet
  }
}
