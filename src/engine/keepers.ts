import { folderBlobs } from '../adapters/keeping/blobs.js';
import type { Blobs } from '../adapters/keeping/blobs.js';
import { folderCorpora } from '../adapters/keeping/kept-corpora.js';
import type { KeptCorpora } from '../adapters/keeping/kept-corpora.js';
import { hnswVectors } from '../adapters/hnsw-vectors.js';
import { sqliteJournal } from '../adapters/journal/sqlite-journal.js';
import { folderSnapshots } from '../adapters/snapshots/folder-snapshots.js';
import type { SnapshotStore } from '../core/ports.js';
import type { Journal } from '../core/moderation-ports.js';
import { keptFolders } from './kept-folders.js';
import type { ProcessOptions } from './protocol.js';

/** All that a change of the corpus touches. */
export interface Keepers {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly store: SnapshotStore;
  readonly blobs: Blobs;
  readonly corpora: KeptCorpora;
  readonly journal: Journal;
  /** Path of the file that says what a confirmed change still has to do. */
  readonly intent: string;
}

/** Opens them; nothing is read or written yet. */
export function openKeepers(
  options: Pick<ProcessOptions, 'corpusFolder' | 'indexFolder' | 'keepPostedDays'>,
): Keepers {
  const { corpusFolder, indexFolder, keepPostedDays } = options;
  const kept = keptFolders(indexFolder);
  return {
    corpusFolder,
    indexFolder,
    store: folderSnapshots(indexFolder, hnswVectors),
    blobs: folderBlobs(kept.contents),
    corpora: folderCorpora(kept.corpora),
    journal: sqliteJournal({
      path: kept.journal,
      keepPostedDays,
      // Nobody waits for this process to answer, and an entry that is not made now is never made.
      busyMs: 10_000,
      warn: (facts, message) =>
        void process.stderr.write(`${JSON.stringify({ message, ...worded(facts) })}\n`),
      now: () => new Date(),
    }),
    intent: kept.intent,
  };
}

/** Errors have nothing to show as JSON. */
function worded(facts: object): object {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      fact instanceof Error ? (fact.stack ?? fact.message) : fact,
    ]),
  );
}
