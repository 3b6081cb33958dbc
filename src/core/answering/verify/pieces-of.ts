import type { Span } from '../../../model/span.js';
import type { OpenSnapshot } from '../open-snapshot.js';
import { articleOf } from '../open-snapshot.js';

/** The parts of a stretch of an article that may be quoted: not the lines of boilerplate within. */
export function piecesOf(open: OpenSnapshot, article: string, span: Span): readonly Span[] {
  const { body, excluded } = articleOf(open, article);
  const pieces: Span[] = [];
  let { start } = span;
  for (const bar of [...excluded, { start: span.end, end: span.end }]) {
    if (bar.end < start || bar.start > span.end) continue;
    const words = body.slice(start, Math.max(start, bar.start));
    const core = words.trim();
    const at = start + words.indexOf(core);
    if (core !== '') pieces.push({ start: at, end: at + core.length });
    start = Math.max(start, bar.end);
  }
  return pieces;
}
