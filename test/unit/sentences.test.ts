import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.js';

function texts(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Each list is the sentences of one text, which is the list joined by spaces. */
const examples: Record<string, readonly (readonly string[])[]> = {
  'titles and ranks': [
    ['Mr. Quay met Dr. Ebb.', 'Gov. Ann Tide was there.', 'So was Lt. Col. Reef.'],
    ['It was Harbour v. Quay.', 'St. Elmo won 3 vs. 2.', 'It runs on 200 V.', 'The quay does not.'],
  ],
  initials: [
    [
      'She teaches at the S. Rajaratnam School in Singapore.',
      'J.D. Vance and George W. Bush agreed.',
    ],
    ['J. R. R. Tolkien wrote it.', 'It was Plan B.', 'He knew.'],
  ],
  'countries, firms and states': [
    ['The U.S. Navy and the U.K. Treasury paid.', 'They left the U.S.', 'The end was near.'],
    [
      'Tide & Sons Inc. Chairman Ann Reef resigned.',
      'It is owned by Acme Inc.',
      'The firm is old.',
    ],
    ['He moved to Washington, D.C. in 1980.', 'He has a Ph.D. from Quay.'],
  ],
  'numbers and dates': [
    ['It rose 3.5 per cent to $1.2 million.', 'No. 10 did not answer.', 'On Jan. 5 it will.'],
    ['Is it so?', 'No.', 'He left.'],
    ['It opens at 5 a.m.', 'Police will be there until 7 p.m. EST on Sunday.'],
    ['1. The ferry is late.', '2. The quay is shut.'],
  ],
  'trailing off and leaving out': [
    ['It rose…', 'Then it fell.', 'Well...', 'He left.'],
    ['The … Council came.', 'The ... Mayor did not.'],
  ],
  'closing quotation marks and brackets': [
    ['“The ferry is late.”', 'He left.', '(It rained.)', 'She stayed.'],
    ['He said, “It is ‘late.’”', 'She agreed.', "'It is late.'", 'It was.'],
    ['He wrote "The ferry is late."', '"It is not."', 'Both were right (see p. 3).', 'So it was.'],
    ['The quay is shut.[5]', 'The ferry is late.[6][7]', 'It was.'],
  ],
  'quoted sentences with their said-clause': [
    ['“Is it over?” he asked.', 'It was.'],
    ['“Is it over?” Reef asked.', '"Stop!" shouted the mayor.'],
    [
      '“The quay is shut.',
      'The world is waiting!” Tide stated in a recent post on the notice board.',
    ],
    ['“Is it over?”', 'Reef said he did not know.'],
  ],
};

describe('sentences', () => {
  for (const [name, lists] of Object.entries(examples)) {
    it(`knows ${name}`, () => {
      for (const list of lists) expect(texts(list.join(' '))).toEqual(list);
    });
  }

  it('ends at a blank line without a full stop, and not at a single new line', () => {
    expect(texts('Ferry to run\non Sundays. The quay\nis shut\n \nAnn Reef')).toEqual([
      'Ferry to run\non Sundays.',
      'The quay\nis shut',
      'Ann Reef',
    ]);
  });

  it('finds the same in a text of a megabyte', () => {
    const list = examples['quoted sentences with their said-clause']?.[0] ?? [];
    const many = Array.from({ length: 10_000 }, () => list).flat();
    expect(texts(many.join(' '))).toEqual(many);
    const endless = 'tide '.repeat(50_000);
    expect(texts(`${endless}rose. It fell.`)).toEqual([`${endless}rose.`, 'It fell.']);
  });

  it('keeps to the stretch that it was given', () => {
    const text = 'One ferry. Two ferries. Three ferries.';
    expect(sentences(text, { start: 11, end: 23 })).toEqual([{ start: 11, end: 23 }]);
  });

  it('finds none in white space', () => {
    expect(texts('')).toEqual([]);
    expect(texts(' \n\n\u00a0\t')).toEqual([]);
  });

  it('covers all but white space, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        let covered = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(covered, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(end).toBeGreaterThan(start);
          covered = end;
        }
        expect(covered).toBeLessThanOrEqual(text.length);
        expect(text.slice(covered).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('never cuts a surrogate pair in two', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        for (const { start, end } of sentences(text)) {
          expect(text.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const words = 'Mr. U.S. He left Reef said 3.5 No. 10 a.m. 1. said. ⛴ 🚢 👩‍👩‍👧'.split(' ');
const marks = '“ ” " ’ ( ) [5] . ? ! … ... , —'.split(' ');
const spaces = [' ', ' ', ' ', '\n', '\n\n', '\n \n', '\u00a0', '\u2028', '\r'];
const newsLike = fc.oneof(
  fc
    .array(fc.constantFrom(...words, ...marks, ...spaces), { maxLength: 60 })
    .map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
