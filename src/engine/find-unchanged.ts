import type { Unchanged } from '../core/building/kept-articles.js';
import { sameFiles } from '../core/keeping/same-files.js';
import type { Opened } from '../core/ports.js';
import type { Keepers } from './keepers.js';
import type { Target } from './read-target.js';

/** The articles of an earlier snapshot that are to be in the new one just as they are; `null` when other rules made it, or it is not known any more what from. */
export async function findUnchanged(
  { corpora }: Keepers,
  newest: Opened,
  rules: string,
  { entries }: Target,
): Promise<Unchanged | null> {
  if (newest.kind !== 'ready' || newest.manifest.rules !== rules) return null;
  const before = await corpora.read(newest.manifest.corpus);
  if (before === null) return null;
  const { snapshot } = newest;
  const same = sameFiles(before, entries);
  // A file that was refused is no article: it is read again.
  const files = snapshot.articles.map(({ file }) => file).filter((file) => same.has(file));
  return { snapshot, files: new Set(files) };
}
