import type { Line, Piece } from './pdf-lines.js';
import { linesOf } from './pdf-lines.js';

/** The words of a PDF. */
export interface PdfText {
  /** Paragraphs apart by a blank line, each on one line. */
  readonly text: string;
  /** The largest lines of the first page, when they are larger than the text; else `null`. */
  readonly title: string | null;
}

/** Lines farther apart than this many times the usual distance stand in two paragraphs. */
const paragraphGap = 1.3;

/** Letters that differ by this share in size belong to two paragraphs. */
const sameSize = 0.08;

/** A first line is indented by at least so many times its size, and by no more than the second. */
const indent = [0.6, 6] as const;

/** A line that leaves this share of its column's width empty after a sentence is the last of its paragraph. */
const emptyAtEnd = 0.2;

/** A title is this many times larger than the text, and no longer than so many UTF-16 code units. */
const titleSize = 1.2;
const longestTitle = 200;

/**
 * Restores the paragraphs of a PDF, which knows none, from the places of its pieces: by distance,
 * indent, size, and short last lines; over the end of a column or page a sentence reads on. Lines
 * are joined by a space. A hyphen at the end of a line stays as the file has it, unless the same
 * file writes the word without one elsewhere: then the line's end put it there.
 */
export function readPieces(pages: readonly (readonly Piece[])[]): PdfText {
  const lines = linesOf(pages);
  const distance = usualDistance(lines);
  const onPage = pages.map((_, page) => lines.filter((line) => line.page === page));
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (
      last !== undefined &&
      before !== undefined &&
      readsOn(before, line, distance, onPage[line.page] ?? [])
    ) {
      last.push(line);
    } else paragraphs.push([line]);
  }
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const text = paragraphs.map((own) => joinLines(own, words)).join('\n\n');
  return { text, title: titleOf(paragraphs, words) };
}

/** The median distance of lines, one below the other, of one size; 0 when there are none. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines
    .flatMap((line, at) => {
      const next = lines[at + 1];
      if (next === undefined || next.page !== line.page || !isSameSize(line, next)) return [];
      return line.y - next.y > line.size / 2 ? [line.y - next.y] : [];
    })
    .toSorted((a, b) => a - b);
  return distances[Math.floor((distances.length - 1) / 2)] ?? 0;
}

function readsOn(before: Line, line: Line, distance: number, onPage: readonly Line[]): boolean {
  if (!isSameSize(before, line)) return false;
  const isBelow = line.page === before.page && line.y < before.y;
  const endsSentence = /[.!?…:]["”’»)\]]*$/u.test(before.text);
  if (!isBelow) return !endsSentence;
  if (before.y - line.y > paragraphGap * Math.max(distance, line.size)) return false;
  const [least, most] = indent;
  const shift = line.left - before.left;
  const isIndented = shift > least * line.size && shift < most * line.size;
  if (isIndented && !isCentred(before, line)) return false;
  return !(endsSentence && isShort(before, onPage));
}

function isCentred(before: Line, line: Line): boolean {
  const middle = ({ left, right }: Line): number => (left + right) / 2;
  return Math.abs(middle(before) - middle(line)) < line.size / 2;
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= sameSize * Math.max(a.size, b.size);
}

/** Whether a line leaves room in its column: the lines of its page that begin about where it does. */
function isShort(line: Line, onPage: readonly Line[]): boolean {
  const [, most] = indent;
  const column = onPage.filter(
    ({ left, size }) => Math.abs(left - line.left) < most * Math.max(size, line.size),
  );
  const left = Math.min(...column.map((other) => other.left));
  const right = Math.max(...column.map((other) => other.right));
  return right - line.right > emptyAtEnd * (right - left);
}

function joinLines(lines: readonly Line[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const broken = /(?<head>\p{L}+)(?<hyphen>[-\u2010\u00AD])$/u.exec(text)?.groups;
    const tail = /^\p{Ll}[\p{L}-]*/u.exec(line.text)?.[0];
    if (broken === undefined || tail === undefined) text += (text === '' ? '' : ' ') + line.text;
    else {
      const whole = `${broken['head']}${tail}`.toLowerCase();
      const byLine = broken['hyphen'] === '\u00AD' || words.has(whole);
      text = (byLine ? text.slice(0, -1) : text) + line.text;
    }
  }
  return text.replaceAll('\u00AD', '');
}

function titleOf(paragraphs: readonly (readonly Line[])[], words: ReadonlySet<string>) {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs.flat()) {
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  const [usual = 0] = [...letters].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const [largest] = paragraphs
    .filter(([first]) => first?.page === 0 && first.size >= titleSize * usual)
    .toSorted(([a], [b]) => (b?.size ?? 0) - (a?.size ?? 0));
  const title = largest === undefined ? null : joinLines(largest, words);
  return title !== null && title.length <= longestTitle && /\p{L}{2}/u.test(title) ? title : null;
}
