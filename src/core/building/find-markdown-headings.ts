import type { Span } from '../../model/span.js';
import { lines, trimSpan } from '../../text/lines.js';

/** Whether the file is Markdown, by its ending. */
export function isMarkdown(file: string): boolean {
  return /\.(?:md|markdown)$/iu.test(file);
}

/** A line from this length on, in UTF-16 code units, is no heading. */
const longestLine = 300;

const fence = /^ {0,3}(?:```|~~~)/u;
const hashes = /^ {0,3}#{1,6}(?:[ \t]|$)/u;
const underline = /^ {0,3}(?:=+|-{2,})[ \t]*$/u;
/** A line all in bold stands for a heading where people write Markdown by eye. */
const bold = /^(?:\*\*[^*]{1,80}[^*.:,;!]\*\*|__[^_]{1,80}[^_.:,;!]__)$/u;

/** Headings of Markdown in order: lines with `#`, underlined lines (both lines), and lines all in bold. Code is passed over. */
export function findMarkdownHeadings(body: string): readonly Span[] {
  const found: Span[] = [];
  let inCode = false;
  let above: Span | null = null;
  for (const { start, end } of lines(body)) {
    const line = body.slice(start, Math.min(end, start + longestLine)).trimEnd();
    const span = trimSpan(body, { start, end }) ?? { start, end };
    if (fence.test(line)) inCode = !inCode;
    const isText = line.trim() !== '' && line.length < longestLine && !inCode && !fence.test(line);
    if (isText && above !== null && underline.test(line)) {
      found.push({ start: above.start, end: span.end });
      above = null;
      continue;
    }
    const isHeading: boolean =
      isText && (hashes.test(line) || (above === null && bold.test(line.trim())));
    if (isHeading) found.push(span);
    // Only a paragraph of one line is underlined: `---` below more lines is a rule in practice.
    above = isText && !isHeading && above === null ? span : null;
  }
  return found;
}

/** Whether a heading is of the first level, as the article's own is: one `#`, or underlined with `=`. */
export function isTopHeading(body: string, { start, end }: Span): boolean {
  return /^#(?!#)|=[ \t]*$/u.test(body.slice(start, end));
}

/** The words of a heading without the marks that make it one. */
export function headingText(body: string, { start, end }: Span): string {
  return body
    .slice(start, end)
    .replace(/\n[ \t]*(?:=+|-{2,})[ \t]*$/u, '')
    .replace(/^#{1,6}[ \t]+/u, '')
    .replace(/[ \t]+#+$/u, '')
    .replace(/^(\*\*|__)(.*)\1$/u, '$2')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
