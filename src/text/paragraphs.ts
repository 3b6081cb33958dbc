import type { Span } from '../model/span.js';
import { lines, trimSpan } from './lines.js';

/** A line longer than this, in UTF-16 code units, was not broken by hand or by a mail program. */
const longestWrap = 100;

/** Lines all shorter than this are a list, an address or a poem, and not wrapped text. */
const shortestWrap = 50;

/** A line that would have had room for the next word within this share of the width was ended on purpose. */
const roomy = 0.75;

interface Line extends Span {
  readonly text: string;
}

/**
 * The paragraphs of `text` in order, each trimmed of white space; together they cover all but white
 * space. Blank lines separate them.
 *
 * A single new line is ambiguous in plain text. Where no line of the blocks with several lines is
 * longer than {@link longestWrap}, the text is taken for hard-wrapped, and a new line ends a
 * paragraph only after a line that is clearly shorter than the rest; otherwise each line is a
 * paragraph, unless the next goes on in the middle of a sentence. With `lines: 'joined'` (Markdown)
 * a single new line never ends one; with `'meant'` (HTML) none is taken for a wrap.
 */
export function paragraphs(
  text: string,
  options: { readonly lines?: 'guessed' | 'joined' | 'meant' } = {},
): readonly Span[] {
  const blocks = blocksOf(text);
  const { lines = 'guessed' } = options;
  const width = lines === 'joined' ? Infinity : lines === 'meant' ? 0 : wrapWidth(blocks);
  return blocks.flatMap((block) => joinLines(block, width));
}

/** Runs of lines that are not blank. */
function blocksOf(text: string): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of lines(text)) {
    const span = trimSpan(text, line);
    if (span !== null) block.push({ ...span, text: text.slice(span.start, span.end) });
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

/** Width at which the text was hard-wrapped, in UTF-16 code units; 0 when each line is a paragraph. */
function wrapWidth(blocks: readonly (readonly Line[])[]): number {
  let widest = 0;
  for (const block of blocks) {
    if (block.length === 1) continue;
    // A long address can't be broken, so it says nothing.
    for (const { text } of block) if (/\s/u.test(text)) widest = Math.max(widest, text.length);
  }
  return widest >= shortestWrap && widest <= longestWrap ? widest : 0;
}

function joinLines(block: readonly Line[], width: number): readonly Span[] {
  const joined: Span[] = [];
  let last: Line | null = null;
  let start = 0;
  for (const line of block) {
    if (last === null) start = line.start;
    else if (!runsOn(last, line, width)) {
      joined.push({ start, end: last.end });
      start = line.start;
    }
    last = line;
  }
  return last === null ? joined : [...joined, { start, end: last.end }];
}

function runsOn(line: Line, next: Line, width: number): boolean {
  if (width === Infinity) return true;
  // «… pressure of O / 2 around the patient»: the middle of a sentence, whatever broke the line.
  const goesOn = /^(?:\p{N}+ )?\p{Ll}/u.test(next.text);
  if (goesOn && (width > 0 || !/[.!?:;…”"]$/u.test(line.text))) return true;
  if (width === 0) return false;
  const firstWord = /^\S+/u.exec(next.text)?.[0] ?? '';
  return line.text.length + 1 + firstWord.length > roomy * width;
}
