import type { Span } from '../../model/span.js';
import type { BoilerplateRule } from './boilerplate-rule.js';
import { isSameTitle } from './find-headings.js';
import { type Attribution, isAuthorNote } from './tell-byline.js';
import { isHeadlineLike } from './tell-lines.js';

/** Titles of other articles at the end come in lists; one line alone may be the article's last. */
const shortestList = 2;

/** A title of another article has at least so many words. */
const fewestWordsOfTitle = 5;

/** What a box says between its heading and its small print is at most so long, in UTF-16 code units. */
const longestInBox = 200;

/** A line above or below the text of a page with more words may be the article's own. */
const mostWordsOfScrap = 7;

/** More of them in a row are a list. */
const mostScraps = 8;

/** A paragraph and what is known of it. */
export interface Block extends Span {
  /** On one line, without ornaments at its ends. */
  readonly text: string;
  readonly rule: BoilerplateRule | null;
  readonly prose: boolean;
  /** Whether the file says that it is a heading, and so no title in a list. */
  readonly marked: boolean;
  /** Whether the file says that it is a line of a list, a table or a quotation of the article. */
  readonly listed: boolean;
}

/** What is known beside the blocks. */
interface Known {
  readonly attribution: Attribution | undefined;
  readonly isPage: boolean;
  /** The article's, as stated. */
  readonly title: string | null;
}

/** For each block the rule that leaves it out, or `null`. */
export type Names = readonly (string | null)[];

/**
 * Names what no rule of words knows, by what stands around it: titles below the end, what lies
 * within a box, headings with nothing below, and notes about the author. `names` are those of the rules, of as many blocks.
 */
export function nameLeftovers(
  body: string,
  blocks: readonly Block[],
  names: Names,
  { attribution, isPage, title }: Known,
): Names {
  const last = blocks.findLastIndex(({ prose }) => prose);
  const titled = nameLinksAtEnd(body, blocks, names, last);
  const boxed = nameInLetters(blocks, titled);
  const ended = nameBelowEnd(blocks, isPage ? nameScraps(blocks, boxed, title) : boxed, last);
  return nameAuthorNotes(blocks, ended, attribution);
}

/** Below the article's last words of its own, what a site tells of the author. */
function nameAuthorNotes(
  blocks: readonly Block[],
  names: Names,
  attribution: Attribution | undefined,
): Names {
  const named = [...names];
  for (let at = blocks.length - 1; at > 0; at--) {
    if (named[at] !== null) continue;
    const isNote = attribution !== undefined && isAuthorNote(blocks[at]?.text ?? '', attribution);
    if (!isNote) break;
    named[at] = 'author-note';
  }
  return named;
}

/** Titles of other articles below the last paragraph, where no line announces them. */
function nameLinksAtEnd(
  body: string,
  blocks: readonly Block[],
  names: Names,
  lastProse: number,
): Names {
  if (lastProse === -1 || body[(blocks[lastProse]?.end ?? 0) - 1] === ':') return names;
  const isTitle = ({ text, listed }: Block, at: number): boolean =>
    at > lastProse &&
    !listed &&
    names[at] === null &&
    isHeadlineLike(text) &&
    text.split(' ').length >= fewestWordsOfTitle;
  const titles = blocks.filter(isTitle);
  if (titles.length < shortestList) return names;
  return names.map((name, at) => {
    const block = blocks[at];
    return block !== undefined && isTitle(block, at) ? 'titles-at-end' : name;
  });
}

/** One short paragraph between two lines of a box for letters: «Sign up», «All the news, every Thursday.», «By signing up, you agree…» */
function nameInLetters(blocks: readonly Block[], names: Names): Names {
  return names.map((name, at) => {
    const within = names[at - 1] === 'subscribe' && names[at + 1] === 'subscribe';
    const text = blocks[at]?.text ?? '';
    const fits = text.length <= longestInBox && !/["“”]/u.test(text);
    return name === null && within && fits ? 'subscribe' : name;
  });
}

/**
 * Above and below the text of a page, a few short lines that are no sentences, where rules know
 * other lines there: «License this content», «Our Channels».
 */
function nameScraps(blocks: readonly Block[], names: Names, title: string | null): Names {
  const first = blocks.findIndex(({ prose }) => prose);
  const last = blocks.findLastIndex(({ prose }) => prose);
  if (first === -1) return names;
  const isAnnounced = blocks[last]?.text.endsWith(':') === true;
  const named = [...names];
  const parts = [
    { from: 0, to: first },
    ...(isAnnounced ? [] : [{ from: last + 1, to: blocks.length }]),
  ];
  for (const { from, to } of parts) {
    const places = blocks
      .slice(from, to)
      .flatMap((block, at) => (isScrap(block, title) ? from + at : []));
    const unnamed = places.filter((at) => names[at] === null);
    const isKnown = names.slice(from, to).some((name) => name !== null && name !== 'links');
    if (!isKnown || unnamed.length > mostScraps) continue;
    for (const at of unnamed) named[at] = 'scrap';
  }
  return named;
}

function isScrap({ text, marked, listed }: Block, title: string | null): boolean {
  if (listed) return false;
  if (title !== null && isSameTitle(text, title)) return false;
  return !marked && text.split(' ').length <= mostWordsOfScrap && isHeadlineLike(text);
}

/**
 * Below the article's last paragraph: what is left of lists once something there was left out,
 * what follows the author's name, and headings with nothing below them.
 */
function nameBelowEnd(blocks: readonly Block[], names: Names, lastProse: number): Names {
  if (lastProse === -1) return names;
  const named = [...names];
  for (let at = lastProse + 1; at < blocks.length; at++) {
    if (named[at] !== null || blocks[at]?.listed === true) continue;
    const above = named.slice(lastProse + 1, at).filter((name) => name !== null);
    const isLine = above.length > 0 && isHeadlineLike(blocks[at]?.text ?? '');
    if (isLine) named[at] = 'titles-at-end';
    else if (above.some((name) => /^(?:byline|author-note)$/u.test(name)))
      named[at] = 'author-note';
  }
  for (let at = blocks.length - 1; at > lastProse; at--) {
    if (named[at] !== null) continue;
    if (blocks[at]?.marked !== true) break;
    named[at] = 'titles-at-end';
  }
  return named;
}
