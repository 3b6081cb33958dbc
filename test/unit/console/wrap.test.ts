import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../src/console/wrap.js';

function linesOf(text: string, columns: number | null): readonly string[] {
  return wrap(text, columns).map(({ start, end }) => text.slice(start, end));
}

const prose = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(' ', '\n', '\n\n', '\t', '\u00a0', 'Hafenblatt', '渡し船', 'א'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('wrap', () => {
  it('breaks between words', () => {
    expect(linesOf('The ferry will run on Sundays.', 14)).toEqual([
      'The ferry will',
      'run on',
      'Sundays.',
    ]);
  });

  it('leaves the lines of the text whole where there are no columns', () => {
    const text = '  The ferry.  \n\nThe fare. ';
    expect(linesOf(text, null)).toEqual(text.split('\n'));
  });

  it('cuts a word that is wider than the screen, between characters, and fills its lines', () => {
    expect(linesOf('a Hafenblatt', 5)).toEqual(['a Haf', 'enbla', 'tt']);
    expect(linesOf('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 5)).toEqual(['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
  });

  it('keeps a no-break space inside its line', () => {
    expect(linesOf('costs 2\u00a0crowns', 9)).toEqual(['costs', '2\u00a0crowns']);
  });

  it('leaves out nothing but line feeds and white space at ends of lines', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 4, max: 30 }), (text, columns) => {
        const lines = wrap(text, columns);
        let at = 0;
        for (const { start, end } of [...lines, { start: text.length, end: text.length }]) {
          expect(text.slice(at, start)).toMatch(/^[ \t\n]*$/);
          at = end;
        }
      }),
    );
  });

  it('fits the screen', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 30 }), (text, columns) => {
        for (const line of linesOf(text, columns)) {
          // One character may be wider than stringWidth takes its parts to be; tabs count as 8.
          expect(stringWidth(line.replaceAll('\t', '        '))).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});
