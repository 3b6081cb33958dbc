import { readCorpusFolder } from '../adapters/folder-corpus.js';
import { readNow } from '../adapters/keeping/corpus-files.js';
import { ChangeError } from '../core/moderation-ports.js';
import type { Blobs } from '../adapters/keeping/blobs.js';
import { digestEntries, entryOf } from '../core/building/digest-corpus.js';
import { overlayCorpus, sidecarOf } from '../core/keeping/overlay-corpus.js';
import type { CorpusFile, Refusal } from '../core/ports.js';
import { articleIdOf } from '../model/article.js';
import type { CorpusEntry, FileChange } from '../model/change.js';
import type { Keepers } from './keepers.js';

/** A corpus as it will be once some files are changed. */
export interface Target {
  readonly entries: readonly CorpusEntry[];
  readonly digest: string;
  /** Files that could not be read, as the folder is now. */
  readonly refused: readonly Refusal[];
  /** The files, but for those. */
  readonly files: (except: ReadonlySet<string>) => AsyncIterable<CorpusFile>;
}

/**
 * Reads the corpus folder as if the files were changed already. With `keep` every content is kept
 * on the way, and `files` gives those: what is built is then what was read here, whatever happens
 * to the folder meanwhile, and there is a way back to it.
 *
 * @throws ChangeError when a new content is not kept, or two files would be one article.
 */
export async function readTarget(
  { corpusFolder, blobs }: Keepers,
  changes: readonly FileChange[],
  { keep, signal }: { readonly keep: boolean; readonly signal: AbortSignal },
): Promise<Target> {
  const overlay = new Map<string, Uint8Array | null>();
  for (const { file, becomes } of changes) {
    overlay.set(file, becomes === null ? null : await contentOf(file, becomes, blobs));
  }
  // A new article is read with the sidecar that lies there already.
  for (const { file, becomes } of changes) {
    const beside = sidecarOf(file);
    if (becomes === null || file === beside || overlay.has(beside)) continue;
    const there = await readNow(corpusFolder, beside);
    if (there !== null) overlay.set(beside, there);
  }
  // What goes makes room for a file of the same name that was refused beside it.
  const gone = new Set(changes.flatMap(({ file, becomes }) => (becomes === null ? [file] : [])));
  const read = (): AsyncIterable<CorpusFile> =>
    overlayCorpus(readCorpusFolder(corpusFolder, gone), overlay);
  const entries: CorpusEntry[] = [];
  const refused: Refusal[] = [];
  for await (const file of read()) {
    signal.throwIfAborted();
    if (file.kind === 'refused') {
      refused.push(file);
      continue;
    }
    entries.push(entryOf(file));
    if (!keep) continue;
    await blobs.put(file.bytes, { synced: false });
    if (file.sidecar !== null) await blobs.put(Buffer.from(file.sidecar), { synced: false });
  }
  refuseTwins(entries);
  const files: Target['files'] = (except) =>
    keep
      ? readKept(
          entries.filter(({ file }) => !except.has(file)),
          refused,
          blobs,
        )
      : without(read(), except);
  return { entries, digest: digestEntries(entries), refused, files };
}

async function* readKept(
  entries: readonly CorpusEntry[],
  refused: readonly Refusal[],
  blobs: Blobs,
): AsyncGenerator<CorpusFile, void, void> {
  yield* refused;
  for (const { file, content, sidecar } of entries) {
    const bytes = await contentOf(file, content, blobs);
    const beside = sidecar === null ? null : await contentOf(file, sidecar, blobs);
    const text = beside === null ? null : Buffer.from(beside).toString('utf8');
    yield { kind: 'read', file, bytes, sidecar: text };
  }
}

async function* without(
  files: AsyncIterable<CorpusFile>,
  except: ReadonlySet<string>,
): AsyncGenerator<CorpusFile, void, void> {
  for await (const file of files) if (!except.has(file.file)) yield file;
}

async function contentOf(file: string, hash: string, blobs: Blobs): Promise<Uint8Array> {
  const bytes = await blobs.read(hash);
  if (bytes !== null) return bytes;
  throw new ChangeError(`The words of ${file} are not kept here any more.`);
}

function refuseTwins(entries: readonly CorpusEntry[]): void {
  const fileOf = new Map<string, string>();
  for (const { file } of entries) {
    const id = articleIdOf(file);
    const twin = fileOf.get(id);
    if (twin !== undefined) {
      throw new ChangeError(`${file} and ${twin} would be the same article: rename one of them.`);
    }
    fileOf.set(id, file);
  }
}
