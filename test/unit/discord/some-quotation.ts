import * as fc from 'fast-check';
import type { Article } from '../../../src/model/article.js';
import type { Quotation } from '../../../src/model/quotation.js';
import type { Span } from '../../../src/model/span.js';
import { anArticle, aQuotation } from './builders.js';
import { hostileText } from './hostile-text.js';

/** Whole characters only, as the engine gives them. */
function wellFormed(body: string, { start, end }: Span): boolean {
  return (
    start < end && body.slice(start, end).isWellFormed() && body.slice(0, start).isWellFormed()
  );
}

const words = fc
  .array(hostileText, { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(' '));
const longBody = fc
  .tuple(words, fc.integer({ min: 1, max: 12 }))
  .map(([text, times]) => text.repeat(times));
const oneWord = fc.constantFrom('*', 'a', '漢', '👩‍👩‍👧', '_(', 'ש').map((part) => part.repeat(5_000));
const body = fc.oneof({ weight: 4, arbitrary: longBody }, oneWord).filter((text) => text !== '');
const perhaps = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });

const someArticle = fc
  .record({
    body,
    title: hostileText,
    publisher: perhaps(hostileText),
    published: fc.constantFrom(null, '2024-02-29', 'not a date *at all*'),
    url: fc.oneof(
      fc.constantFrom(null, 'javascript:alert(1)', 'no address'),
      fc.webUrl({ withFragments: true }),
    ),
  })
  .map(anArticle);

const somePlace = fc.record({
  section: perhaps(hostileText),
  speaker: fc.option(
    fc.record({
      name: perhaps(hostileText),
      role: perhaps(hostileText),
      kind: fc.constantFrom('direct', 'fragment', 'indirect'),
    }),
    { nil: null },
  ),
});

/** A quotation of a whole article with the article, both as strange as can be. */
export const someQuotation: fc.Arbitrary<{ article: Article; quotation: Quotation }> = fc
  .tuple(someArticle, somePlace, fc.array(fc.nat(), { minLength: 0, maxLength: 6 }))
  .map(([article, place, cuts]) => {
    const at = cuts.map((cut) => cut % article.body.length).sort((a, b) => a - b);
    const highlights: Span[] = [];
    for (let n = 0; n + 1 < at.length; n += 2) {
      const highlight = { start: at[n] ?? 0, end: at[n + 1] ?? 0 };
      if (wellFormed(article.body, highlight)) highlights.push(highlight);
    }
    return { article, quotation: aQuotation(article, { ...place, highlights }) };
  });
