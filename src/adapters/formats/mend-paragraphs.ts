import { childrenOf, type DomDocument } from './dom.js';
import { placeAttribute } from './places.js';

/** A sentence has at least so many UTF-16 code units, and at most this share of them in links. */
const shortestSentence = 60;
const mostLinked = 0.7;

/** So many elements of a kind are looked at. */
const mostElements = 5000;

/** What holds text and no paragraph. */
const loose =
  'div:not(:has(p, div, ul, ol, dl, table, section, article, aside, header, footer, nav, form, figure, blockquote, pre, h1, h2, h3, h4, h5, h6))';

/** Makes a paragraph of what a `<div>` says, as readability does, which forgets its place. */
export function wrapText(page: DomDocument): void {
  for (const element of Array.from(page.querySelectorAll(loose))) {
    if (!/\p{L}/u.test(element.textContent ?? '')) continue;
    const paragraph = page.createElement('p');
    const place = element.getAttribute(placeAttribute);
    if (place !== null) paragraph.setAttribute(placeAttribute, place);
    paragraph.append(...childrenOf(element));
    element.append(paragraph);
  }
}

/**
 * Points links within sentences to the page itself: readability takes what leads away for lists of
 * links, and a paragraph that names its sources would go with them.
 */
export function lightenLinks(page: DomDocument): void {
  const paragraphs = page.querySelectorAll('p');
  for (const paragraph of Array.from(paragraphs).slice(0, mostElements)) {
    const text = (paragraph.textContent ?? '').trim();
    if (text.length < shortestSentence || !/\p{Ll}[.!?]["'”’»)\]]*$/u.test(text)) continue;
    const links = Array.from(paragraph.querySelectorAll('a[href]'));
    const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').length, 0);
    if (linked > mostLinked * text.length) continue;
    for (const link of links) link.setAttribute('href', '#source');
  }
}

/** Shows the large first letters of paragraphs that are kept from screen readers, which spell them apart. */
export function showInitials(page: DomDocument): void {
  for (const letter of Array.from(page.querySelectorAll('p [aria-hidden="true"]'))) {
    const initial = (letter.textContent ?? '').trim();
    const text = (letter.closest('p')?.textContent ?? '').trim();
    const isOpening = /^["“‘]?\p{Lu}$/u.test(initial) && text.startsWith(initial);
    // Where the whole word follows for them, it is there twice.
    if (isOpening && /^\p{Ll}/u.test(text.slice(initial.length))) {
      letter.removeAttribute('aria-hidden');
    }
  }
}
