import { describe, expect, it } from 'vitest';
import { linesAround, readByline } from '../../../src/adapters/formats/byline.js';

const sites = ['The Harbour Gazette', 'Harbour Wire'];
const authorOf = (line: string) => readByline([line], sites).author;

describe('readByline', () => {
  it('reads who, for whom and when', () => {
    expect(readByline(['Harbour Wire, 2024-05-31. Ann Harbour'], sites)).toEqual({
      author: 'Ann Harbour',
      publisher: 'Harbour Wire',
      published: '2024-05-31',
    });
    expect(readByline(['By Ann Harbour', 'Updated: 31 May 2024 | 8:30 am GMT'], sites)).toEqual({
      author: 'Ann Harbour',
      publisher: null,
      published: '2024-05-31',
    });
  });

  it('reads names of many kinds, one or several', () => {
    const lines = {
      'By Ann Harbour and Tom Reed': 'Ann Harbour, Tom Reed',
      'Words by Ann Harbour, Tom Reed, 31 May 2024': 'Ann Harbour, Tom Reed',
      'By Ludwig van der Berg, Harbour Correspondent': 'Ludwig van der Berg',
      'By J. P. O’Hara in London': 'J. P. O’Hara',
      'Posted on May 31, 2024 by Ann Hill 5 Comments': 'Ann Hill',
      'By Ann Hill For Daily Harbour': 'Ann Hill',
      'Posted by Khaled al-Amr on May 31, 2024 at 8:30': 'Khaled al-Amr',
    };
    expect(Object.keys(lines).map(authorOf)).toEqual(Object.values(lines));
  });

  it('takes nobody where no name is certain', () => {
    const lines = [
      'By the harbour wall',
      'By Our Staff',
      'By Harbour Desk, 31 May 2024',
      'Harbour Office, 31 May 2024. Ann Hill',
      'Ann Harbour',
      'Ann Harbour said so',
      `By Ann Harbour ${'and so on '.repeat(20)}`,
    ];
    expect(lines.map(authorOf)).toEqual(lines.map(() => null));
  });
});

describe('linesAround', () => {
  it('gives the lines next to the headline, as far as the text', () => {
    const text = 'word '.repeat(30);
    const lines = ['a', 'b', 'Kicker', 'Fog!', 'By Ann', 'Today', text, 'Related'];
    expect(linesAround(lines, ['fog'])).toEqual(['By Ann', 'Today', 'a', 'b', 'Kicker']);
    expect(linesAround(lines, ['Ice'])).toEqual(['Fog!', 'By Ann', 'Today']);
    expect(linesAround([], [])).toEqual([]);
  });
});
