import type { Span } from '../model/span.js';
import { fitQuotation, fullLength, type Fitted, type Words } from './fit-quotation.js';
import { renderAttribution, renderPlace, type Attributed } from './render-attribution.js';

/** What is needed to show a quotation with its attribution, and to have it checked. */
export type Showable = Words & Attributed & { readonly article: string; readonly digest: string };

/** Markdown of quotations, and the source of each block quote in it, in order. */
export interface Layout {
  readonly text: string;
  readonly shown: readonly (Span & { readonly article: string; readonly digest: string })[];
}

/** Shares `room` out: short quotations get what they need, the long ones the same each of what is left. */
function shareOut(lengths: readonly number[], room: number): readonly number[] {
  const shares = lengths.map(() => 0);
  let left = room;
  let waiting = lengths.length;
  const shortestFirst = lengths.map((length, index) => ({ length, index }));
  for (const { length, index } of shortestFirst.sort((a, b) => a.length - b.length)) {
    shares[index] = Math.min(length, Math.floor(left / waiting));
    left -= shares[index];
    waiting -= 1;
  }
  return shares;
}

function attributed(quotation: Showable, fitted: Fitted, linked: boolean): string {
  return `${fitted.text}\n${renderAttribution(quotation, fitted.shown, linked)}`;
}

function tryLayout(
  quotations: readonly Showable[],
  maxLength: number,
  linked: boolean,
): Layout | null {
  // The attribution is measured for the whole quotation; a part of it may need other words.
  const around = quotations.map((one) => renderAttribution(one, one, linked).length + slack);
  const room = maxLength - around.reduce((sum, length) => sum + length, 0);
  const shares = shareOut(quotations.map(fullLength), room);
  const blocks: string[] = [];
  const shown: Layout['shown'][number][] = [];
  for (const [index, quotation] of quotations.entries()) {
    const fitted = fitQuotation(quotation, shares[index] ?? 0);
    if (fitted === null) return null;
    blocks.push(attributed(quotation, fitted, linked));
    const { article, digest } = quotation;
    shown.push({ article, digest, start: fitted.shown.start, end: fitted.shown.end });
  }
  const text = blocks.join('\n\n');
  return text.length <= maxLength ? { text, shown } : null;
}

/** Line breaks around a quotation, and «in bold: », which a shortened one may need or not. */
const slack = 16;

/**
 * As many of the quotations, from the first, as `maxLength` UTF-16 code units hold with their
 * attributions, each whole or shortened at sentence ends. When not even the answering sentence of
 * the first fits, only where it stands is said.
 */
export function layOutQuotations(quotations: readonly Showable[], maxLength: number): Layout {
  for (let count = quotations.length; count > 0; count -= 1) {
    const layout = tryLayout(quotations.slice(0, count), maxLength, true);
    if (layout !== null) return layout;
  }
  const [first] = quotations;
  if (first === undefined) throw new RangeError('an answer needs at least one quotation');
  const place = renderPlace(first, first, false);
  return (
    tryLayout([first], maxLength, false) ?? {
      text: `The answer is a sentence too long to be shown here whole; it stands there:\n${place}`,
      shown: [],
    }
  );
}
