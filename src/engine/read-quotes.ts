import { readCorpusFolder } from '../adapters/folder-corpus.js';
import { findStatements } from '../core/building/find-statements.js';
import { readArticle } from '../core/building/parse-article.js';
import { openFormatReader } from '../adapters/formats/format-pool.js';
import type { Quoting } from '../core/services.js';
import { sayFault } from './say-fault.js';

/**
 * The statements of every article below a folder, article by article, as a build would find them;
 * no model is loaded.
 *
 * @throws CorpusError when there is no such folder, or it can't be listed.
 */
export async function* readQuotes(folder: string): AsyncGenerator<Quoting, void, void> {
  const formats = openFormatReader({ onFault: sayFault });
  for await (const file of readCorpusFolder(folder)) {
    const parsed = await readArticle(file, formats);
    if (parsed.kind === 'refused') yield parsed;
    else {
      const { article } = parsed;
      yield { kind: 'read', article, statements: findStatements(article) };
    }
  }
}
