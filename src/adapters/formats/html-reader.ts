import { Readability } from '@mozilla/readability';
import type { FormatText } from '../../core/ports.js';
import { decodeHtml } from './decode-html.js';
import { depthOf, type DomDocument, type DomElement, parsePage } from './dom.js';
import { removeForms, removeFurniture } from './furniture.js';
import { readText } from './html-text.js';
import { findLayout } from './layout.js';
import { readPageMetadata } from './page-metadata.js';
import { markPlaces } from './places.js';
import { removePullQuotes } from './pull-quotes.js';
import { lightenLinks, showInitials, wrapText } from './mend-paragraphs.js';

/** Browsers stop at as many elements one in the other; deeper pages are made to harm. */
const deepest = 512;

/** What readability finds has at least this share of what the page itself marks as the article; else it erred. */
const leastShare = 0.5;

/** More elements than this take minutes. */
const mostElements = 200_000;

/**
 * Reads the article of a web page: what @mozilla/readability takes for it, as plain text, and what
 * the page states of it. No script runs, nothing is fetched.
 */
export function readHtml(bytes: Uint8Array, charset: string | null): FormatText {
  const decoded = decodeHtml(bytes, charset);
  if (decoded.kind === 'refused') return decoded;
  const page = parsePage(decoded.html);
  if (depthOf(page.documentElement) > deepest) {
    return refused(`its elements are nested more than ${deepest} deep; save the page anew`);
  }
  if (page.querySelectorAll('*').length > mostElements) {
    return refused(`it has more than ${mostElements} elements; save the article without the site`);
  }
  const lines = readText(page.body)
    .text.split('\n')
    .filter((line) => line !== '');
  const stated = readPageMetadata(page, lines);
  const places = markPlaces(page.body);
  removeForms(page);
  removeFurniture(page.body);
  removePullQuotes(page);
  wrapText(page);
  showInitials(page);
  lightenLinks(page);
  const marked = page.querySelector('[itemprop~="articleBody"]');
  const atLeast = marked === null ? null : readText(marked);
  const content = findContent(page);
  if (content !== null) removeFurniture(content, Infinity);
  const found = content === null ? null : readText(content);
  const isPart = atLeast !== null && (found?.text.length ?? 0) < leastShare * atLeast.text.length;
  const read = isPart ? atLeast : found;
  if (read === null || !/\p{L}/u.test(read.text)) {
    return refused('no article was found in it; save the page of one article, or its text');
  }
  if (decoded.broken !== null && read.text.includes('\uFFFD')) {
    return refused(
      `it is not valid ${decoded.broken}; save it as UTF-8, or state its charset in a sidecar`,
    );
  }
  const { text, headings, links } = read;
  return { kind: 'text', text, headings, links, layout: findLayout(read.lines, places), stated };
}

/** The element that holds the article; the page is taken apart for it. */
function findContent(page: DomDocument): DomElement | null {
  // The compiler knows no browser's document; linkedom's is one.
  const reader = new Readability<DomElement>(page as never, {
    // Classes tell captions.
    keepClasses: true,
    serializer: (node) => node as never as DomElement,
  });
  return reader.parse()?.content ?? null;
}

function refused(reason: string): FormatText {
  return { kind: 'refused', reason };
}
