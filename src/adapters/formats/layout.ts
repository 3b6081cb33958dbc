import type { Box, Layout } from '../../core/ports.js';
import type { Span } from '../../model/span.js';
import { isListed, type Line, nameOf, type Places, type Step } from './places.js';

/** A line of prose has at least so many UTF-16 code units; longer ones weigh no more than the second. */
const shortestProse = 80;
const mostWeight = 300;

/** Fewer lines of prose tell nothing about how a page lays its text out. */
const fewestLines = 3;

/** The element of the text holds at least this share of the prose. */
const shareOfText = 0.75;

/** A layout of paragraphs is the text's own when it has at least this share of the prose. */
const shareOfOwn = 0.25;

/** A longer box, in UTF-16 code units, is a part of the article. */
const longestBox = 500;

/** A line and the elements that it stands in, from the page's body down. */
interface Placed extends Line {
  readonly steps: readonly Step[];
}

/**
 * How a page lays out the text that was found in it: where the element that holds most of its
 * prose ends, what stands in lists there, and what stands in boxes of their own above and between
 * its paragraphs. `null` where there is too little prose to tell.
 */
export function findLayout(lines: readonly Line[], places: Places): Layout | null {
  const placed = lines.map((line) => ({ ...line, steps: places.stepsOf(line.place) }));
  const prose = placed.filter(isProse);
  const holder = findHolder(prose);
  if (holder === null) return null;
  const inside = placed.filter((line) => isIn(line, holder));
  const own = inside.filter(isProse);
  const [first, last] = [inside[0], findLast(prose, own, inside)];
  if (first === undefined || last === undefined) return null;
  const lists = inside.filter((line) => isListed(below(line, holder)) && !line.linked);
  const above = placed.filter((line) => line.end <= first.start && !line.heading);
  const boxes = findBoxes(
    inside.filter((line) => line.start > (own[0]?.start ?? 0)),
    own,
    holder,
  );
  return {
    end: last.end,
    lists: lists.map(spanOf),
    boxes: [...above.map((line) => ({ ...spanOf(line), kind: 'above' as const })), ...boxes],
  };
}

/** Whether a line is a paragraph of sentences; the notes below a text stand in lists. */
function isProse({ text, heading, linked, steps }: Placed): boolean {
  const isItem = steps.some(({ tag }) => /^[uod]l$/u.test(tag));
  if (heading || linked || isItem) return false;
  return text.length >= shortestProse && /[.!?…]["'”’»)\]\d]*$/u.test(text);
}

/** The innermost element that holds most of the prose, in several lines. */
function findHolder(prose: readonly Placed[]): number | null {
  const counts = new Map<number, { lines: number; weight: number }>();
  for (const line of prose) {
    for (const { id } of line.steps) {
      const { lines, weight } = counts.get(id) ?? { lines: 0, weight: 0 };
      counts.set(id, { lines: lines + 1, weight: weight + weightOf(line) });
    }
  }
  const all = prose.reduce((sum, line) => sum + weightOf(line), 0);
  // Elements are counted from the page's body down.
  const holders = [...counts].filter(
    ([, { lines, weight }]) => lines >= fewestLines && weight >= shareOfText * all,
  );
  return holders.length === 0 ? null : Math.max(...holders.map(([id]) => id));
}

function weightOf({ text }: Line): number {
  return Math.min(text.length, mostWeight);
}

/** The last line of the text: in its element, or prose laid out like the text's in one of its own. */
function findLast(
  prose: readonly Placed[],
  own: readonly Placed[],
  inside: readonly Placed[],
): Placed | undefined {
  const leaves = new Set(own.map(({ steps }) => steps.at(-1)?.name));
  const parents = new Set(own.map(({ steps }) => steps.at(-2)?.name));
  const peers = new Map<number | undefined, number>();
  for (const { steps } of prose) {
    const parent = steps.at(-2)?.id;
    peers.set(parent, (peers.get(parent) ?? 0) + 1);
  }
  const isLike = ({ steps }: Placed): boolean => {
    const [parent, leaf] = steps.slice(-2);
    if (!leaves.has(leaf?.name)) return false;
    const isNamed = parent?.classed === true && parents.has(parent.name);
    return isNamed || (peers.get(parent?.id) ?? 0) > 1;
  };
  return [...inside.slice(-1), ...prose.filter(isLike)].toSorted((a, b) => a.end - b.end).at(-1);
}

/** Lines that stand otherwise than the text's paragraphs do, those of one box together. */
function findBoxes(inside: readonly Placed[], own: readonly Placed[], holder: number): Box[] {
  const ways = findWays(own.map((line) => below(line, holder)));
  if (ways.length === 0) return [];
  const boxes: (Box & { readonly id: number; readonly last: number })[] = [];
  for (const [at, line] of inside.entries()) {
    const steps = below(line, holder);
    if (isListed(steps) || ways.some((way) => isLaidOut(steps, way, line.heading))) continue;
    const shared = Math.max(...ways.map((way) => sharedSteps(steps, way)));
    const id = steps[shared]?.id ?? -1;
    const isDeep = steps.length > 1 && ways.every((way) => steps.length > way.length);
    const isPart = /^(?:section|aside|header|footer)$/u.test(steps.at(-1)?.tag ?? '');
    const kind = isDeep || isPart || steps.length - shared > 1 ? 'nested' : 'styled';
    const before = boxes.at(-1);
    const start = before?.id === id && before.last === at - 1 ? boxes.pop()?.start : line.start;
    boxes.push({ start: start ?? line.start, end: line.end, kind, id, last: at });
  }
  return boxes
    .filter(({ start, end }) => end - start <= longestBox)
    .map(({ start, end, kind }) => ({ start, end, kind }));
}

/** The ways in which paragraphs of the text are wrapped, by the names of their elements. */
function findWays(own: readonly (readonly Step[])[]): string[][] {
  const counts = new Map<string, number>();
  for (const steps of own) {
    const way = steps.map(nameOf).join(' ');
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  const least = Math.max(2, shareOfOwn * own.length);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([way]) => way.split(' ').filter((name) => name !== ''));
}

function isLaidOut(steps: readonly Step[], way: readonly string[], heading: boolean): boolean {
  const shared = sharedSteps(steps, way);
  const needed = heading ? way.length - 1 : way.length;
  return shared >= needed && steps.length <= way.length;
}

function sharedSteps(steps: readonly Step[], way: readonly string[]): number {
  const differs = steps.findIndex((step, at) => step.name !== way[at]);
  return differs === -1 ? steps.length : differs;
}

function below({ steps }: Placed, holder: number): readonly Step[] {
  return steps.slice(steps.findIndex(({ id }) => id === holder) + 1);
}

function isIn({ steps }: Placed, holder: number): boolean {
  return steps.some(({ id }) => id === holder);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
