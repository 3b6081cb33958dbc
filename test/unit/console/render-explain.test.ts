import { describe, expect, it } from 'vitest';
import { renderExplain } from '../../../src/console/render-explain.js';
import { stylesFor } from '../../../src/console/look.js';
import { aQuotation, aQuotedAnswer, nothingClose, plainLook } from './builders.js';

const colourful = { columns: 80, styles: stylesFor({ isTTY: true }, { TERM: 'xterm' }) };

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

  it('gives every number that entered the decision', () => {
    const answer = aQuotedAnswer();
    const weighed = { dense: 0.876, lexical: 4.2, fused: 2.31, reading: 5.5, total: 3.14 };
    const signals = [
      { name: 'dense', value: 0.876, weight: 19.3 },
      { name: 'unknown', value: 0, weight: 0 },
      { name: 'reading', value: 5.5, weight: 0.25 },
    ] as const;
    const decision = { weighed: [weighed], signals, intercept: -15.5, threshold: 0.38, read: 4 };
    const text = renderExplain({ ...answer, decision } as typeof answer, plainLook(null));
    expect(text).toMatch(/Q-7f3a9c.* 0\.876 +4\.2 +2\.31 +5\.5 +3\.14/);
    expect(text).toContain('-15.50 + cosine 0.88 × 19.30 + reading 5.50 × 0.25.');
    expect(text).toMatch(/cosine \+ [\d.]+ × BM25.* adds [\d.]+ × reading/);
    expect(text).toMatch(/read: 4\./);
    expect(text).toMatch(/from 0\.38 on/);
    // Styles put around words that are then made visible would show their codes.
    expect(renderExplain({ ...answer, decision } as typeof answer, colourful)).not.toContain('␛');
    const alone = { ...decision, weighed: [{ ...weighed, reading: null }], read: null };
    expect(renderExplain({ ...answer, decision: alone } as typeof answer, plainLook(null))).toMatch(
      /2\.31 +– +3\.14[^]*no reader/,
    );
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
