import { findDate } from '../../text/dates.js';

/** Whether a paragraph ends as sentences do, the mark of a footnote aside, or announces what follows. */
export function endsAsProse(text: string): boolean {
  return /[.!?…:;,]["'”’»)\]]*$|\p{L}[.!?]["'”’»)\]]*\[?\d{1,3}\]?$/u.test(text);
}

const said = String.raw`(?:said|says|told|tells|added|adds|wrote|writes|warned|warns|argued|argues|explained|announced|insisted|replied|asked)`;
const speaker = String.raw`(?:he|she|they|\p{Lu}[\p{L}.'’-]*|(?:the|an?|his|her|its|their) (?:[\p{L}-]+ )?[\p{L}-]+)`;
const saidClause = new RegExp(
  String.raw`(?<![\p{L}-])(?:${speaker} (?:has |had |have )?${said}|${said} ${speaker})(?![\p{L}-])`,
  'u',
);

/** Whether a paragraph is a sentence that reports what somebody said: «Keep the change, he told them.» */
export function reportsSpeech(text: string): boolean {
  return /[.?!]["'”’»)\]]*$/u.test(text) && saidClause.test(text);
}

/** Whether a paragraph could be a headline: at most 30 words on 200 code units, beginning like a sentence and not ending like one, a question aside. */
export function isHeadlineLike(text: string): boolean {
  return (
    text.length <= 200 &&
    text.split(/\s+/u).length <= 30 &&
    /^["'“‘(]*[\p{Lu}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    (!endsAsProse(text) || /[!?]["'”’»)\]]*$/u.test(text)) &&
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
