import type { Span } from '../../../model/span.js';

/** What a mark does where it stands. `either`: its surroundings do not tell. */
type Role = 'open' | 'close' | 'either';

/** Which marks answer each other; German low-9 marks close with “, Swedish and Polish ones with ”. */
type Family = 'double' | 'ascii' | 'guillemet' | 'corner' | 'single' | 'ascii-single';

/** One quotation mark of a text. */
export interface Mark {
  readonly at: number;
  readonly role: Role;
  readonly family: Family;
}

const families: ReadonlyMap<string, Family> = new Map([
  ...glyphs('“”„‟', 'double'),
  ['"', 'ascii'],
  ...glyphs('«»‹›', 'guillemet'),
  ...glyphs('「」『』', 'corner'),
  ...glyphs('‘’‚', 'single'),
  ["'", 'ascii-single'],
]);

function glyphs(list: string, family: Family): readonly (readonly [string, Family])[] {
  return Array.from(list, (glyph) => [glyph, family] as const);
}

const alwaysOpen = new Set('„‟‚「『');

const alwaysClose = new Set('」』');

const shapedToOpen = new Set('“«‹‘');

const opensAfter = /^[\s([{—–/-]$|^[“«‹‘„"']$|^$/u;

const closesBefore = /^[\s.,;:!?)\]}—–/…-]$|^[”»›’"']$|^$/u;

const wordChar = /[\p{L}\p{N}]/u;

/** Words that begin with an apostrophe, and decades: ’em, ’tis, ’90s. */
const elided = /^(?:em|til|tis|twas|twere|cause|cos|n|round|bout|\d\ds?)(?![\p{L}\p{N}])/iu;

/** Feet and inches: 6'2". */
const inches = /\d'\s?\d{1,2}$/u;

/** The quotation marks of `text` within the span, in order; apostrophes and inch signs are not among them. */
export function marksOf(text: string, { start, end }: Span): readonly Mark[] {
  const marks: Mark[] = [];
  const stretch = text.slice(start, end);
  for (const { 0: glyph, index } of stretch.matchAll(/[“”„‟"«»‹›「」『』‘’‚']/gu)) {
    const family = families.get(glyph);
    const before = stretch.slice(index - 1, index);
    const after = stretch.slice(index + 1, index + 2);
    if (family === undefined) continue;
    const single = family === 'single' || family === 'ascii-single';
    const role = single
      ? roleOfSingle(glyph, before, stretch.slice(index + 1, index + 10))
      : roleOfDouble(glyph, before, after);
    if (
      role === null ||
      (glyph === '"' && inches.test(stretch.slice(Math.max(0, index - 6), index)))
    )
      continue;
    marks.push({ at: start + index, role, family });
  }
  return marks;
}

function roleOfDouble(glyph: string, before: string, after: string): Role {
  if (alwaysOpen.has(glyph)) return 'open';
  if (alwaysClose.has(glyph)) return 'close';
  const mayOpen = opensAfter.test(before);
  const mayClose = closesBefore.test(after);
  if (mayOpen && !mayClose) return 'open';
  if (mayClose && !mayOpen) return 'close';
  if (glyph === '"') return 'either';
  return shapedToOpen.has(glyph) ? 'open' : 'close';
}

/** `null`: an apostrophe. */
function roleOfSingle(glyph: string, before: string, rest: string): Role | null {
  const after = rest.slice(0, 1);
  if (glyph === '‚') return 'open';
  if (wordChar.test(before) && (wordChar.test(after) || glyph === '‘')) return null;
  const mayOpen = opensAfter.test(before) && !closesBefore.test(after);
  if (mayOpen) return elided.test(rest) || glyph === '’' ? null : 'open';
  return /\S/u.test(before) ? 'close' : null;
}
