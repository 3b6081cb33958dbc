/** A piece of text as a PDF places it; `y` grows upwards, lengths are in points. */
export interface Piece {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  /** Whether the line ends after it. */
  readonly hasEOL: boolean;
}

/** A line of a page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Size of its first letters. */
  readonly size: number;
  /** From 0. */
  readonly page: number;
}

/** A gap wider than this share of the letters' size is a space that the file did not write. */
const widestKerning = 0.25;

/** What runs along stands among so many highest or lowest lines of a page. */
const outermost = 2;

/**
 * The lines of all pages, in the order in which the file draws them, without what runs along: among
 * the outermost of a page, those that stand at the same height of most pages, figures aside, and
 * page numbers.
 */
export function linesOf(pages: readonly (readonly Piece[])[]): readonly Line[] {
  const perPage = pages.map((pieces, page) => linesOnPage(pieces, page));
  const outer = perPage.map((lines) => {
    const byHeight = lines.toSorted((a, b) => a.y - b.y);
    return new Set([...byHeight.slice(0, outermost), ...byHeight.slice(-outermost)]);
  });
  const keys = outer.flatMap((lines) => [...new Set([...lines].map(keyOf))]);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRunning = (line: Line): boolean => {
    const count = counts.get(keyOf(line)) ?? 0;
    return isPageNumber(line) || (count > 1 && count > pages.length / 2);
  };
  return perPage.flatMap((lines, page) =>
    lines.filter((line) => outer[page]?.has(line) !== true || !isRunning(line)),
  );
}

function linesOnPage(pieces: readonly Piece[], page: number): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  const close = (): void => {
    if (open !== null && open.text.trim() !== '') lines.push({ ...open, text: open.text.trim() });
    open = null;
  };
  for (const piece of pieces) {
    if (open !== null && !isOnLine(open, piece)) close();
    open = extended(open, piece, page);
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

function isOnLine(line: Line, { x, y }: Piece): boolean {
  return Math.abs(line.y - y) < line.size / 2 && x > line.right - line.size;
}

function extended(line: Line | null, piece: Piece, page: number): Line | null {
  const { str, x, y, width, fontSize: size } = piece;
  const text = str.replaceAll(/[\p{Cc}\s]+/gu, ' ');
  const right = x + width;
  if (line === null) return text.trim() === '' ? null : { text, left: x, right, y, size, page };
  const isApart = x - line.right > widestKerning * line.size && !line.text.endsWith(' ');
  const gap = isApart && !text.startsWith(' ') ? ' ' : '';
  return { ...line, text: line.text + gap + text, right: Math.max(line.right, right) };
}

function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 3)} ${text.replaceAll(/\d+/gu, '0')}`;
}

function isPageNumber({ text }: Line): boolean {
  return /^(?:page )?[–—-]? ?\d{1,4} ?[–—-]?$/iu.test(text);
}
