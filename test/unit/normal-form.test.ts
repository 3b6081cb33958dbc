import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../src/text/normal-form.js';

const text = fc.array(
  fc.oneof(
    fc.constantFrom('“', '”', "'", '--', ' — ', '…', '. . .', '\u00a0', '\u200b', 'e\u0301', 'ﬁ', '\r\n', '🚢', '12', 'Ferry'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  ),
  { maxLength: 30 },
).map((parts) => parts.join('')); // prettier-ignore

describe('normalForm', () => {
  it('levels typesetting, and nothing else', () => {
    expect(normalForm(' “It’s\u00a0 1.5 –\n2 crowns…” ').text).toBe("'It's 1.5-2 crowns...'");
    expect(normalForm('e\u0301t\u00ade\u0301 -- oﬃce . . .').text).toBe('été-office ...');
    expect(normalForm('Not NOT 3\u00b2').text).toBe('Not NOT 3\u00b2');
  });

  it('is its own normal form', () => {
    expect(normalForm('… …').text).toBe('......');
    fc.assert(
      fc.property(text, (source) => {
        const once = normalForm(source).text;
        expect(normalForm(once).text).toBe(once);
      }),
    );
  });

  it('leads back to the stretch that each part stands for', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const form = normalForm(source);
        if (form.text === '') return;
        const start = a % form.text.length;
        const end = start + 1 + (b % (form.text.length - start));
        const span = form.sourceOf(start, end);
        expect(span.start).toBeLessThan(span.end);
        const back = normalForm(source.slice(span.start, span.end)).text;
        expect(back).toContain(form.text.slice(start, end).trim());
      }),
    );
  });

  it('takes what is left out as white space', () => {
    expect(normalForm('The ferry [See also] sails', [{ start: 10, end: 20 }]).text).toBe(
      'The ferry sails',
    );
  });
});
