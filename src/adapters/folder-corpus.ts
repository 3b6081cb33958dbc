import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { CorpusFile, Refusal } from '../core/ports.js';
import { articleIdOf, articleMaxBytes } from '../model/article.js';

/** Endings of the files that are articles, lower-case. */
export const articleEndings = ['.txt', '.md', '.html', '.htm', '.pdf', '.docx'] as const;

/** Files that are read at the same time: more than one, for most of the time goes by waiting for the disk. */
const readAtOnce = 8;

/** A fault of the corpus as a whole, in words for a person. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/**
 * Reads the articles below a folder, a few at a time, by path in the order of code units. Hidden
 * files and folders are passed over, and those files that are said to be gone. What can't be read is
 * given as a refusal; the rest goes on.
 *
 * @throws CorpusError when there is no such folder, it can't be listed, or it is taken away or
 * exchanged meanwhile.
 */
export async function* readCorpusFolder(
  folder: string,
  gone: ReadonlySet<string> = new Set(),
): AsyncGenerator<CorpusFile, void, void> {
  const root = await openRoot(folder);
  const { dev, ino } = await stat(root);
  const listing: Listed[] = [];
  for await (const entry of listFiles(root, '')) if (!gone.has(entry.file)) listing.push(entry);
  const files = listing.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const read = readOrRefuse(root);
  for (let next = 0; next < files.length; next += readAtOnce) {
    yield* await Promise.all(files.slice(next, next + readAtOnce).map(read));
  }
  // Otherwise a disk that is unplugged would leave a corpus of what was read before.
  const now = await stat(await openRoot(folder));
  if (now.dev !== dev || now.ino !== ino) {
    throw new CorpusError(`the corpus folder ${folder} was exchanged while it was read; try again`);
  }
}

/** Reads what is listed; of two files that would be the same article, the second is refused. */
function readOrRefuse(root: string): (entry: Listed) => Promise<CorpusFile> {
  const ids = new Map<string, string>();
  return async (entry) => {
    if (entry.kind === 'refused') return entry;
    const id = articleIdOf(entry.file);
    const other = ids.get(id);
    if (other !== undefined) {
      return refuse(entry.file, `${other} has the same name; rename one of them`);
    }
    ids.set(id, entry.file);
    return readArticle(root, entry.file, id);
  };
}

/**
 * Reads one file of a folder, by its path below it, with its sidecar.
 *
 * @throws CorpusError when there is no such folder.
 */
export async function readCorpusFile(folder: string, file: string): Promise<CorpusFile> {
  if (!isArticle(file)) {
    return refuse(file, `it is no article; articles end in ${articleEndings.join(', ')}`);
  }
  return readArticle(await openRoot(folder), file, articleIdOf(file));
}

async function openRoot(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    const problem =
      codeOf(cause) === 'ENOENT' ? 'does not exist' : `can't be opened (${codeOf(cause)})`;
    throw new CorpusError(`the corpus folder ${folder} ${problem}; create it, or name another`, {
      cause,
    });
  }
  throw new CorpusError(`the corpus folder ${folder} is a file; name the folder that holds it`);
}

type Listed = { readonly kind: 'listed'; readonly file: string } | Refusal;

/** The article files below `folder`, itself below `root`; in no particular order. */
async function* listFiles(root: string, folder: string): AsyncGenerator<Listed, void, void> {
  let entries;
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (cause) {
    if (folder === '') {
      throw new CorpusError(`the corpus folder ${root} can't be listed (${codeOf(cause)})`, {
        cause,
      });
    }
    yield refuse(folder, whyNotRead(cause));
    return;
  }
  for (const entry of entries) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* listFiles(root, file);
    else if (entry.isSymbolicLink()) yield* await followLink(root, file);
    else if (isArticle(file)) yield { kind: 'listed', file };
  }
}

/** A link to a file of the corpus is one more article; anything else it leads to is refused. */
async function followLink(root: string, file: string): Promise<readonly Listed[]> {
  try {
    const target = await realpath(join(root, file));
    const isFolder = (await stat(target)).isDirectory();
    if (!isFolder && !isArticle(file)) return [];
    if (!isWithin(root, target)) return [refuse(file, leadsOut)];
    if (!isFolder) return [{ kind: 'listed', file }];
    return [refuse(file, 'it is a link to a folder of the corpus; remove the link')];
  } catch (cause) {
    if (!isArticle(file)) return [];
    const code = codeOf(cause);
    const isDead = code === 'ENOENT' || code === 'ELOOP';
    return [
      refuse(file, isDead ? 'it is a link that leads nowhere; remove it' : whyNotRead(cause)),
    ];
  }
}

const leadsOut = 'it is a link that leads out of the corpus folder; copy the file there instead';

async function readArticle(root: string, file: string, id: string): Promise<CorpusFile> {
  const [article, beside] = await Promise.all([
    readWithin(root, file),
    readWithin(root, `${id}.yaml`),
  ]);
  if (article.kind === 'refused' || article.kind === 'absent') {
    return refuse(file, article.kind === 'absent' ? vanished : article.reason);
  }
  if (beside.kind === 'refused') return refuse(file, `its sidecar ${id}.yaml: ${beside.reason}`);
  if (beside.kind === 'absent') return { kind: 'read', file, bytes: article.bytes, sidecar: null };
  try {
    const sidecar = new TextDecoder('utf-8', { fatal: true }).decode(beside.bytes);
    return { kind: 'read', file, bytes: article.bytes, sidecar };
  } catch {
    // A fatal decoder refuses bytes that are not UTF-8, and nothing else.
    return refuse(file, `its sidecar ${id}.yaml is not valid UTF-8; save it as UTF-8`);
  }
}

type Bytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly reason: string };

/** The bytes of a regular file that lies, links followed, within the root and is not too large. */
async function readWithin(root: string, file: string): Promise<Bytes> {
  const refused = (reason: string): Bytes => ({ kind: 'refused', reason });
  try {
    const target = await realpath(join(root, file));
    if (!isWithin(root, target)) return refused(leadsOut);
    // Asked before opening: to open a pipe is to wait for its writer.
    if (!(await lstat(target)).isFile()) return refused('it is not a regular file; remove it');
    // The path may have been changed since: links are not followed a second time.
    const handle = await open(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = await handle.stat();
      if (size > articleMaxBytes) return refused(tooLarge(size));
      return { kind: 'bytes', bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    return codeOf(cause) === 'ENOENT' ? { kind: 'absent' } : refused(whyNotRead(cause));
  }
}

const vanished = 'it vanished while the corpus was read; index again if it is back';

function whyNotRead(cause: unknown): string {
  const code = codeOf(cause);
  if (code === 'ENOENT') return vanished;
  if (code === 'EACCES' || code === 'EPERM') {
    return 'it may not be read; give the user that runs Verbatim permission to read it';
  }
  return `it can't be read (${code}); check the disk, or remove it`;
}

function tooLarge(bytes: number): string {
  const megabytes = (count: number): string => `${Math.ceil(count / 1024 / 1024)} MB`;
  return `it is too large (${megabytes(bytes)}, at most ${megabytes(articleMaxBytes)}); split it`;
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault';
}

/** Whether a file is an article, by its ending. */
export function isArticle(file: string): boolean {
  return articleEndings.some((ending) => file.toLowerCase().endsWith(ending));
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function refuse(file: string, reason: string): Refusal {
  return { kind: 'refused', file, reason };
}
