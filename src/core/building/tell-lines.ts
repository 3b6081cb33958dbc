import { findDate } from '../../text/dates.js';

/** Whether a paragraph ends as sentences do, or announces what follows. */
export function endsAsProse(text: string): boolean {
  return /[.!?…:;,]["'”’»)\]]*$/u.test(text);
}

/** Whether a paragraph could be a headline: at most 30 words on 200 code units, beginning like a sentence and not ending like one, a question aside. */
export function isHeadlineLike(text: string): boolean {
  return (
    text.length <= 200 &&
    text.split(/\s+/u).length <= 30 &&
    /^["'“‘(]*[\p{Lu}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/[.…:;,]["'”’»)\]]*$/u.test(text) &&
    !isSpeech(text) &&
    !/https?:|www\.|@/u.test(text) &&
    !isDate(text)
  );
}

/** Whether a paragraph could be the heading of a section: a headline of at most 12 words on 80 code units. */
export function isHeadingLike(text: string): boolean {
  return text.length <= 80 && text.split(/\s+/u).length <= 12 && isHeadlineLike(text);
}

function isDate(text: string): boolean {
  const date = findDate(text);
  return date !== null && date.end - date.start === text.length;
}

/** «“Is it over?”», «“Never!”»: somebody's words and no heading; ‘Indispensable power?’ quotes a notion. */
function isSpeech(text: string): boolean {
  return /^["“].*[?!]["”]$/u.test(text) || /^["“][^"”]*$/u.test(text);
}
