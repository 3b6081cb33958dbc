import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationId } from '../../../src/core/answering/quotation-id.js';

describe('quotationId', () => {
  it('is Q- and six hexadecimal digits, the same every time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (article, words) => {
        expect(quotationId(article, words)).toMatch(/^Q-[0-9a-f]{6}$/u);
        expect(quotationId(article, words)).toBe(quotationId(article, words));
      }),
    );
  });

  it('is that of the hash, so that another program finds the same', () => {
    // printf 'ferry\nWe will go.' | sha256sum
    expect(quotationId('ferry', 'We will go.')).toBe('Q-33f155');
  });

  it('changes with a word, with a mark and with the article', () => {
    const ids = [
      quotationId('ferry', 'We will go.'),
      quotationId('ferry', 'We will not go.'),
      quotationId('ferry', 'We will go!'),
      quotationId('pier', 'We will go.'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does not confuse where the article ends and the words begin', () => {
    expect(quotationId('ferry', 's go')).not.toBe(quotationId('ferrys', ' go'));
  });
});
