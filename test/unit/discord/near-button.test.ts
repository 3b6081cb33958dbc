import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customIdMaxLength } from '../../../src/discord/discord-limits.js';
import { articleKey, decodeNear, encodeNear } from '../../../src/discord/near-button.js';
import { anArticle, aQuotation } from './builders.js';

describe('encodeNear', () => {
  it('holds what finds the words again, however long the article’s id is', () => {
    const article = anArticle({ id: `2024/${'ferry/'.repeat(50)}sunday` });
    const words = { start: 4, end: 20 };
    const customId = encodeNear(aQuotation(article, { words, paragraph: 31 })) ?? '';
    expect(customId.length).toBeLessThanOrEqual(customIdMaxLength);
    expect(decodeNear(customId)).toEqual({
      key: articleKey(article.id),
      digest: article.digest,
      start: 4,
      end: 20,
      paragraph: 31,
      id: 'Q-7f3a9c',
    });
  });

  it('gives no button rather than one that Discord refuses', () => {
    expect(encodeNear(aQuotation(anArticle(), { id: `Q-${'a'.repeat(60)}` }))).toBeNull();
  });
});

describe('decodeNear', () => {
  it('refuses what is of another version or damaged, and never throws', () => {
    const customId = encodeNear(aQuotation()) ?? '';
    expect(decodeNear(customId.replace('near1', 'near0'))).toBeNull();
    expect(decodeNear(`${customId}.more`)).toBeNull();
    expect(decodeNear('')).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeNear(text)).toBeNull();
        expect(() => decodeNear(`near1.${text}`)).not.toThrow();
      }),
    );
  });
});
