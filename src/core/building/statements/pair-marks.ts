import { contains, type Span } from '../../../model/span.js';
import { type Mark, marksOf } from './quotation-marks.js';
import type { Block } from './read-on.js';

/** Words in quotation marks that are not within other marks; the span leaves the marks out. */
export interface Quoted extends Span {
  /** With the marks. */
  readonly outer: Span;
  /** Has no closing mark: the next paragraph re-opens it. */
  readonly goesOn: boolean;
  /** Re-opens what the paragraph before left open. */
  readonly reopens: boolean;
}

interface Pair {
  readonly open: number;
  /** `null`: no closing mark in this paragraph. */
  readonly close: number | null;
}

/**
 * The quotations of each block, marks paired paragraph by paragraph, so that a missing mark harms
 * its own paragraph only. A quotation that is not closed counts only when the next paragraph of the
 * section re-opens it.
 */
export function pairMarks(text: string, blocks: readonly Block[]): readonly (readonly Quoted[])[] {
  let carried = false;
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const marks = marksOf(text, block);
    const reopener = next?.section === block.section ? openerOf(text, next) : null;
    const strong = strongPairs(marks, isStrong(reopener) ? reopener : null);
    const single = singlePairs(text, marks, strong, isStrong(reopener) ? null : reopener);
    const pairs = [...strong, ...single].filter((pair) => !losesSpeaker(text, pair, block));
    const quoted = topLevel(pairs, block).map(({ open, close }) => ({
      ...trimmed(text, open + 1, close ?? block.end),
      outer: { start: open, end: close === null ? block.end : close + 1 },
      goesOn: close === null,
      reopens: carried && open === block.start,
    }));
    carried = quoted.at(-1)?.goesOn ?? false;
    return quoted.filter(({ start, end }) => start < end);
  });
}

const isStrong = (mark: Mark | null): boolean => mark !== null && !mark.family.endsWith('single');

/** The opening mark that a block begins with; `null` when it begins with none. */
function openerOf(text: string, { start, end }: Span): Mark | null {
  const [first] = marksOf(text, { start, end: Math.min(end, start + 12) });
  return first?.at === start && first.role !== 'close' ? first : null;
}

/** «“Yes, he said, and left.»: a said-clause in words that never close shows a forgotten mark. */
function losesSpeaker(text: string, { open, close }: Pair, block: Span): boolean {
  return (
    close === null &&
    /[,?!] (?:he|she|they|(?:\p{Lu}\p{L}+ ?){1,3}) ?(?:said|says|added|told)\b/u.test(
      text.slice(open, block.end),
    )
  );
}

/** Pairs of double marks and guillemets; the outermost one left open stays only when the next block re-opens it. */
function strongPairs(marks: readonly Mark[], reopener: Mark | null): readonly Pair[] {
  const strong = marks.filter(isStrong);
  const nests =
    strong.filter(({ role }) => role === 'open').length <=
    strong.filter(({ role }) => role === 'close').length + (reopener ? 1 : 0);
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  for (const mark of strong) {
    const match = open.findLastIndex(({ family }) => family === mark.family);
    if (mark.role === 'close' || (mark.role === 'either' && match >= 0)) {
      const opener = open[match];
      if (opener === undefined) continue;
      pairs.push({ open: opener.at, close: mark.at });
      open.length = match;
    } else {
      // A second opening mark of one kind, with too few closing ones: the first was never closed.
      if (match >= 0 && !nests) open.splice(match, 1);
      open.push(mark);
    }
  }
  const left = open[0];
  if (left?.family === reopener?.family && left) pairs.push({ open: left.at, close: null });
  return pairs;
}

/**
 * Pairs of single marks that do not cross a double pair. A closing mark looks like an apostrophe
 * after a plural («the workers’ rights»), so such a one is passed over when a better one follows.
 */
function singlePairs(
  text: string,
  marks: readonly Mark[],
  strong: readonly Pair[],
  reopener: Mark | null,
): readonly Pair[] {
  const single = marks.filter((mark) => !isStrong(mark));
  const around = new Map(single.map((mark) => [mark, enclosing(strong, mark.at)]));
  const pairs: Pair[] = [];
  let from = 0;
  while (from < single.length) {
    const opener = single[from++];
    if (opener?.role !== 'open') continue;
    const closers: Mark[] = [];
    for (let at = from; single[at]?.role === 'close'; at++) {
      const mark = single[at] ?? opener;
      if (mark.family === opener.family && around.get(mark) === around.get(opener))
        closers.push(mark);
    }
    const isLast = from + closers.length >= single.length;
    const plain = closers.find(({ at }) => !/s.\s\p{Ll}/u.test(text.slice(at - 1, at + 3)));
    const goesOn = isLast && reopener?.family === opener.family && plain === undefined;
    const closer = goesOn ? null : (plain ?? closers[0]);
    if (closer === undefined) continue;
    pairs.push({ open: opener.at, close: closer?.at ?? null });
    from = closer === null ? single.length : single.indexOf(closer, from) + 1;
  }
  return pairs;
}

/** The innermost double pair around a place; `null` outside of all. */
function enclosing(pairs: readonly Pair[], at: number): Pair | null {
  let found: Pair | null = null;
  for (const pair of pairs) {
    const inside = pair.open < at && at < (pair.close ?? Infinity);
    if (inside && (found === null || pair.open > found.open)) found = pair;
  }
  return found;
}

function topLevel(pairs: readonly Pair[], block: Span): readonly Pair[] {
  const found: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => a.open - b.open)) {
    const last = found.at(-1);
    const outer = last && { start: last.open, end: last.close ?? block.end };
    if (outer && contains(outer, { start: pair.open, end: pair.close ?? block.end })) continue;
    found.push(pair);
  }
  return found;
}

function trimmed(text: string, start: number, end: number): Span {
  const inner = text.slice(start, end);
  return {
    start: start + inner.length - inner.trimStart().length,
    end: start + inner.trimEnd().length,
  };
}
