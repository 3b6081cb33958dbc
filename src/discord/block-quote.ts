import { overlaps, type Span } from '../model/span.js';
import { escapeForDiscord, unescape } from './escape.js';

const quoteMark = '> ';

/** The highlights inside `line`, those that white space alone keeps apart made one. */
function highlightsWithin(line: Span, highlights: readonly Span[], body: (s: Span) => string) {
  const joined: Span[] = [];
  for (const highlight of highlights) {
    if (!overlaps(line, highlight)) continue;
    const start = Math.max(line.start, highlight.start);
    const end = Math.min(line.end, highlight.end);
    const last = joined.at(-1);
    if (last !== undefined && body({ start: last.end, end: start }).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else joined.push({ start, end });
  }
  return joined;
}

/** Bold, with white space at the ends left outside the marks. */
function bold(text: string): string {
  const core = text.trim();
  if (core === '') return escapeForDiscord(text);
  const at = text.indexOf(core);
  return `${text.slice(0, at)}**${escapeForDiscord(core)}**${text.slice(at + core.length)}`;
}

function quoteLine(line: Span, highlights: readonly Span[], body: (s: Span) => string): string {
  let out = quoteMark;
  let at = line.start;
  for (const { start, end } of highlightsWithin(line, highlights, body)) {
    out += escapeForDiscord(body({ start: at, end: start })) + bold(body({ start, end }));
    at = end;
  }
  return out + escapeForDiscord(body({ start: at, end: line.end }));
}

/**
 * A block quote that shows `within`, the highlights in bold, in as many lines as the words have.
 * `exact` are the words from `start` of the body on; all spans are spans of the body.
 */
export function blockQuote(
  { exact, start, highlights }: { exact: string; start: number; highlights: readonly Span[] },
  within: Span,
): string {
  const body = (span: Span) => exact.slice(span.start - start, span.end - start);
  const lines: string[] = [];
  let at = within.start;
  for (const line of body(within).split('\n')) {
    lines.push(quoteLine({ start: at, end: at + line.length }, highlights, body));
    at += line.length + 1;
  }
  return lines.join('\n');
}

/** Bold marks go, escapes are undone; any other mark stays, and so differs from the source. */
function plain(line: string): string {
  return line
    .split(/(\\[^0-9A-Za-z\s])/)
    .map((part, index) => (index % 2 === 1 ? unescape(part) : part.replaceAll('**', '')))
    .join('');
}

/**
 * The words of every block quote in a message's text, as a person sees them, in order. Any line
 * that Discord could take for a quote is one.
 */
export function readBlockQuotes(text: string): readonly string[] {
  const quotes: string[][] = [];
  let before = false;
  for (const line of text.split('\n')) {
    const isQuote = /^\s*>/.test(line);
    if (isQuote && !before) quotes.push([]);
    if (isQuote) quotes.at(-1)?.push(line.startsWith(quoteMark) ? plain(line.slice(2)) : line);
    before = isQuote;
  }
  return quotes.map((lines) => lines.join('\n'));
}
