import { createColors } from 'picocolors';

type Paint = (text: string) => string;

/** How text stands out on one stream; on anything but a terminal each leaves its text as it is. */
export interface Styles {
  /** The answering sentences. */
  readonly strong: Paint;
  /** What may be overlooked. */
  readonly quiet: Paint;
  /** Marks and labels of ours, never the source's words. */
  readonly accent: Paint;
  readonly warning: Paint;
}

/** What a renderer knows of the stream that it renders for. */
export interface Look {
  /** Width of the terminal; `null` for a file or pipe, where lines stay whole. */
  readonly columns: number | null;
  readonly styles: Styles;
}

/** Whether a stream leads to a terminal that a person reads. */
interface Destination {
  readonly isTTY?: boolean | undefined;
}

/**
 * Styles for one stream. `NO_COLOR` takes the hues away and leaves bold and faint, which are not
 * colours (no-color.org); `FORCE_COLOR` styles a stream that is no terminal as well.
 */
export function stylesFor(
  destination: Destination,
  env: Readonly<Record<string, string | undefined>>,
): Styles {
  const forced = !['', '0', 'false', undefined].includes(env['FORCE_COLOR']);
  const styled = forced || (destination.isTTY === true && env['TERM'] !== 'dumb');
  const weights = createColors(styled);
  const hues = createColors(styled && (env['NO_COLOR'] ?? '') === '');
  // Magenta and cyan can be read on dark and light backgrounds alike; yellow and blue can't.
  return { strong: weights.bold, quiet: weights.dim, accent: hues.cyan, warning: hues.magenta };
}
