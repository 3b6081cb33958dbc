import type { Span } from '../../model/span.js';
import { endsAsProse, isHeadingLike, isHeadlineLike } from './tell-lines.js';

/** What stands above the article's own words, and above parts of them. */
export interface Headings {
  /** The article's own; one of `all`, or `null` when none was found. */
  readonly headline: Span | null;
  /** In reading order, the headline included. */
  readonly all: readonly Span[];
}

/** What is known of the headline before the body is read. */
export interface HeadlineClues {
  /** As the metadata state it; `null` when they don't. */
  readonly title: string | null;
  /** Name of the file without folder and ending; often made from the headline. */
  readonly name: string;
}

/** The headline stands among so many first paragraphs, or nowhere. */
const deepestHeadline = 12;

/** More lines in a row than this, none a sentence, are a list and not headings. */
const longestRun = 2;

/** A line between headline and text with so many words is a standfirst or a caption, and not a section's heading. */
const fewestWordsOfStandfirst = 6;

/**
 * Headings in plain text: short paragraphs that don't end like sentences, are nobody's speech, and
 * have text below them.
 */
export function findHeadings(
  body: string,
  paragraphs: readonly Span[],
  clues: HeadlineClues,
): Headings {
  const texts = paragraphs.map(({ start, end }) => body.slice(start, end));
  const lead = texts.findIndex((text) => !isHeadlineLike(text));
  const headlineAt = findHeadline(texts, lead, clues);
  const opensSection = sectionHeadings(texts);
  const all = paragraphs.filter((_, at) => {
    if (at <= headlineAt) return at === headlineAt;
    if (at < lead && (texts[at] ?? '').split(/\s+/u).length >= fewestWordsOfStandfirst)
      return false;
    return opensSection[at];
  });
  return { headline: paragraphs[headlineAt] ?? null, all };
}

/** For each paragraph whether it is a section's heading: one of a short run that has prose below. */
function sectionHeadings(texts: readonly string[]): readonly boolean[] {
  const found = texts.map(isHeadingLike);
  let first = 0;
  for (const [at, text] of texts.entries()) {
    if (found[at] === true) continue;
    const isShort = at - first <= longestRun;
    if (!isShort || !endsAsProse(text)) found.fill(false, first, at);
    first = at + 1;
  }
  return found.fill(false, first);
}

/** Position of the headline, or -1. `lead` is that of the first paragraph that can't be one. */
function findHeadline(texts: readonly string[], lead: number, clues: HeadlineClues): number {
  const { title } = clues;
  if (title !== null) {
    const stated = texts.slice(0, deepestHeadline).findIndex((text) => isSameTitle(text, title));
    if (stated !== -1) return stated;
  }
  // Nothing but headline-like lines: a list, or a note of one line; nothing tells the headline.
  if (lead < 1) return -1;
  const candidates = texts.slice(0, Math.min(lead, deepestHeadline));
  const shared = candidates.map((text) => sharedWords(text, title ?? clues.name));
  const most = Math.max(...shared);
  return most >= 2 ? shared.indexOf(most) : 0;
}

/** Whether both are one title, whatever their quotation marks, case and spacing. */
export function isSameTitle(a: string, b: string): boolean {
  // Spacing and marks make little difference: a paragraph is no title.
  if (a.length > 2 * b.length + 20) return false;
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}

function sharedWords(a: string, b: string): number {
  const others = new Set(wordsOf(b));
  return new Set(wordsOf(a).filter((word) => others.has(word))).size;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/['’‘]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
