import { join } from 'node:path';
import { folderBlobs } from '../adapters/keeping/blobs.js';
import type { Blobs } from '../adapters/keeping/blobs.js';
import { folderCorpora } from '../adapters/keeping/kept-corpora.js';
import type { KeptCorpora } from '../adapters/keeping/kept-corpora.js';
import { hnswVectors } from '../adapters/hnsw-vectors.js';
import { sqliteJournal } from '../adapters/journal/sqlite-journal.js';
import { folderSnapshots } from '../adapters/snapshots/folder-snapshots.js';
import type { Journal, SnapshotStore } from '../core/ports.js';
import { intentPath } from './intent-path.js';
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
  return {
    corpusFolder,
    indexFolder,
    store: folderSnapshots(indexFolder, hnswVectors),
    blobs: folderBlobs(join(indexFolder, 'kept', 'contents')),
    corpora: folderCorpora(join(indexFolder, 'kept', 'corpora')),
    journal: sqliteJournal({
      path: join(indexFolder, 'journal.db'),
      keepPostedDays,
      warn: (facts, message) =>
        void process.stderr.write(`${JSON.stringify({ message, ...worded(facts) })}\n`),
      now: () => new Date(),
    }),
    intent: intentPath(indexFolder),
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
