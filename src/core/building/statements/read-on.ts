import type { Article } from '../../../model/article.js';
import type { Span } from '../../../model/span.js';
import { findParagraphs } from '../find-paragraphs.js';

/** A paragraph as a reader takes it in: what is excluded in the midst of a sentence does not end it. */
export interface Block extends Span {
  /** Counts the headings passed: a speaker is not carried over a heading. */
  readonly section: number;
}

/** The body with everything that is never quoted blanked out; offsets are the body's own. */
interface ReadingText {
  readonly text: string;
  /** In reading order, apart from each other. */
  readonly blocks: readonly Block[];
}

/** What a reader reads: headings and excluded stretches become blanks, so that sentences and speakers read on across them. */
export function readOn(article: Article): ReadingText {
  const { headings, excluded } = article;
  const text = blank(article.body, [...excluded, ...headings]);
  const blocks: Block[] = [];
  let section = 0;
  for (const { start, end } of findParagraphs(article)) {
    while ((headings[section]?.end ?? Infinity) <= start) section++;
    const before = blocks.at(-1);
    if (before?.section === section && isCut(text, before, { start, end })) {
      blocks[blocks.length - 1] = { start: before.start, end, section };
    } else {
      blocks.push({ start, end, section });
    }
  }
  return { text: joinLines(text, blocks), blocks };
}

/** New lines within a block are blanks: none of them ends a sentence. */
function joinLines(text: string, blocks: readonly Block[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of blocks) {
    parts.push(text.slice(at, start), text.slice(start, end).replaceAll(/\s/gu, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** A sentence that stops without a mark and goes on in lower case was cut by what stands between. */
function isCut(text: string, before: Span, after: Span): boolean {
  return (
    /[\p{L}\p{N},]$/u.test(text.slice(before.start, before.end)) &&
    /^\p{Ll}/u.test(text.slice(after.start, after.end))
  );
}

/** `text` with each span turned into spaces; new lines stay, and so do all offsets. */
function blank(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    parts.push(text.slice(at, Math.max(at, start)));
    parts.push(text.slice(Math.max(at, start), end).replaceAll(/[^\n]/g, ' '));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
