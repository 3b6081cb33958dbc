import type { Article, Excluded } from '../../model/article.js';
import type { Passage } from '../../model/passage.js';
import type { Span } from '../../model/span.js';

/** What `inspect --json` prints of one article; offsets are UTF-16 code units into `body`. */
export interface Inspection {
  /** {@link Article.id} */
  readonly article: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly body: string;
  readonly headings: readonly Span[];
  readonly excluded: readonly Excluded[];
  readonly passages: readonly (Span & Pick<Passage, 'section' | 'paragraph'>)[];
}

/** The article laid open: its metadata, body, and every span that the snapshot is built from. */
export function inspectArticle(article: Article, passages: readonly Passage[]): Inspection {
  const { id, title, publisher, author, published, url, body } = article;
  return {
    article: id,
    title,
    publisher,
    author,
    published,
    url,
    body,
    headings: article.headings.map(({ start, end }) => ({ start, end })),
    excluded: article.excluded.map(({ start, end, rule }) => ({ start, end, rule })),
    passages: passages.map(({ start, end, section, paragraph }) => ({
      start,
      end,
      section,
      paragraph,
    })),
  };
}
