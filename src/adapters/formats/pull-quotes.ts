import type { DomDocument, DomElement } from './dom.js';

/** A quotation pulled out of the text has at least so many words, and at most so many UTF-16 code units. */
const fewestWords = 6;
const longest = 400;

/** So many boxes of a page are looked at. */
const mostBoxes = 300;

/** Removes boxes whose words stand in a longer paragraph as well: they are pulled out of it to be seen. */
export function removePullQuotes(page: DomDocument): void {
  const paragraphs = Array.from(page.querySelectorAll('p'), (element) => wordsOf(element));
  const boxes = Array.from(page.querySelectorAll('blockquote, aside, figure, section, div'));
  const short = boxes.filter((box) => (box.textContent ?? '').length <= longest);
  for (const box of short.slice(0, mostBoxes)) {
    const words = wordsOf(box);
    if (words.split(' ').length < fewestWords) continue;
    const isPulled = paragraphs.some(
      (other) => other.length > words.length && ` ${other} `.includes(` ${words} `),
    );
    if (isPulled) box.remove();
  }
}

/** With single spaces between, without marks. */
function wordsOf(element: DomElement): string {
  return (element.textContent ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
