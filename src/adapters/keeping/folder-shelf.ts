import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { SnapshotStore } from '../../core/ports.js';
import type { Shelf } from '../../core/moderation-ports.js';
import { articleIdOf, isSameName } from '../../model/article.js';
import type { Order } from '../../model/change.js';
import { changeKinds } from '../../model/change.js';
import type { Blobs } from './blobs.js';
import { readNow } from './corpus-files.js';
import { removeDurably, writeDurably } from '../../disk/durable-file.js';
import type { KeptCorpora } from './kept-corpora.js';

/** A plan that nobody confirmed for so long is forgotten. */
const planLivesMs = 24 * 60 * 60 * 1000;

const order = v.object({
  id: v.string(),
  by: v.string(),
  kind: v.picklist(changeKinds),
  files: v.array(v.object({ file: v.string(), becomes: v.nullable(v.string()) })),
  snapshot: v.nullable(v.string()),
  expected: v.nullable(v.object({ from: v.nullable(v.string()), corpus: v.string() })),
});

/** What a shelf stands on. */
export interface ShelfParts {
  readonly folder: string;
  readonly corpusFolder: string;
  readonly endings: readonly string[];
  readonly blobs: Blobs;
  readonly corpora: KeptCorpora;
  readonly store: Pick<SnapshotStore, 'manifests'>;
}

/** A shelf whose plans are files, by their ids. */
export function folderShelf(parts: ShelfParts): Shelf {
  const { folder, corpusFolder, endings, blobs, corpora, store } = parts;
  const pathOf = (id: string): string | null =>
    /^[\w-]{1,64}$/.test(id) ? join(folder, `${id}.json`) : null;
  return {
    endings,
    stage: (bytes) => blobs.put(bytes, { synced: true }),
    async keepPlan(plan) {
      const path = pathOf(plan.id);
      if (path === null) throw new RangeError(`${plan.id} can't be the id of a plan`);
      await mkdir(folder, { recursive: true });
      await forgetOld(folder);
      await writeDurably(path, JSON.stringify(plan));
    },
    async readPlan(id) {
      const path = pathOf(id);
      return path === null || (await isOld(path)) ? null : readOrder(path);
    },
    async dropPlan(id) {
      const path = pathOf(id);
      if (path !== null) await removeDurably(path);
    },
    locate: (article) => locate(corpusFolder, article, endings),
    async read(file) {
      const bytes = await readNow(corpusFolder, file);
      return bytes === null ? null : Buffer.from(bytes).toString('utf8');
    },
    async snapshots() {
      const kept = [];
      for (const { id, created, corpus, counts } of await store.manifests()) {
        if ((await corpora.read(corpus)) === null) continue;
        kept.push({ id, created, corpus, articles: counts.articles, passages: counts.passages });
      }
      return kept;
    },
  };
}

async function readOrder(path: string): Promise<Order | null> {
  try {
    return v.parse(order, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null; // gone, or damaged: a new preview is made in a minute
  }
}

async function isOld(path: string): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < Date.now() - planLivesMs;
  } catch {
    return true; // not there
  }
}

async function forgetOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (await isOld(path)) await rm(path, { force: true });
  }
}

async function locate(
  corpusFolder: string,
  article: string,
  endings: readonly string[],
): ReturnType<Shelf['locate']> {
  const parts = article.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\0]/.test(part))) return null;
  const within = dirname(article) === '.' ? '' : `${dirname(article)}/`;
  const stem = parts.at(-1) ?? '';
  let names;
  try {
    names = await readdir(join(corpusFolder, within));
  } catch {
    return null; // no such folder
  }
  const twinsOf = (bare: string): string[] =>
    names
      .toSorted()
      .filter((one) =>
        endings.some(
          (end) => one.toLowerCase() === `${bare.toLowerCase()}${end}` && one.startsWith(bare),
        ),
      );
  const ending = endings.find((end) => stem.toLowerCase().endsWith(end));
  if (ending !== undefined && names.includes(stem)) {
    // The very file; a sidecar goes with it only if it is nobody else's.
    const bare = stem.slice(0, -ending.length);
    const isAlone = twinsOf(bare).length === 1 && names.includes(`${bare}.yaml`);
    return { file: article, sidecar: isAlone ? `${within}${bare}.yaml` : null };
  }
  const alike = names.filter((one) => endings.some((end) => isSameName(one, stem + end)));
  const [name] = [...twinsOf(stem), ...alike.toSorted()];
  if (name === undefined) return null;
  const beside = `${articleIdOf(name)}.yaml`;
  return { file: within + name, sidecar: names.includes(beside) ? within + beside : null };
}
