import { createHash } from 'node:crypto';
import type { Sources } from '../../../src/core/ports.js';
import type { Answer } from '../../../src/model/answer.js';
import type { Article } from '../../../src/model/article.js';
import { quote, type Place, type Quotation } from '../../../src/model/quotation.js';
import type { Span } from '../../../src/model/span.js';

/** The snapshot that all made-up articles are of. */
export const snapshot = 'snapshot-1';

/** An article of The Harbour Gazette. */
export function anArticle(about: Partial<Article> = {}): Article {
  const body =
    about.body ?? 'The ferry will sail on Sundays. Tickets cost two coins. Dogs go free.';
  return {
    id: 'ferry-on-sundays',
    file: 'ferry-on-sundays.txt',
    digest: createHash('sha256').update(body).digest('hex'),
    title: 'Ferry to run on Sundays',
    publisher: 'The Harbour Gazette',
    author: null,
    published: '2024-11-12',
    url: 'https://gazette.example/ferry',
    language: 'en',
    headings: [],
    excluded: [],
    ...about,
    body,
  };
}

/** The span of `words` in the article's body. */
export function spanOf(article: Article, words: string): Span {
  const start = article.body.indexOf(words);
  if (start < 0) throw new RangeError(`«${words}» is not in ${article.id}`);
  return { start, end: start + words.length };
}

/** A quotation of the whole body, or of `words` of it. */
export function aQuotation(
  article: Article = anArticle(),
  { words, ...place }: Partial<Place> & { readonly words?: Span } = {},
): Quotation {
  return quote(article, words ?? { start: 0, end: article.body.length }, {
    id: 'Q-7f3a9c',
    section: 'Timetable',
    paragraph: 3,
    highlights: [],
    speaker: null,
    score: 0.9,
    ranks: { dense: 1, lexical: 2, fused: 1 },
    ...place,
  });
}

/** An answer with these quotations. */
export function quoted(...quotations: readonly Quotation[]): Answer {
  return { kind: 'quoted', question: 'When does it sail?', snapshot, confidence: 0.9, quotations };
}

/** Sources that hold these articles, in {@link snapshot} and no other. */
export function sourcesOf(...articles: readonly Article[]): Sources {
  return {
    slice: async (where, { start, end }) => {
      const article = articles.find(({ id }) => id === where.article);
      if (where.snapshot !== snapshot || article?.digest !== where.digest) return null;
      return article.body.slice(start, end);
    },
  };
}
