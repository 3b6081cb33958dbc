import { describe, expect, it } from 'vitest';
import { suggesterOf } from '../../../src/core/answering/lookups/suggest.js';

const names = ['Ann Reed', 'Reed Marta', 'José Ñandú', 'Jean-Luc O’Brien', 'Eleni Παππά'];
const suggest = (typed: string) => suggesterOf(names).suggest(typed, 25);

describe('suggesterOf', () => {
  it('offers names that begin so before names of which a word does', () => {
    expect(suggest('reed')).toEqual(['Reed Marta', 'Ann Reed']);
    expect(suggest('ann r')).toEqual(['Ann Reed']);
  });

  it('reads over accents, capitals, hyphens, apostrophes and slips of the pen', () => {
    expect(suggest('JOSE nandu')).toEqual(['José Ñandú']);
    expect(suggest('jean luc obr')).toEqual(['Jean-Luc O’Brien']);
    expect(suggest('παππα')).toEqual(['Eleni Παππά']);
    expect(suggest('Matra')).toEqual([]);
    expect(suggest('Maarta')).toEqual(['Reed Marta']);
    expect(suggest('Jse')).toEqual(['José Ñandú']);
  });

  it('offers the first names while nothing is typed, never more than asked for', () => {
    expect(suggesterOf(names).suggest(' ', 2)).toEqual(['Ann Reed', 'Reed Marta']);
    expect(suggest('x'.repeat(6_000))).toEqual([]);
  });
});
