import type { Span } from '../model/span.js';

/**
 * The lines of `text` in order, each without its `\n`, empty ones included. Not by a regular
 * expression: one that is greedy over a line of megabytes exhausts the stack.
 */
export function* lines(text: string): Generator<Span, void, void> {
  let start = 0;
  while (start <= text.length) {
    const newLine = text.indexOf('\n', start);
    const end = newLine === -1 ? text.length : newLine;
    yield { start, end };
    start = end + 1;
  }
}

/** The span without the white space at its ends; `null` when it holds nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const raw = text.slice(start, end);
  const left = start + raw.length - raw.trimStart().length;
  const right = start + raw.trimEnd().length;
  return left < right ? { start: left, end: right } : null;
}
