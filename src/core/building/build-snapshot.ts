import type { Makings } from '../../model/manifest.js';
import type { Article } from '../../model/article.js';
import type { Snapshot, VectorTable } from '../../model/snapshot.js';
import { indexTerms } from '../answering/rank-by-terms.js';
import type { Statement } from '../../model/statement.js';
import type { CorpusFile, Embedder, FormatReader, Refusal } from '../ports.js';
import type { BuildProgress } from '../services.js';
import { absentSpeakers } from '../absent-speakers.js';
import type { CutArticle } from './embed-passages.js';
import { embedPassages } from './embed-passages.js';
import { findStatements } from './find-statements.js';
import { fits } from './group-sentences.js';
import { keptArticles } from './kept-articles.js';
import type { Unchanged } from './kept-articles.js';
import { readArticle } from './parse-article.js';
import { splitPassages } from './split-passages.js';

/** What a build starts from. */
export interface BuildInputs {
  readonly files: AsyncIterable<CorpusFile>;
  /** Reads what is more than text; without it, such files are refused as binary. */
  readonly formats?: FormatReader;
  readonly makings: Makings;
  readonly embedder: Embedder;
  /** Articles that are taken over; `files` does not have theirs. Without it, every article is read. */
  readonly unchanged?: Unchanged | null;
  /** Vectors of a snapshot before, by the same model; `null` to embed everything. */
  readonly known: VectorTable | null;
  /** Only counts what would be embedded. */
  readonly dryRun: boolean;
  readonly onProgress: (progress: BuildProgress) => void;
  readonly signal: AbortSignal;
}

/** A cut article with what is said in it. */
interface ReadArticle extends CutArticle {
  readonly statements: readonly Statement[];
}

/**
 * Makes a snapshot of corpus files: articles, their passages and statements, a vector for each
 * passage and sentence, the lexical index. Files that can't be read are left out and named in `refused`.
 * `embedded` counts the runs of the model. Slow: it embeds what is new.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function buildSnapshot(
  inputs: BuildInputs,
): Promise<{ snapshot: Snapshot; embedded: number }> {
  const { cut, refused } = await readArticles(inputs);
  const { passages, vectors, embedded } = await embedPassages(cut, inputs);
  const snapshot: Snapshot = {
    ...inputs.makings,
    articles: cut.map(({ article }) => article),
    passages,
    statements: cut.flatMap(({ statements }) => statements),
    vectors,
    terms: indexTerms(cut.flatMap(({ texts }) => texts)).serialise(),
    refused: refused.map(({ file, reason }) => ({ file, reason })),
  };
  return { snapshot, embedded };
}

async function readArticles(
  inputs: BuildInputs,
): Promise<{ cut: ReadArticle[]; refused: Refusal[] }> {
  const { files, formats = null, unchanged = null, embedder, onProgress, signal } = inputs;
  const kept = unchanged === null ? [] : keptArticles(unchanged);
  const cut = kept.map((one) => addTexts(one, embedder));
  const refused: Refusal[] = [];
  for await (const file of files) {
    signal.throwIfAborted();
    const parsed = await readArticle(file, formats);
    if (parsed.kind === 'refused') refused.push(parsed);
    else cut.push(cutArticle(parsed.article, embedder));
    onProgress({ phase: 'reading', done: cut.length + refused.length, total: 0 });
  }
  // The order in which a folder is read.
  const inOrder = cut.toSorted((a, b) => (a.article.file < b.article.file ? -1 : 1));
  return { cut: inOrder, refused };
}

function cutArticle(article: Article, embedder: Embedder): ReadArticle {
  const { maxTokens } = embedder;
  const countTokens = (text: string): number => embedder.countTokens(text);
  const passages = splitPassages(article, { countTokens, maxTokens });
  return addTexts({ article, passages, statements: findStatements(article) }, embedder);
}

function addTexts(read: Omit<ReadArticle, 'texts'>, embedder: Embedder): ReadArticle {
  const { article, passages, statements } = read;
  const countTokens = (text: string): number => embedder.countTokens(text);
  const texts = passages.map((passage) => {
    const text = article.body.slice(passage.start, passage.end);
    const speakers = absentSpeakers(passage, text, statements);
    if (speakers.length === 0) return text;
    const filed = `${speakers.join(', ')}: ${text}`;
    return fits(filed, embedder.maxTokens, countTokens) ? filed : text;
  });
  return { ...read, texts };
}
