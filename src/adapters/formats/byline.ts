import { findDate } from '../../text/dates.js';
import { isSameLine } from './page-title.js';

/** What the lines around a headline say of who wrote it, for whom, and when. */
export interface Byline {
  readonly author: string | null;
  readonly publisher: string | null;
  /** `YYYY-MM-DD` */
  readonly published: string | null;
}

/** So many lines before the headline, and so many after, may be the byline. */
const linesBefore = 3;
const linesAfter = 6;

/** A line with so many words is the article's text. */
const fewestWordsOfText = 25;

/** A longer line, in UTF-16 code units, is text. */
const longestByline = 160;

const by =
  /^(?:(?:written|reported|report|words|story|posted|published|text|article)\s+)?by:?\s+/iu;
const timeOfDay = /\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?(?!\w)/giu;
const label =
  /\b(?:first |originally )?(?:published|posted|updated|last updated|last modified|modified|dated?|created)\b(?: (?:on|at))?:?/giu;
/** What else stands on such a line. */
const counts =
  /\b(?:\d+|no|one|two) (?:comments?|views?|shares?|repl(?:y|ies))\b|\bleave a (?:comment|reply)\b|\b\d+[ -]min(?:ute)?s?[ -]read\b/giu;
const between = /\s*(?:[|•·–—,;:/\n\t]|(?<=\p{Ll})\.(?=\s|$)|\s-\s|\b(?:on|at|in|for|For)\b)\s*/u;

/** Words of an organisation's name, seldom of a person's. */
const ofNobody =
  /\b(?:news|newsroom|staff|editors?|editorial|desk|team|bureau|agency|press|wire|times|post|daily|weekly|gazette|herald|courier|review|journal|tribune|chronicle|media|magazine|online|correspondents?|reporters?|reuters|afp|world|politics|business|sports?|opinion|culture|science|technology|health|home|updated?|min|read|comments?|share)\b/iu;
const particle = String.raw`(?:de|da|del|della|di|dos|du|van|von|der|den|ter|le|la|bin|ibn|al|el|af|zu)`;
const nameLike = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}.'’-]*|al-\p{Lu}[\p{L}'’-]*)(?: (?:${particle} )*(?:\p{Lu}[\p{L}.'’-]*|al-\p{Lu}[\p{L}'’-]*)){1,4}$`,
  'u',
);

/** Whether this can be the name of a person: two to five words with capitals, and none that names desks and papers. */
export function isPersonLike(text: string): boolean {
  return nameLike.test(text) && !ofNobody.test(text);
}

/**
 * The lines of a page that may be its byline: those just after and just before the headline, as far
 * as the text; where no line is a headline, those before the text.
 */
export function linesAround(lines: readonly string[], headlines: readonly string[]): string[] {
  const isText = (line: string): boolean => line.split(/\s+/u).length >= fewestWordsOfText;
  const at = lines.findIndex((line) => headlines.some((headline) => isSameLine(line, headline)));
  const text = lines.findIndex((line, place) => place > at && isText(line));
  const end = text === -1 ? lines.length : text;
  const from = at === -1 ? end : at;
  const before = lines.slice(Math.max(0, from - linesBefore), from).filter((line) => !isText(line));
  if (at === -1) return before;
  return [...lines.slice(at + 1, Math.min(end, at + 1 + linesAfter)), ...before];
}

/**
 * Reads bylines and date lines: «By Ann Harbour», «31 May 2024, 8:30», «The Harbour Gazette,
 * 2024-05-31. Ann Harbour». `sites` are names that the page may have for itself. A name without
 * «by» is taken only on the line of the date, and only when it is the one candidate there.
 */
export function readByline(lines: readonly string[], sites: readonly string[]): Byline {
  let found: Byline = { author: null, publisher: null, published: null };
  for (const line of lines) {
    if (line.length > longestByline) continue;
    const read = readLine(line, sites);
    if (read === null) continue;
    found = {
      author: found.author ?? read.author,
      publisher: found.publisher ?? read.publisher,
      published: found.published ?? read.published,
    };
  }
  return found;
}

function readLine(line: string, sites: readonly string[]): Byline | null {
  const date = findDate(line);
  const rest = date === null ? line : `${line.slice(0, date.start)} | ${line.slice(date.end)}`;
  const parts = rest
    .replaceAll(timeOfDay, ' | ')
    .replaceAll(label, ' | ')
    .replaceAll(counts, ' | ')
    .split(between)
    .map((part) => part.replaceAll(/\s+/gu, ' ').replaceAll(/^[\s.-]+|[\s-]+$/gu, ''))
    .filter((part) => part !== '');
  const at = parts.findIndex((part) => by.test(part));
  if (date === null && at === -1) return null;
  const publisher =
    sites.find((site) => parts.some((part) => part.toLowerCase() === site.toLowerCase())) ?? null;
  const isSite = (part: string): boolean => sites.some((site) => isSameLine(site, part));
  const author =
    at === -1
      ? onlyPerson(parts, publisher)
      : authorsFrom(parts.slice(at).filter((part) => !isSite(part)));
  return { author, publisher, published: date?.date ?? null };
}

/** Names after «by»: the first part with all its names, and further parts that are names. */
function authorsFrom([first = '', ...more]: readonly string[]): string | null {
  const names = namesIn(first.replace(by, ''));
  if (names.length === 0) return null;
  const end = more.findIndex((part) => namesIn(part.replace(/^and /u, '')).length === 0);
  const others = more.slice(0, end === -1 ? more.length : end);
  return [...names, ...others.flatMap((part) => namesIn(part.replace(/^and /u, '')))].join(', ');
}

function namesIn(part: string): string[] {
  const names = part.split(/\s+(?:and|&|with)\s+/iu);
  return names.every(isPersonLike) ? names : [];
}

function onlyPerson(parts: readonly string[], publisher: string | null): string | null {
  const others = parts.filter((part) => part.toLowerCase() !== publisher?.toLowerCase());
  const people = others.filter((part) => namesIn(part).length > 0);
  return people.length === 1 ? namesIn(people[0] ?? '').join(', ') : null;
}
