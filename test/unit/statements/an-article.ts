import { findStatements } from '../../../src/core/building/find-statements.js';
import type { Article } from '../../../src/model/article.js';
import type { Span } from '../../../src/model/span.js';

/** An article of The Harbour Gazette: a test names what it is about. */
export function anArticle(parts: {
  readonly body: string;
  /** Words of its headings; each stands once in the body. */
  readonly headings?: readonly string[];
  /** Words that are never quoted; each stands once in the body. */
  readonly excluded?: readonly string[];
}): Article {
  const { body, headings = [], excluded = [] } = parts;
  const place = (words: string): Span => {
    const start = body.indexOf(words);
    if (start < 0) throw new RangeError(`the body does not hold «${words}»`);
    return { start, end: start + words.length };
  };
  return {
    id: 'harbour/gazette',
    file: 'harbour/gazette.txt',
    body,
    digest: '0'.repeat(64),
    title: 'The Harbour Gazette',
    publisher: null,
    author: null,
    published: null,
    url: null,
    language: 'en',
    headings: headings.map(place),
    excluded: excluded.map((words) => ({ ...place(words), rule: 'test' })),
  };
}

/** The statements of a body as `[kind, words, speaker]`, in reading order. */
export function said(
  body: string,
  parts: Omit<Parameters<typeof anArticle>[0], 'body'> = {},
): readonly (readonly [string, string, string | null])[] {
  return findStatements(anArticle({ body, ...parts })).map(
    ({ kind, start, end, attribution }) =>
      [kind, body.slice(start, end), attribution?.name ?? null] as const,
  );
}
