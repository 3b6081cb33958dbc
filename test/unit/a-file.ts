import type { Article } from '../../src/model/article.js';
import { parseArticle } from '../../src/core/building/parse-article.js';
import type { CorpusFile } from '../../src/core/ports.js';

type ReadFile = Extract<CorpusFile, { kind: 'read' }>;

/** A file of the corpus as the folder gives it; a text becomes UTF-8. */
export function aFile(
  content: string | Uint8Array,
  more: { readonly file?: string; readonly sidecar?: string } = {},
): ReadFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { kind: 'read', file: more.file ?? 'ferry.txt', bytes, sidecar: more.sidecar ?? null };
}

/** The article of {@link aFile}. */
export function articleOf(
  content: string | Uint8Array,
  more: { readonly file?: string; readonly sidecar?: string } = {},
): Article {
  const parsed = parseArticle(aFile(content, more));
  if (parsed.kind === 'refused') throw new Error(parsed.reason);
  return parsed.article;
}

/** Why {@link aFile} is refused. */
export function refusalOf(
  content: string | Uint8Array,
  more: { readonly file?: string; readonly sidecar?: string } = {},
): string {
  const parsed = parseArticle(aFile(content, more));
  if (parsed.kind === 'parsed') throw new Error(`${parsed.article.file} was not refused`);
  return parsed.reason;
}

/** A paragraph of prose, long enough to be nothing else. */
export const prose =
  'The harbour council will run the ferry on Sundays from the first of May, the mayor told The Harbour Gazette.';
