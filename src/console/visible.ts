/**
 * `text` with every control character but line feed and tab shown as one visible character: ESC
 * as ␛, DEL as ␡, U+0080 to U+009F as �. Terminals obey these characters, and articles and
 * questions come from strangers.
 *
 * The length stays the same, so that spans into `text` hold in what comes back. Every other
 * character stays as it is: words on the screen equal their slice of the source wherever the
 * source has no control characters, and `--json` has them exactly in any case.
 */
export function visible(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** `text` as one line for a person to recognise: white space runs are one space, and past `limit` characters it stops with «…». */
export function glimpse(text: string, limit: number): string {
  const line = visible(text.replace(/\s+/g, ' ').trim());
  const characters = Array.from(line);
  return characters.length <= limit ? line : `${characters.slice(0, limit).join('')}…`;
}
