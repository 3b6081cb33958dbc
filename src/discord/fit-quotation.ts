import type { Quotation } from '../model/quotation.js';
import { overlaps, type Span } from '../model/span.js';
import { sentences } from '../text/sentences.js';
import { blockQuote } from './block-quote.js';

/** What is needed to show the words of a quotation. */
export type Words = Pick<Quotation, 'exact' | 'start' | 'end' | 'highlights'>;

/** A quotation as far as it is shown. */
export interface Fitted {
  /** Markdown: the block quote, and a line «[…]» before or after it where it was cut. */
  readonly text: string;
  readonly shown: Span;
}

const cut = '[…]';

function draw(words: Words, shown: Span): Fitted {
  const before = shown.start > words.start ? `${cut}\n` : '';
  const after = shown.end < words.end ? `\n${cut}` : '';
  return { text: before + blockQuote(words, shown) + after, shown };
}

/** Length of the quotation's markdown when all of it is shown. */
export function fullLength(words: Words): number {
  return draw(words, words).text.length;
}

/**
 * As much of the quotation as `maxLength` UTF-16 code units of markdown hold: all of it, or whole
 * sentences in a row with the first highlighted one among them (the first of all, when none is
 * highlighted), from as near the beginning as can be. `null` when not even that sentence fits.
 */
export function fitQuotation(words: Words, maxLength: number): Fitted | null {
  const whole = draw(words, words);
  if (whole.text.length <= maxLength) return whole;
  const all = sentences(words.exact).map(({ start, end }) => ({
    start: start + words.start,
    end: end + words.start,
  }));
  const [highlight] = words.highlights;
  const answering = highlight ? all.findIndex((one) => overlaps(one, highlight)) : 0;
  for (const from of all.slice(0, answering + 1)) {
    let best: Fitted | null = null;
    for (const to of all.slice(answering)) {
      const fitted = draw(words, { start: from.start, end: to.end });
      if (fitted.text.length > maxLength) break;
      best = fitted;
    }
    if (best !== null) return best;
  }
  return null;
}
