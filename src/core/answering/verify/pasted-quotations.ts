import type { Article } from '../../../model/article.js';
import type { Span } from '../../../model/span.js';
import type { Statement } from '../../../model/statement.js';
import { findStatements } from '../../building/find-statements.js';

/** A quotation in a pasted text, without its marks, and whom the text names as its speaker. */
export interface PastedQuotation {
  readonly words: string;
  readonly speaker: string | null;
}

/** Fewer words in quotation marks are a title or a way of speaking. */
const leastWords = 3;

const name = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:(?:de|der|van|von|bin|al|of|the) )*\p{Lu}[\p{L}\p{M}’'.-]*){0,4}`;
const after = new RegExp(String.raw`^["'“”‘’»«]?\s*(?:[-–—―~]+|\()\s*(${name})`, 'u');
const before = new RegExp(String.raw`(?:^|\n)\s*(${name})\s*:\s*["'“”‘’«»]?$`, 'u');

/** What a pasted text quotes. */
export interface Pasted {
  /** In order. */
  readonly quotations: readonly PastedQuotation[];
  /** Words that are in no quotation, and do not say whose it is. */
  readonly otherWords: number;
}

/** Text between the usual marks, for a paste too short to read as an article. */
const marked = /[“"„«]([^“”"„«»]+)[”"“»]/gu;

/** The quotations in a pasted text, by their marks, without them. */
export function readPasted(text: string): Pasted {
  const found = findStatements(asArticle(text)).filter(({ kind }) => kind !== 'indirect');
  const spans = found.length > 0 ? found : markedIn(text);
  let rest = text;
  const blank = ({ start, end }: Span) => {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  };
  const quotations = spans.flatMap(({ start, end, attribution }) => {
    const words = text.slice(start, end);
    if (words.split(/\s+/).length < leastWords) return [];
    blank({ start, end });
    if (attribution !== null) blank(attribution.clause);
    const speaker = attribution?.name ?? named(text, start, end);
    return [{ words, speaker }];
  });
  for (const { speaker } of quotations) if (speaker !== null) rest = rest.replace(speaker, ' ');
  return { quotations, otherWords: rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0 };
}

function markedIn(text: string): readonly Pick<Statement, 'start' | 'end' | 'attribution'>[] {
  return [...text.matchAll(marked)].map(({ index, 1: words = '' }) => {
    return { start: index + 1, end: index + 1 + words.length, attribution: null };
  });
}

/** Whom «Name: “…”» or «“…” — Name» names, for a text that is one quotation without its marks as well. */
export function named(text: string, start: number, end: number): string | null {
  return after.exec(text.slice(end))?.[1] ?? before.exec(text.slice(0, start))?.[1] ?? null;
}

function asArticle(body: string): Article {
  return {
    id: '', file: '', body, digest: '', title: '', publisher: null, author: null, published: null,
    url: null, language: null, headings: [], excluded: [],
  }; // prettier-ignore
}
