import type { Span } from '../model/span.js';
import type { Look } from './look.js';
import { visible } from './visible.js';
import { wrap } from './wrap.js';

// Narrower than this, words are cut more than read: let the terminal wrap as it likes.
const narrowest = 16;

/** What stands left of the words: on the first line, and on those below. Both of the same length. */
export interface Margin {
  readonly first: string;
  readonly rest: string;
}

/**
 * `text` from strangers or of ours, wrapped and indented by `margin`. Nothing is left out but white
 * space where a line ends; control characters are made visible.
 */
export function renderText(text: string, look: Look, margin: Margin): string {
  const shown = visible(text);
  return wrap(shown, columnsBeside(margin.first, look))
    .map(({ start, end }, line) => {
      return (line === 0 ? margin.first : margin.rest) + shown.slice(start, end);
    })
    .join('\n');
}

/**
 * Quoted words behind a rule, the highlighted ones strong. The rule is heavy beside every line
 * with highlighted words, so that they are told apart where there are no styles too.
 *
 * @param highlights spans into `exact`, in order, apart from each other
 */
export function renderWords(
  exact: string,
  highlights: readonly Span[],
  look: Look,
  margin: Margin,
): string {
  const shown = visible(exact);
  const { accent, quiet, strong } = look.styles;
  return wrap(shown, columnsBeside(`${margin.first}┃ `, look))
    .map(({ start, end }, line) => {
      const lit = highlights.filter((span) => span.start < end && start < span.end);
      let words = '';
      let at = start;
      for (const span of lit) {
        const from = Math.max(span.start, start);
        const to = Math.min(span.end, end);
        words += shown.slice(at, from) + strong(shown.slice(from, to));
        at = to;
      }
      words += shown.slice(at, end);
      const rule = lit.length > 0 ? accent('┃') : quiet('│');
      return `${line === 0 ? margin.first : margin.rest}${rule}${words === '' ? '' : ` ${words}`}`;
    })
    .join('\n');
}

function columnsBeside(margin: string, { columns }: Look): number | null {
  return columns === null ? null : Math.max(columns - margin.length, narrowest);
}
