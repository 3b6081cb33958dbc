// Discord's escape: a backslash before anything but an ASCII letter, a digit or white space makes
// that character plain. So a backslash may go before marks only, and every backslash of the source
// needs one of its own.

/** Marks that format, link or ping wherever they stand; `/` for invites, which need no scheme. */
const everywhere = /[\\*_~`|<>[\]@#/]/g;

/** `:` of `https://` and of `:name:`; one before white space does nothing. */
const colon = /:(?!\s)/g;

/** Marks that make a list or a small line when nothing but white space stands before them. */
const lineStart = /(^|[\n\r\u2028\u2029])(\s*)([-+])/g;

/** `1.` and `1)` at the start of a line. */
const numbered = /(^|[\n\r\u2028\u2029])(\s*\d+)([.)])/g;

/**
 * Text that Discord shows as `text`, character for character, in a message, a card or a block
 * quote; every line, the first as well, is taken to begin one. Only ever adds backslashes, at most
 * one a character.
 */
export function escapeForDiscord(text: string): string {
  return text
    .replace(everywhere, String.raw`\$&`)
    .replace(colon, String.raw`\:`)
    .replace(lineStart, String.raw`$1$2\$3`)
    .replace(numbered, String.raw`$1$2\$3`);
}

/** What Discord shows for text that holds escapes and no other mark; undoes {@link escapeForDiscord}. */
export function unescape(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
