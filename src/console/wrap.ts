import stringWidth from 'string-width';

/** One line on the screen: `text.slice(start, end)`; empty where the text has an empty line. */
export interface ScreenLine {
  readonly start: number;
  readonly end: number;
}

// Terminals advance a tab to the next multiple of 8: this is the most it can take.
const tabWidth = 8;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The lines of `text` on a screen of `columns`, in order. A line ends at white space, or inside a
 * word that is wider than the screen. Together they cover all of `text` but its line feeds and the
 * white space at their ends, which could run past the last column and is not to be seen anyway.
 * `null` columns: the text's own lines, whole.
 */
export function wrap(text: string, columns: number | null): readonly ScreenLine[] {
  const lines: ScreenLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (columns === null) lines.push({ start, end: start + line.length });
    else lines.push(...wrapLine(line, start, columns));
    start += line.length + 1;
  }
  return lines;
}

function wrapLine(line: string, offset: number, columns: number): readonly ScreenLine[] {
  const lines: ScreenLine[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  // No-break spaces belong to their word.
  for (const [piece] of line.matchAll(/[^ \t]+[ \t]*|[ \t]+/g)) {
    for (const part of parts(piece, columns)) {
      if (end > start && used + width(withoutTail(part)) > columns) {
        lines.push(screenLine(line, offset, start, end));
        start = end;
        used = 0;
      }
      end += part.length;
      used += width(part);
    }
  }
  lines.push(screenLine(line, offset, start, end));
  return lines;
}

function screenLine(line: string, offset: number, start: number, end: number): ScreenLine {
  return {
    start: offset + start,
    end: offset + start + withoutTail(line.slice(start, end)).length,
  };
}

/** The word whole when it fits a line, else its characters. */
function parts(word: string, columns: number): readonly string[] {
  if (width(withoutTail(word)) <= columns) return [word];
  return Array.from(graphemes.segment(word), ({ segment }) => segment);
}

function withoutTail(word: string): string {
  return word.replace(/[ \t]+$/, '');
}

function width(text: string): number {
  return stringWidth(text.replaceAll('\t', ' '.repeat(tabWidth)));
}
