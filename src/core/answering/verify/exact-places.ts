import type { Span } from '../../../model/span.js';
import type { NormalForm } from '../../../text/normal-form.js';

/** Words without which the words beside them say the opposite. */
const negations =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|barely|scarcely|\w+n't)$/i;

/** Words that belong to the number before them. */
const scales = /^(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|percent|per)$/i;

/** Pasted words ready to be compared: normal, without marks around them, and without the full stop or comma at their end, which belongs to the sentence that quotes. */
export function bare(normal: string): string {
  return normal.replace(/^(?:[' ]|\.{3,})+/, '').replace(/(?:[' .,]|\.{3,})+$/, '');
}

/**
 * Where the article says just that, as spans of its normal form: whole words, the first letter
 * large or small. Not where the words beside it turn it round: a negation, or the rest of a number.
 */
export function exactPlaces(article: NormalForm, body: string, words: string): readonly Span[] {
  const places: Span[] = [];
  const [first = ''] = words;
  const rest = words.slice(first.length);
  for (const head of new Set([first, first.toLowerCase(), first.toUpperCase()])) {
    const wanted = head + rest;
    for (
      let at = article.text.indexOf(wanted);
      at >= 0;
      at = article.text.indexOf(wanted, at + 1)
    ) {
      const place = { start: at, end: at + wanted.length };
      if (isWhole(article, body, place) && !isTurned(article.text, place)) places.push(place);
    }
  }
  return places.toSorted((a, b) => a.start - b.start);
}

/** Whether no word or number goes on beyond the place. */
function isWhole(article: NormalForm, body: string, { start, end }: Span): boolean {
  const { text } = article;
  return opens(article, body, start) && closes(text, end, hyphenAt(article, body, end));
}

function opens(article: NormalForm, body: string, start: number): boolean {
  const { text } = article;
  const before = text[start - 1];
  if (before === undefined || /[\s([{*_]/.test(before)) return true;
  if (before === "'") return !/[\p{L}\p{N}]/u.test(text[start - 2] ?? '');
  if (before !== '-') return false;
  return !hyphenAt(article, body, start - 1) && !/\p{N}/u.test(text[start] ?? '');
}

function closes(text: string, end: number, isHyphen: boolean): boolean {
  const after = text[end];
  const next = text[end + 1] ?? '';
  if (after === undefined || /[\s)\]}*_;:!?]/.test(after)) return true;
  if (after === "'") return !/[\p{L}\p{N}]/u.test(next);
  if (after === '.' || after === ',') {
    return !(/\p{N}/u.test(text[end - 1] ?? '') && /\p{N}/u.test(next));
  }
  return after === '-' && !isHyphen && !/\p{N}/u.test(text[end - 1] ?? '');
}

/** Whether the dash there is a hyphen inside a word: in the source nothing but it stands between two letters. */
function hyphenAt(article: NormalForm, body: string, at: number): boolean {
  if (article.text[at] !== '-') return false;
  const { start, end } = article.sourceOf(at, at + 1);
  if (!/^[-‐‑]$/.test(body.slice(start, end))) return false;
  return !/\s/.test(body[start - 1] ?? ' ') && !/[\s-]/.test(body[end] ?? ' ');
}

/** Whether the word before or after the place changes what it says. */
function isTurned(text: string, { start, end }: Span): boolean {
  const before = /(\S+) $/.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  const after = /^ (\S+)/.exec(text.slice(end, end + 40))?.[1] ?? '';
  const inner = text.slice(start, end);
  const firstWord = /^\S+/.exec(inner)?.[0] ?? '';
  const lastWord = /\S+$/.exec(inner)?.[0] ?? '';
  const word = (token: string) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (!/[.!?]'?$/.test(before) && negations.test(word(before))) return true;
  if (negations.test(word(after)) && word(after).toLowerCase() === 'not') return true;
  if (/\p{N}$/u.test(lastWord) && scales.test(word(after))) return true;
  return scales.test(word(firstWord)) && /\p{N}$/u.test(before);
}
