import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/text/paragraphs.js';

function texts(text: string, lines?: 'joined'): string[] {
  const spans = paragraphs(text, lines === undefined ? {} : { lines });
  return spans.map(({ start, end }) => text.slice(start, end));
}

const wrapped = [
  'The harbour council will run the ferry on Sundays from the first of May,',
  'a change that the islanders had asked for since the winter of 1998, when',
  'the last Sunday boat was withdrawn.',
];

describe('paragraphs', () => {
  it('separates them at blank lines, white space in those or not', () => {
    expect(texts('\n Ferry to run. \n\n\nQuay shut.\n \u00a0\nMayor left.\n')).toEqual([
      'Ferry to run.',
      'Quay shut.',
      'Mayor left.',
    ]);
  });

  it('takes each line for one where lines are too long to have been wrapped', () => {
    const line = wrapped.join(' ');
    expect(texts(`Ferry to run\n${line}\n${line}`)).toEqual(['Ferry to run', line, line]);
  });

  it('joins a line that goes on in the middle of a sentence', () => {
    const line = `${wrapped.join(' ')} It raises the pressure of O`;
    expect(texts(`${line}\n2 around the quay.\nThe mayor left.`)).toHaveLength(2);
  });

  it('takes each line for one where all are too short to have been wrapped', () => {
    expect(texts('The Harbour Gazette\nQuay Street 4\nPort Ebb')).toHaveLength(3);
  });

  it('keeps hard-wrapped text whole', () => {
    const block = wrapped.join('\n');
    expect(texts(`${block}\n\n${block}`)).toEqual([block, block]);
  });

  it('ends a hard-wrapped paragraph at a line that had room for the next word', () => {
    const block = wrapped.join('\n');
    expect(texts(`${block}\n${block}`)).toEqual([block, block]);
    expect(texts(`${block}\nand so on.`)).toHaveLength(1);
  });

  it('never ends one at a single new line when told that lines are joined', () => {
    expect(texts('One.\nTwo.\n\nThree.', 'joined')).toEqual(['One.\nTwo.', 'Three.']);
  });

  it('covers all but white space, in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      'Ferry',
      ' ',
      '\n',
      '\n\n',
      '\n \n',
      '\u00a0',
      '\r\n',
      wrapped[0] ?? '',
      '🚢',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (list) => {
        const text = list.join('');
        let covered = 0;
        for (const { start, end } of paragraphs(text)) {
          expect(text.slice(covered, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(covered);
          expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
          covered = end;
        }
        expect(text.slice(covered).trim()).toBe('');
      }),
    );
  });
});
