import type { Article } from './article.js';
import type { Span } from './span.js';
import type { StatementKind } from './statement.js';

/** Whose words an answering sentence holds. A `name` of `null` is «unclear». */
export interface Speaker {
  readonly name: string | null;
  readonly role: string | null;
  readonly kind: StatementKind;
}

/** Where a hit stood in each ranking, from 1; `null` where that ranking did not have it. */
export interface Ranks {
  readonly dense: number | null;
  readonly lexical: number | null;
  readonly fused: number;
}

/** Exact words with their place. Only {@link quote} makes one, and {@link highlightAlso} another of the same words. */
export interface Quotation extends Span {
  /** `Q-` and hexadecimal digits, from the article's id and the words: the same after every rebuild. */
  readonly id: string;
  /** {@link Article.id} */
  readonly article: string;
  readonly file: string;
  /** {@link Article.digest} of the source version that the words come from. */
  readonly digest: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly section: string | null;
  readonly paragraph: number;
  /** `article.body.slice(start, end)`. */
  readonly exact: string;
  /** The answering sentences, spans into the body within this one, in reading order. */
  readonly highlights: readonly Span[];
  /** `null` is «the article's own words». */
  readonly speaker: Speaker | null;
  /** How well it fits the question, 0 to 1, comparable within one answer. */
  readonly score: number;
  readonly ranks: Ranks;
}

/** What the words alone do not say about a quotation. */
export type Place = Pick<
  Quotation,
  'id' | 'section' | 'paragraph' | 'highlights' | 'speaker' | 'score' | 'ranks'
>;

/**
 * The only way to make a {@link Quotation}: the words come from the body, never from a caller.
 *
 * @throws RangeError when the span runs past the body, cuts a surrogate pair in two, or a highlight lies outside it.
 */
export function quote(article: Article, span: Span, place: Place): Quotation {
  const exact = article.body.slice(span.start, span.end);
  if (span.start < 0 || span.end > article.body.length || !exact.isWellFormed() || exact === '') {
    throw new RangeError(`span [${span.start}, ${span.end}) does not fit ${article.id}`);
  }
  checkHighlights(span, place.highlights);
  const { id, file, digest, title, publisher, published, url } = article;
  return {
    ...place,
    article: id,
    file,
    digest,
    title,
    publisher,
    published,
    url,
    start: span.start,
    end: span.end,
    exact,
  };
}

/**
 * The quotation with other sentences highlighted as well, in reading order, each once.
 *
 * @throws RangeError when one lies outside it.
 */
export function highlightAlso(quotation: Quotation, sentences: readonly Span[]): Quotation {
  checkHighlights(quotation, sentences);
  const all = [...quotation.highlights, ...sentences];
  const once = new Map(all.map((span) => [span.start, span]));
  const highlights = [...once.values()].toSorted((a, b) => a.start - b.start);
  return { ...quotation, highlights };
}

function checkHighlights(within: Span, highlights: readonly Span[]): void {
  for (const { start, end } of highlights) {
    if (start < within.start || end > within.end || start >= end) {
      throw new RangeError(
        `highlight [${start}, ${end}) lies outside [${within.start}, ${within.end})`,
      );
    }
  }
}
