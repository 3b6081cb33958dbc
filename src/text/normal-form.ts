import type { Span } from '../model/span.js';

/** A text in its normal form, with the way back. */
export interface NormalForm {
  readonly text: string;
  /** The stretch of the source that `text.slice(start, end)` stands for; `start` < `end`. */
  sourceOf(start: number, end: number): Span;
}

/** One character of the source, with its combining marks. */
const character = /(?:\r\n|[^])\p{M}*/gu;

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st',
}; // prettier-ignore

/** All marks of quotation, and apostrophes: which of them a text uses is a matter of its typesetter. */
const quotationMark = /^["'`´“”„‟«»‹›‘’‚‛ʼ″′＂＇]$/u;
const dash = /^[-‐‑‒–—―−﹣－]$/u;

/** What the characters without combining marks become, as they are met: there are few. */
const met = new Map<string, string>();

function plain(source: string): string {
  if (source.length > 1) return plainOf(source);
  const before = met.get(source);
  if (before !== undefined) return before;
  const found = plainOf(source);
  met.set(source, found);
  return found;
}

/** What one character becomes; empty where it is not to be seen. */
function plainOf(source: string): string {
  const one = source.normalize('NFC');
  if (/^\s/u.test(one)) return ' ';
  if (/^\p{Cf}/u.test(one)) return '';
  if (quotationMark.test(one)) return "'";
  if (dash.test(one)) return '-';
  if (one === '…') return '...';
  return ligatures[one] ?? one;
}

/**
 * The text with everything levelled that is a matter of typesetting, and nothing else: composed
 * characters (NFC), one kind of quotation mark, of dash and of ellipsis, ligatures as letters, one
 * space for any white space, none around a dash or at the ends, no invisible characters. Letters,
 * digits, capitals and every other mark stay. `leftOut` spans, in order, count as white space.
 */
export function normalForm(source: string, leftOut: readonly Span[] = []): NormalForm {
  // Pieces, not one growing string: to look at the end of that would copy it each time.
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (piece: string, start: number, end: number) => {
    for (let unit = 0; unit < piece.length; unit += 1) {
      units.push(piece.charAt(unit));
      starts.push(start);
      ends.push(end);
    }
  };
  const drop = () => {
    units.pop();
    starts.pop();
    ends.pop();
  };
  let next = 0;
  for (const { 0: one, index } of source.matchAll(character)) {
    while ((leftOut[next]?.end ?? Infinity) <= index) next += 1;
    const piece = (leftOut[next]?.start ?? Infinity) <= index ? ' ' : plain(one);
    const last = units.at(-1);
    if (piece === ' ' && (last === undefined || last === ' ' || last === '-')) continue;
    // «--» is a dash as it is typed.
    if (piece === '-' && last === '-') continue;
    if (piece === '-' && last === ' ') drop();
    if (piece.startsWith('.') && last === ' ' && units.at(-2) === '.') drop();
    add(piece, index, index + one.length);
  }
  if (units.at(-1) === ' ') drop();
  return {
    text: units.join(''),
    sourceOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
}
