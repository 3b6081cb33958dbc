/** Marks between a headline and the name of the site. */
const mark = /\s+(?:[|»«•·:]{1,2}|[-–—])\s+|\s*\|\s*|:\s+/gu;

/** A line of fewer words that is also part of the title may be the site's name. */
const fewestWordsOfHeadline = 4;

/** What else a page says that tells its title from the name of its site. */
export interface TitleClues {
  /** Its visible headline, where one is marked as such. */
  readonly headline: string | null;
  /** Lines that the page shows, one of which may be the headline. */
  readonly lines: readonly string[];
  /** Names that its site may have. */
  readonly sites: readonly string[];
}

/** A title taken apart: the headline, and the name of the site where the title has it. */
export interface PageTitle {
  readonly title: string;
  readonly site: string | null;
}

/**
 * Parts a page's title from the site's name: «Ferry to run | The Harbour Gazette». The page's
 * headline, or a name that the site is known by, tells which part is which; without either only a
 * bar is trusted, for headlines have dashes and colons of their own.
 */
export function partTitle(title: string, { headline, sites, lines }: TitleClues): PageTitle {
  const cuts = [...title.matchAll(mark)].map(({ 0: between, index }) => ({
    before: title.slice(0, index),
    after: title.slice(index + between.length),
    bar: between.includes('|'),
  }));
  const isSite = (part: string): boolean => sites.some((site) => isSameLine(site, part));
  const isHeadline = (part: string): boolean => headline !== null && isSameLine(headline, part);
  for (const { before, after } of cuts) {
    if (isHeadline(before)) return { title: before, site: lastPart(after) };
    if (isHeadline(after)) return { title: after, site: before };
  }
  for (const { before, after } of cuts) {
    if (isSite(after)) return { title: before, site: after };
    if (isSite(before)) return { title: after, site: before };
  }
  const isShown = (part: string): boolean =>
    wordsIn(part) >= fewestWordsOfHeadline && lines.some((line) => isSameLine(line, part));
  for (const { before, after } of cuts) {
    if (isShown(before)) return { title: before, site: lastPart(after) };
    if (isShown(after)) return { title: after, site: before };
  }
  const bar = cuts.find((cut) => cut.bar && wordsIn(cut.before) > wordsIn(lastPart(cut.after)));
  if (bar === undefined) return { title, site: null };
  return { title: bar.before, site: lastPart(bar.after) };
}

/**
 * The title among those that a page states of itself (`stated`, best first): one that the page also
 * shows, as its headline or within its own title; else the first. Where it states none: its own
 * title, unless that is nothing but the name of the site.
 */
export function chooseTitle(
  stated: readonly string[],
  page: string | null,
  clues: TitleClues,
): string | null {
  const shownTitles = [clues.headline, page].filter((one) => one !== null);
  const titles = stated.map((title) => partTitle(title, clues).title);
  const shown = titles.find((title) => shownTitles.some((one) => isSameLine(one, title)));
  const first = shown ?? titles[0];
  if (first !== undefined) return first;
  const isSite = page !== null && clues.sites.some((site) => isSameLine(site, page));
  return isSite || page === null ? clues.headline : page;
}

/** Whether two lines have the same words, whatever marks and spaces lie between. */
export function isSameLine(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** Whether the words of a line, four at least, stand in another in one piece. */
export function isWithin(line: string, whole: string): boolean {
  const words = plain(line);
  return wordsIn(words) >= fewestWordsOfHeadline && ` ${plain(whole)} `.includes(` ${words} `);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/['’‘]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** «News | The Harbour Gazette» → «The Harbour Gazette» */
function lastPart(text: string): string {
  return text.split(mark).at(-1) ?? text;
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
