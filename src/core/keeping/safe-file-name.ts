/** Longest name of a file, in UTF-8 bytes without the ending; file systems take 255 for all of it. */
const stemMaxBytes = 100;

/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

/**
 * A name for a file of the corpus, made of the one that a person's file has: letters, digits and
 * single `-`, `_`, `.` or spaces, all of them to be seen, one of the endings, no folder. `null` when
 * it has none of the endings, or nothing is left of it.
 */
export function safeFileName(name: string, endings: readonly string[]): string | null {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const ending = endings.find((one) => last.toLowerCase().endsWith(one));
  if (ending === undefined) return null;
  const stem = shortened(
    last
      .slice(0, last.length - ending.length)
      .replace(/(?:[^\p{L}\p{M}\p{N}._ -]|\p{Default_Ignorable_Code_Point})+/gu, '-')
      .replace(/([._ -])[._ -]+/g, '$1'),
  ).replace(/^[._ -]+|[._ -]+$/g, '');
  if (stem === '' || device.test(stem.split('.')[0] ?? '')) return null;
  return stem + ending;
}

function shortened(stem: string): string {
  let short = '';
  for (const sign of stem) {
    if (Buffer.byteLength(short + sign) > stemMaxBytes) break;
    short += sign;
  }
  return short;
}
