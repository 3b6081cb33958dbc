import { describe, expect, it } from 'vitest';
import { isByline } from '../../src/core/building/tell-byline.js';

const attribution = {
  author: 'Ann Harbour, Tom Reed',
  publisher: 'The Harbour Gazette',
  published: '2024-05-31',
};

describe('isByline', () => {
  it('knows lines that only say who, for whom and when', () => {
    const lines = [
      'The Harbour Gazette, 2024-05-31. Ann Harbour',
      'By Ann Harbour and Tom Reed for The Harbour Gazette',
      'ANN HARBOUR | Published: 31 May 2024, 8:30 am',
      'Published May 31, 2024, updated 1 June 2024',
      'Tom Reed',
    ];
    expect(lines.filter((line) => !isByline(line, attribution))).toEqual([]);
  });

  it('leaves every line that says more, or nothing of this article', () => {
    const lines = [
      'Ann Harbour said no.',
      'Tom Reed told The Harbour Gazette on 31 May 2024.',
      'Ann Harbourmaster',
      'Mary Hill, 30 May 2024',
      'By the',
      '2023-01-01',
    ];
    expect(lines.filter((line) => isByline(line, attribution))).toEqual([]);
  });

  it('finds nothing where nothing is known', () => {
    const nobody = { author: null, publisher: null, published: null };
    expect(isByline('By Ann Harbour, 31 May 2024', nobody)).toBe(false);
    expect(isByline('', nobody)).toBe(false);
  });
});
