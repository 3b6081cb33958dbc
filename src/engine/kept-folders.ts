import { join } from 'node:path';

/** Where in the index folder things are that outlive a build. */
export function keptFolders(indexFolder: string) {
  return {
    journal: join(indexFolder, 'journal.db'),
    /** Contents of articles, by their hashes. */
    contents: join(indexFolder, 'kept', 'contents'),
    /** Lists of the files that a snapshot was built from. */
    corpora: join(indexFolder, 'kept', 'corpora'),
    /** Changes that were previewed. */
    plans: join(indexFolder, 'kept', 'plans'),
    /** What a confirmed change still has to do, while it has. */
    intent: join(indexFolder, 'intent.json'),
  } as const;
}
