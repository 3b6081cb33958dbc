import { describe, expect, it } from 'vitest';
import { choosePassages } from '../../../src/core/answering/choose-passages.js';
import type { ReadHit } from '../../../src/core/answering/read-hits.js';
import { aSnapshot } from './a-snapshot.js';

const aHit = (passage: number, total: number, score: number | null): ReadHit => ({
  passage,
  dense: 0.8,
  lexical: 1,
  fused: total,
  ranks: { dense: passage + 1, lexical: null, fused: passage + 1 },
  reading: score === null ? null : { score, sentences: [score] },
  total,
});

async function chosen(...hits: readonly ReadHit[]): Promise<readonly number[]> {
  return choosePassages(await aSnapshot(), hits, 3).map(({ passage }) => passage);
}

describe('choosePassages', () => {
  it('leaves out what surely does not answer and is far behind, but never the best', async () => {
    expect(await chosen(aHit(0, 5, -9), aHit(1, 2.5, -7), aHit(2, 1, -5))).toEqual([0, 2]);
  });

  it('does not fill up with what was not worth reading', async () => {
    expect(await chosen(aHit(0, 5, 3), aHit(1, 2, -9), aHit(2, 0, null))).toEqual([0]);
  });

  it('keeps what is close behind the best, however it reads, and everything without a reader', async () => {
    expect(await chosen(aHit(0, 5, 3), aHit(1, 3.5, -9), aHit(2, 3.2, null))).toEqual([0, 1, 2]);
    expect(await chosen(aHit(0, 5, null), aHit(1, 2, null), aHit(2, 0, null))).toEqual([0, 1, 2]);
  });
});
