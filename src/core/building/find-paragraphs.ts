import type { Article } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { trimSpan } from '../../text/lines.js';
import { paragraphs } from '../../text/paragraphs.js';
import { isSameTitle } from './find-headings.js';
import { headingText, isMarkdown } from './find-markdown-headings.js';

/** A paragraph of the article's own words. */
export interface Paragraph extends Span {
  /** From 1, headings and excluded lines not counted. */
  readonly number: number;
  /** Words of the nearest heading above it that is not the headline; `null` when there is none. */
  readonly section: string | null;
}

/** The paragraphs that are neither heading nor excluded, in order; one that is cut in two by such a line counts as two. */
export function findParagraphs(article: Article): readonly Paragraph[] {
  const { body, headings, excluded } = article;
  const headline = findHeadline(article);
  const cuts = [...headings, ...excluded].toSorted((a, b) => a.start - b.start);
  const own = cutOut(blocksOf(body, article.file), cuts, body);
  let above = 0;
  let section: string | null = null;
  return own.map((span, at) => {
    for (let next = headings[above]; next !== undefined && next.start < span.start;) {
      if (next !== headline) section = headingText(body, next);
      next = headings[++above];
    }
    return { ...span, number: at + 1, section };
  });
}

/** Paragraphs as the file's format separates them: a single new line ends none in Markdown, and is meant where a program made the text. */
export function blocksOf(body: string, file: string): readonly Span[] {
  if (isMarkdown(file)) return paragraphs(body, { lines: 'joined' });
  return paragraphs(body, { lines: /\.txt$/iu.test(file) ? 'guessed' : 'meant' });
}

/** What is left of `blocks` without `cuts`, trimmed; both are in order. */
export function cutOut(
  blocks: readonly Span[],
  cuts: readonly Span[],
  body: string,
): readonly Span[] {
  let next = 0;
  return blocks.flatMap((block) => {
    const pieces: Span[] = [];
    let start = block.start;
    while ((cuts[next]?.end ?? Infinity) <= block.start) next++;
    for (let at = next; (cuts[at]?.start ?? Infinity) < block.end; at++) {
      const cut = cuts[at] ?? block;
      if (start < cut.start) pieces.push({ start, end: cut.start });
      start = cut.end;
    }
    if (start < block.end) pieces.push({ start, end: block.end });
    return pieces.flatMap((piece) => trimSpan(body, piece) ?? []);
  });
}

/** The heading that is the article's own and opens no section: it words the title, or stands first with another heading right below it. */
function findHeadline({ body, title, headings }: Article): Span | null {
  const [first, second] = headings;
  const titled = headings.find((heading) => isSameTitle(headingText(body, heading), title));
  if (titled !== undefined || first === undefined) return titled ?? null;
  const nothingAbove = body.slice(0, first.start).trim() === '';
  const headingBelow = second !== undefined && body.slice(first.end, second.start).trim() === '';
  const words = headingText(body, first).split(' ').length;
  return nothingAbove && (headingBelow || words >= fewestWordsOfHeadline) ? first : null;
}

/** A heading at the very top that is not the stated title is still the headline when it is this long. */
const fewestWordsOfHeadline = 4;
