import type { Metadata } from '../../model/article.js';
import { findDate } from '../../text/dates.js';

/** Who wrote an article, for whom, and when: what its byline words. */
export type Attribution = Pick<Metadata, 'author' | 'publisher' | 'published'>;

/** A longer line, in UTF-16 code units, says more than a byline does. */
const longestByline = 160;

/** What stands between the names and dates of a byline. */
const filler =
  /\b(?:by|on|at|in|for|and|with|of|the|from|written|reported|words|story|posted|published|first|originally|updated?|last|modified|created|date|author|staff|reporter|writer|correspondent|editor|[ap]\.?m\.?|gmt|utc|bst|[ecmp][sd]?t)\b|\d{1,2}[:.]\d\d(?::\d\d)?|[^\p{L}\p{N}]+/giu;

/**
 * Whether a line says nothing but who wrote the article, for whom, and when, as the metadata have
 * it: «The Harbour Gazette, 31 May 2024. Ann Harbour». At least one of the names, or the date of
 * publication, must be there.
 */
export function isByline(line: string, { author, publisher, published }: Attribution): boolean {
  if (line.length > longestByline) return false;
  const names = [...(author?.split(/, | and | & /u) ?? []), publisher ?? '']
    .map(plain)
    .filter((name) => name !== '');
  let rest = line;
  let dated = false;
  for (let date = findDate(rest); date !== null; date = findDate(rest)) {
    dated ||= date.date === published;
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  }
  rest = ` ${plain(rest)} `;
  let named = false;
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const without = rest.replaceAll(` ${name} `, ' ');
    named ||= without !== rest;
    rest = without;
  }
  return (named || dated) && rest.replaceAll(filler, '') === '';
}

/** What a note about an author says of them, right after the name. */
const about =
  /^(?:,? (?:who|is|was|has|works?|writes?|covers?|reports?|joined|can|contributes?|teaches|leads?|edits?|holds?)\b)/iu;

/** Whether a paragraph tells who the author is: it begins with the author's full name and a verb of that kind. */
export function isAuthorNote(text: string, { author }: Attribution): boolean {
  const names = author?.split(/, | and | & /u) ?? [];
  return names.some(
    (name) => name.includes(' ') && text.startsWith(name) && about.test(text.slice(name.length)),
  );
}

/** Lower-case words with single spaces between them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}:.]+|[.:](?!\d)/gu, ' ')
    .trim();
}
