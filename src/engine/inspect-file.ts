import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isArticle, readCorpusFile } from '../adapters/folder-corpus.js';
import { findStatements } from '../core/building/find-statements.js';
import { readArticle } from '../core/building/parse-article.js';
import { splitPassages } from '../core/building/split-passages.js';
import type { CorpusFile, Embedder, FormatReader } from '../core/ports.js';
import type { Inspected } from '../core/services.js';
import { articleIdOf } from '../model/article.js';

/** The article in a file, or with an id, taken apart as a build would; nothing is embedded. */
export async function inspectFile(
  name: string,
  corpus: string,
  { embedder, formats }: { readonly embedder: Embedder; readonly formats: FormatReader },
): Promise<Inspected> {
  const parsed = await readArticle(await findFile(name, corpus), formats);
  if (parsed.kind === 'refused') return parsed;
  const { article } = parsed;
  const passages = splitPassages(article, {
    countTokens: (text) => embedder.countTokens(text),
    maxTokens: embedder.maxTokens,
  });
  return { kind: 'inspected', article, passages, statements: findStatements(article) };
}

async function findFile(name: string, corpus: string): Promise<CorpusFile> {
  const candidates = [resolve(name), join(corpus, name), ...(await filesOf(name, corpus))];
  for (const path of candidates) {
    if (!(await isFile(path))) continue;
    const inCorpus = relative(corpus, path);
    const within = !inCorpus.startsWith('..') && !isAbsolute(inCorpus);
    return within
      ? readCorpusFile(corpus, inCorpus.split(sep).join('/'))
      : readCorpusFile(dirname(path), basename(path));
  }
  return {
    kind: 'refused',
    file: name,
    reason: 'there is no such file, and no article with that id',
  };
}

/** Paths of the files that hold the article with that id: one, or several that would be the same. */
async function filesOf(id: string, corpus: string): Promise<string[]> {
  const folder = dirname(join(corpus, id));
  try {
    const names = (await readdir(folder)).toSorted().filter(isArticle);
    return names.filter((one) => articleIdOf(one) === basename(id)).map((one) => join(folder, one));
  } catch {
    return []; // no such folder
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false; // not there, or not to be seen: the next place is tried
  }
}
