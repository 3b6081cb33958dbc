import type { Span } from './span.js';

/** A retrievable stretch of one article: whole paragraphs, or whole sentences of a long one. */
export interface Passage extends Span {
  /** {@link Article.id} */
  readonly article: string;
  /** The heading above it, as the article words it; `null` before the first heading. */
  readonly section: string | null;
  /** Number of its first paragraph, from 1; headings and excluded lines are not counted. */
  readonly paragraph: number;
  /** Its sentences in reading order; together they cover all of it but white space. */
  readonly sentences: readonly Span[];
}
