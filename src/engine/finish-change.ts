import { changeFile } from '../adapters/keeping/corpus-files.js';
import { readIntent, removeIntent } from '../adapters/keeping/intent-file.js';
import type { Change, Replacement } from '../model/change.js';
import type { Keepers } from './keepers.js';

/** Contents that no snapshot has are kept for a day: they may have been uploaded for a change that is not confirmed yet. */
const keepUnusedMs = 24 * 60 * 60 * 1000;

/**
 * Does what the intent says, if there is one: files first, then the snapshot, then the journal. A
 * kill at any moment leaves the intent, and doing all of it again ends in the same state. Gives the
 * change's id. A file that somebody has edited since the change was decided stays as it is, and the
 * error output says so: the next build reads it. To be called with the build lock held.
 *
 * @throws ChangeError, SnapshotError when the disk does not take it; the intent stays.
 */
export async function finishChange(keepers: Keepers): Promise<string | null> {
  const { corpusFolder, blobs, store, journal, intent: path } = keepers;
  const intent = await readIntent(path);
  if (intent === null) return null;
  for (const file of intent.files) {
    if ((await changeFile(corpusFolder, file, blobs)) === 'edited') tellEdited(file, intent.change);
  }
  // Without its snapshot the files still are as confirmed, and the next build makes another.
  await store.install(intent.snapshot.id);
  await journal.record(intent);
  await removeIntent(path);
  await removeUnused(keepers).catch(tellLeftOver);
  return intent.change.id;
}

/** The change is made all the same, and the next one clears up again. */
function tellLeftOver(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`What no snapshot has any more could not be removed: ${why}\n`);
}

function tellEdited({ file }: Replacement, { id, to }: Change): void {
  process.stderr.write(
    `${file} was edited by hand after change ${id} was decided, and stays as it is now; a rollback to ${to} brings what was confirmed.\n`,
  );
}

async function removeUnused({ store, corpora, blobs }: Keepers): Promise<void> {
  const kept = new Set((await store.manifests()).map(({ corpus }) => corpus));
  await blobs.prune(await corpora.prune(kept), keepUnusedMs);
}
