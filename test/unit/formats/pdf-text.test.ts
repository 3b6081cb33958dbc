import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/adapters/formats/pdf-lines.js';
import { readPieces } from '../../../src/adapters/formats/pdf-text.js';

/** A line as a reader gives it: letters are half as wide as high. */
function piece(str: string, more: Partial<Piece> = {}): Piece {
  const { fontSize = 10 } = more;
  return {
    str,
    x: 50,
    y: 700,
    width: (str.length * fontSize) / 2,
    fontSize,
    hasEOL: true,
    ...more,
  };
}

/** Lines below each other, 12 points apart. */
const lines = (texts: readonly string[], y = 700, x = 50) =>
  texts.map((text, i) => piece(text, { x, y: y - 12 * i }));

const paragraphsOf = (...pages: readonly (readonly Piece[])[]) =>
  readPieces(pages).text.split('\n\n');

const wide = 'The ferry will run on Sundays from May on, the mayor';
const end = 'told the paper, and it leaves at nine in the morning.';

describe('readPieces', () => {
  it('parts paragraphs by distance, indent, size, and short last lines', () => {
    const apart = [...lines([wide, end]), ...lines([wide, end], 664)];
    const indented = [
      ...lines([wide, end]),
      piece(wide, { x: 62, y: 676 }),
      piece(end, { y: 664 }),
    ];
    const short = lines([wide, end, wide, 'said so.', wide, end]);
    const sized = [piece('The price', { y: 712, fontSize: 12 }), ...lines([wide, end])];
    const both = `${wide} ${end}`;
    expect(paragraphsOf(apart)).toEqual([both, both]);
    expect(paragraphsOf(indented)).toEqual([both, both]);
    expect(paragraphsOf(short)).toEqual([`${both} ${wide} said so.`, both]);
    expect(paragraphsOf(sized)).toEqual(['The price', both]);
  });

  it('reads on over the end of a column or a page, within a sentence', () => {
    const columns = [
      ...lines([wide, 'told the paper'], 700),
      ...lines(['of the harbour.', wide], 700, 320),
    ];
    expect(paragraphsOf(columns)).toEqual([`${wide} told the paper of the harbour.`, wide]);
    expect(paragraphsOf(lines([wide]), lines([end]))).toEqual([`${wide} ${end}`]);
    expect(paragraphsOf(lines([wide, end]), lines(['Fog came.']))).toEqual([
      `${wide} ${end}`,
      'Fog came.',
    ]);
  });

  it('joins the pieces of a line, with a space where the file leaves room for one', () => {
    const near = piece('The fer', { width: 35, hasEOL: false });
    expect(paragraphsOf([near, piece('ry', { x: 85 })])).toEqual(['The ferry']);
    expect(paragraphsOf([near, piece('runs', { x: 89 })])).toEqual(['The fer runs']);
    expect(paragraphsOf([near, piece('', { hasEOL: true }), piece('sank.', { y: 688 })])).toEqual([
      'The fer sank.',
    ]);
  });

  it('keeps the hyphen at a line’s end, unless the file writes the word without', () => {
    expect(
      paragraphsOf(lines(['They saw the harbour-', 'master of the inter-', 'national port'])),
    ).toEqual(['They saw the harbour-master of the inter-national port']);
    const told = lines(['An international port, or an inter-', 'national one, soft\u00AD', 'ly']);
    expect(paragraphsOf(told)).toEqual(['An international port, or an international one, softly']);
    expect(paragraphsOf(lines(['The years 1990-', '2003 in Port-', 'Ann']))).toEqual([
      'The years 1990- 2003 in Port- Ann',
    ]);
  });

  it('leaves out running lines and page numbers', () => {
    const page = (number: number, words: string) => [
      piece('The Harbour Gazette', { y: 780 }),
      ...lines([words, end, wide, `${words} came.`]),
      piece(`Page ${number}`, { y: 30 }),
    ];
    const pages = ['Fog', 'Ice', 'Rain'].map((words, i) => page(i + 1, words));
    expect(paragraphsOf(...pages)).toEqual([
      `Fog ${end} ${wide} Fog came.`,
      `Ice ${end} ${wide} Ice came.`,
      `Rain ${end} ${wide} Rain came.`,
    ]);
    expect(paragraphsOf([...lines([wide, end]), piece('– 7 –', { y: 30 })])).toEqual([
      `${wide} ${end}`,
    ]);
  });

  it('states a title only where one is larger than the text', () => {
    const centred = [
      piece('Ferry to run', { y: 760, x: 200, width: 120, fontSize: 20 }),
      piece('on Sundays', { y: 738, x: 210, width: 100, fontSize: 20 }),
    ];
    expect(readPieces([[...centred, ...lines([wide, end])]]).title).toBe('Ferry to run on Sundays');
    expect(readPieces([lines([wide, end])]).title).toBeNull();
    expect(readPieces([])).toEqual({ text: '', title: null });
  });

  it('keeps every word in the order of the file, whatever the places', () => {
    const any = fc.record({
      str: fc.stringMatching(/^[a-z]{1,8}$/),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 100, max: 700 }),
      width: fc.integer({ min: 0, max: 90 }),
      fontSize: fc.constantFrom(8, 10, 18),
      hasEOL: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (pieces) => {
        const letters = (text: string) => text.replaceAll(/\s/gu, '');
        expect(letters(readPieces([pieces]).text)).toBe(
          letters(pieces.map(({ str }) => str).join('')),
        );
      }),
    );
  });
});
