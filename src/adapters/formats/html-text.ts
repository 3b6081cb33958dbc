import type { Span } from '../../model/span.js';
import { trimSpan } from '../../text/lines.js';
import { childrenOf, type DomElement, type DomNode, isElement } from './dom.js';
import { isCaption, isPicture } from './furniture.js';
import { type Line, placeOf } from './places.js';

/** The text that a page shows. */
export interface PageText {
  /** Paragraphs, headings, items of lists apart by a blank line; rows of tables on lines of their own, cells apart by a tab. */
  readonly text: string;
  /** Headings, and short paragraphs all in bold, in order. */
  readonly headings: readonly Span[];
  /** Lines that are nothing but links, rows of tables aside, in order. */
  readonly links: readonly Span[];
  /** All of it, paragraph by paragraph. */
  readonly lines: readonly Line[];
}

const unseen = new Set(
  'script style noscript template head title nav form button input select option textarea label datalist figcaption iframe object embed applet svg canvas audio video map dialog menu'.split(
    ' ',
  ),
);
/** Parts of AMP pages that are no text. */
const unseenParts =
  /^amp-(?:ad|embed|sticky-ad|video|audio|youtube|brightcove|jwplayer|iframe|list|consent|sidebar|social|carousel|img|analytics|user-notification)/u;
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure footer header hr html li main ol p pre section summary table ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const blockInCell = 'p, div, h1, h2, h3, h4, ul, ol, table, blockquote, article, section';

/** A cell with more breaks holds a part of the page. */
const mostLinesInCell = 2;

/** A bold paragraph that is longer, in UTF-16 code units, is no heading. */
const longestBoldHeading = 80;

/** A heading of so many words that is a link leads to another article. */
const fewestWordsOfTitle = 5;

/** What stands between two stretches of text, weakest first; of several, the strongest holds. */
const gaps = ['', ' ', '\t', '\n'] as const;
type Gap = (typeof gaps)[number];

/** A stretch of text within one paragraph, and what it stands in. */
interface Run {
  readonly text: string;
  readonly heading: boolean;
  readonly bold: boolean;
  readonly linked: boolean;
  /** In a link that leads away from the page. */
  readonly away: boolean;
  /** In a table's cell of one line, where a paragraph breaks nothing. */
  readonly flat: boolean;
  /** The number of the innermost element that has one. */
  readonly place: number | null;
}

type Style = Omit<Run, 'text'>;

const plain: Style = {
  heading: false,
  bold: false,
  linked: false,
  away: false,
  flat: false,
  place: null,
};

interface Writer {
  readonly done: Run[][];
  runs: Run[];
  gap: Gap;
}

/**
 * Reduces an element to the text that a reader sees of it. White space is as a browser shows it;
 * characters that show nothing (soft hyphens, spaces without width) are left out, and `<q>` gets
 * the marks that browsers draw. Scripts, forms, navigation and captions of figures are passed over.
 */
export function readText(element: DomElement): PageText {
  const writer: Writer = { done: [], runs: [], gap: '' };
  write(element, plain, writer);
  endBlock(writer);
  let text = '';
  const headings: Span[] = [];
  const links: Span[] = [];
  const lines: Line[] = [];
  for (const runs of writer.done) {
    const raw = runs.map((run) => run.text).join('');
    const block = raw.trim();
    if (block === '') continue;
    if (text !== '') text += '\n\n';
    const span = { start: text.length, end: text.length + block.length };
    text += block;
    const worded = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
    const heading = worded.length > 0 && isHeading(block, worded);
    const linked = worded.every((run) => run.linked);
    lines.push({ ...span, text: block, heading, linked, place: runs[0]?.place ?? null });
    if (heading) headings.push(span);
    else {
      const found = linkedLines(runs, span.start - raw.indexOf(block));
      links.push(
        ...found.flatMap(({ start, end }) => {
          const line = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
          return trimSpan(text, line) ?? [];
        }),
      );
    }
  }
  return { text, headings, links, lines };
}

/** Lines of a paragraph whose words are all linked; `start` is where its text begins. */
function linkedLines(runs: readonly Run[], start: number): Span[] {
  const lines: { start: number; end: number; linked: boolean | null }[] = [];
  let at = start;
  for (const { text, linked } of runs) {
    if (text.startsWith('\n') || lines.length === 0)
      lines.push({ start: at, end: at, linked: null });
    at += text.length;
    const line = lines.at(-1);
    if (line === undefined) continue;
    line.end = at;
    // A row of a table is no list of links, whatever its cells are.
    if (text.includes('\t')) line.linked = false;
    if (/[\p{L}\p{N}]/u.test(text)) line.linked = linked && line.linked !== false;
  }
  return lines.flatMap((line) =>
    line.linked === true ? [{ start: line.start, end: line.end }] : [],
  );
}

function isHeading(block: string, runs: readonly Run[]): boolean {
  const isTitle = block.split(/\s+/u).length >= fewestWordsOfTitle && runs.every((run) => run.away);
  if (runs.every(({ heading }) => heading)) return !isTitle;
  const short = block.length <= longestBoldHeading && !/[.,:;!…\n\t]["”’)]*$|[\n\t]/u.test(block);
  return short && runs.every(({ bold, linked }) => bold && !linked);
}

function write(node: DomNode, style: Style, writer: Writer): void {
  if (!isElement(node)) {
    if (node.nodeType === 3) writeText(node.textContent ?? '', style, writer);
    return;
  }
  const name = node.localName;
  if (unseen.has(name) || unseenParts.test(name) || node.hasAttribute('hidden')) return;
  if (isCaption(node) || isPicture(node)) return;
  if (node.getAttribute('aria-hidden') === 'true') return;
  if (name === 'br') breakLine(writer);
  else if (name === 'pre') writeLines(node, style, writer);
  else if (isCell(node) && !isLaidOut(node)) {
    widen(writer, '\t');
    writeChildren(node, { ...style, flat: true }, writer);
  } else if (name === 'tr') {
    widen(writer, '\n');
    writeChildren(node, style, writer);
  } else if ((blocks.has(name) && !style.flat) || isCell(node)) {
    endBlock(writer);
    writeChildren(node, style, writer);
    endBlock(writer);
  } else if (name === 'q') {
    writeText('“', style, writer);
    writeChildren(node, style, writer);
    append('”', '', style, writer);
  } else {
    // What breaks no line in a cell still parts words.
    if (blocks.has(name)) widen(writer, ' ');
    writeChildren(node, style, writer);
    if (blocks.has(name)) widen(writer, ' ');
  }
}

function isCell({ localName }: DomElement): boolean {
  return localName === 'td' || localName === 'th';
}

/** Whether a cell holds more than a line or two: then the table is there for the layout of the page. */
function isLaidOut(cell: DomElement): boolean {
  const parts = cell.querySelectorAll(blockInCell).length;
  return parts > 1 || parts + cell.querySelectorAll('br').length > mostLinesInCell;
}

function writeChildren(node: DomElement, style: Style, writer: Writer): void {
  const { localName: name } = node;
  const inner = {
    ...style,
    heading: style.heading || /^h[1-6]$/u.test(name),
    bold: style.bold || name === 'b' || name === 'strong',
    linked: style.linked || (name === 'a' && node.hasAttribute('href')),
    place: placeOf(node) ?? style.place,
    away: style.away || (name === 'a' && /^[^#]/u.test(node.getAttribute('href') ?? '')),
  };
  let before: DomNode | null = null;
  for (const child of childrenOf(node)) {
    if (before !== null && isElement(before) && isElement(child)) partLabels(child, writer);
    write(child, inner, writer);
    before = child;
  }
}

/** «ShareTweet»: labels that only their style keeps apart; a capital in the middle of a word tells. */
function partLabels(next: DomElement, writer: Writer): void {
  const last = writer.runs.at(-1)?.text ?? '';
  if (/\p{Ll}$/u.test(last) && /^\p{Lu}/u.test(next.textContent ?? '')) widen(writer, ' ');
}

/** Preformatted text keeps its lines. */
function writeLines(node: DomElement, style: Style, writer: Writer): void {
  endBlock(writer);
  for (const line of (node.textContent ?? '').split('\n')) {
    if (line.trim() === '') endBlock(writer);
    writeText(line, style, writer);
    widen(writer, '\n');
  }
  endBlock(writer);
}

function writeText(raw: string, style: Style, writer: Writer): void {
  const text = raw.replaceAll(/[\u00AD\u200B\u2060\uFEFF]/gu, '').replaceAll(/[ \t\n\f\r]+/gu, ' ');
  if (text.startsWith(' ')) widen(writer, ' ');
  const words = text.replaceAll(/^ | $/gu, '');
  if (words === '') return;
  append(words, writer.gap, style, writer);
  if (text.endsWith(' ')) widen(writer, ' ');
}

function append(words: string, gap: Gap, style: Style, writer: Writer): void {
  writer.runs.push({ ...style, text: writer.runs.length === 0 ? words : gap + words });
  writer.gap = '';
}

function widen(writer: Writer, gap: Gap): void {
  if (gaps.indexOf(gap) > gaps.indexOf(writer.gap)) writer.gap = gap;
}

/** One `<br>` breaks the line, two in a row the paragraph. */
function breakLine(writer: Writer): void {
  if (writer.gap === '\n') endBlock(writer);
  else widen(writer, '\n');
}

function endBlock(writer: Writer): void {
  if (writer.runs.length > 0) writer.done.push(writer.runs);
  writer.runs = [];
  writer.gap = '';
}
