import { describe, expect, it } from 'vitest';
import { renderExplain } from '../../../src/console/render-explain.js';
import { aQuotation, aQuotedAnswer, nothingClose, plainLook } from './builders.js';

describe('renderExplain', () => {
  it('gives every quotation its score and its place in each ranking', () => {
    const second = aQuotation({
      id: 'Q-0b0b0b',
      score: 0.5,
      ranks: { dense: null, lexical: 2, fused: 12 },
    });
    const lines = renderExplain(aQuotedAnswer([aQuotation(), second]), plainLook(null)).split('\n');
    expect(lines.slice(0, 3).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['quotation', 'score', 'meaning', 'words', 'together'],
      ['Q-7f3a9c', '0.91', '1', '–', '1'],
      ['Q-0b0b0b', '0.50', '–', '2', '12'],
    ]);
    expect(lines.at(-2)).toMatch(/0\.87.* 87 in 100/);
  });

  it('says why nothing was quoted', () => {
    expect(renderExplain(nothingClose(), plainLook(null))).toMatch(/0\.12.*too few/);
    const question = '!';
    for (const answer of [
      { kind: 'empty-corpus', question },
      { kind: 'bad-question', question, reason: 'no-words', limit: 9 },
    ] as const) {
      expect(renderExplain(answer, plainLook(null))).toMatch(/^Nothing was searched/);
    }
  });
});
