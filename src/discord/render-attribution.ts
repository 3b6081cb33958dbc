import type { Quotation, Speaker } from '../model/quotation.js';
import { contains, overlaps, type Span } from '../model/span.js';
import { escapeForDiscord } from './escape.js';
import { shorten } from './shorten.js';

/** What an attribution is made from. A speaker that is not given is not spoken of. */
export type Attributed = Pick<
  Quotation,
  | 'id'
  | 'title'
  | 'publisher'
  | 'published'
  | 'url'
  | 'section'
  | 'paragraph'
  | 'exact'
  | 'start'
  | 'highlights'
> & { readonly speaker?: Speaker | null };

/** Longest web address that is linked, in UTF-16 code units. */
const urlMaxLength = 512;

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `null` for what is absent or blank. */
function field(text: string | null, maxLength: number): string | null {
  return text === null || text.trim() === '' ? null : escapeForDiscord(shorten(text, maxLength));
}

function date(published: string): string | null {
  const time = Date.parse(published);
  return Number.isNaN(time) ? field(published, 40) : longDate.format(time);
}

/** Whose words they are, in markdown. */
export function whose(speaker: Speaker | null): string {
  if (speaker === null) return 'the article’s own words';
  const name = field(speaker.name, 80);
  if (name === null) return 'speaker unclear';
  const role = field(speaker.role, 120);
  const who = role === null ? `**${name}**` : `**${name}**, ${role}`;
  switch (speaker.kind) {
    case 'direct':
      return who;
    case 'fragment':
      return `${who} (quoted in part)`;
    case 'indirect':
      return `${who} (in the article’s paraphrase)`;
  }
}

/** Whether some of the words shown are in bold and some are not. */
function partlyBold({ exact, start, highlights }: Attributed, shown: Span): boolean {
  const seen = highlights.filter((highlight) => overlaps(highlight, shown));
  if (seen.length === 0) return false;
  let at = shown.start;
  for (const highlight of [...seen, { start: shown.end, end: shown.end }]) {
    if (exact.slice(at - start, Math.max(at, highlight.start) - start).trim() !== '') return true;
    at = highlight.end;
  }
  return false;
}

function percentEncode(text: string, marks: RegExp): string {
  return text.replace(marks, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A text directive's words: `-` has a meaning of its own there, brackets one in Discord's links. */
function encode(words: string): string {
  return percentEncode(encodeURIComponent(words.toWellFormed()), /[-()'*!~_]/g);
}

/** `#:~:text=` for the answering words, by their first and last words when they are many. */
function textFragment({ exact, start, highlights }: Attributed, shown: Span): string {
  const { start: from, end: to } = highlights.find((one) => contains(shown, one)) ?? shown;
  const words = exact
    .slice(from - start, to - start)
    .split(/\s+/)
    .filter(Boolean);
  // The end is looked for after the start: they may not overlap.
  if (words.length <= 10) return `:~:text=${encode(words.join(' '))}`;
  return `:~:text=${encode(words.slice(0, 5).join(' '))},${encode(words.slice(-5).join(' '))}`;
}

function link(from: Attributed, shown: Span): string | null {
  if (from.url === null || !/^https?:/i.test(from.url) || !URL.canParse(from.url)) return null;
  const url = percentEncode(new URL(from.url).href, /[()[\]<>\\|`]/g);
  const fragment = (url.includes('#') ? '' : '#') + textFragment(from, shown);
  const target = [url + fragment, url].find((one) => one.length <= urlMaxLength);
  return target === undefined ? null : `[read it there](${target})`;
}

/** A line of markdown that says where the words stand. What the source does not say is left out; without `linked` the link is, for want of room. */
export function renderPlace(from: Attributed, shown: Span, linked: boolean): string {
  const section = field(from.section, 100);
  const parts = [
    field(from.title, 150),
    field(from.publisher, 80),
    from.published === null ? null : date(from.published),
    section === null ? null : `“${section}”`,
    `paragraph ${from.paragraph}`,
    field(from.id, 40),
    linked ? link(from, shown) : null,
  ];
  return `-# ${parts.filter((part) => part !== null).join(' · ')}`;
}

/** The lines below a block quote: whose the words are (in bold, where only some are the answer), and where they stand. */
export function renderAttribution(from: Attributed, shown: Span, linked: boolean): string {
  const place = renderPlace(from, shown, linked);
  if (from.speaker === undefined) return place;
  return `— ${partlyBold(from, shown) ? 'in bold: ' : ''}${whose(from.speaker)}\n${place}`;
}
