/**
 * The text on one line, cut to `maxLength` UTF-16 code units with «…» as the last of them when it
 * is longer. For titles, names and questions; quotations are never cut like this.
 */
export function shorten(text: string, maxLength: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength - 1);
  // A surrogate pair that the cut went through leaves its first half behind.
  return `${cut.isWellFormed() ? cut : cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
