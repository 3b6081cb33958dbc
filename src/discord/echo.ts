import { escapeForDiscord, unescape } from './escape.js';
import { shorten } from './shorten.js';

const mark = '**Question:** ';

/** Longest question that is echoed whole, in UTF-16 code units before escaping. */
const echoMaxLength = 250;

/** The line that says, above an answer, which question it answers. */
export function echo(question: string): string {
  return mark + escapeForDiscord(shorten(question, echoMaxLength));
}

/** The question that a message of ours echoes; `null` when it echoes none. */
export function readEcho(content: string): string | null {
  const [line] = content.split('\n', 1);
  return line?.startsWith(mark) ? unescape(line.slice(mark.length)) : null;
}
