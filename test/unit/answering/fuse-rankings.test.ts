import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseRankings } from '../../../src/core/answering/fuse-rankings.js';

const scores = fc
  .array(
    fc.tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 40, noNaN: true }),
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((pairs) => pairs.map(([dense, lexical], passage) => ({ passage, dense, lexical })));

describe('fuseRankings', () => {
  it('keeps every candidate once, best first, with its places from 1', () => {
    fc.assert(
      fc.property(scores, (candidates) => {
        const hits = fuseRankings(candidates, 0.2);
        expect(hits.map(({ passage }) => passage).toSorted((a, b) => a - b)).toEqual(
          candidates.map(({ passage }) => passage),
        );
        expect(hits.map(({ ranks }) => ranks.fused)).toEqual(hits.map((_, i) => i + 1));
        for (const [i, hit] of hits.entries())
          expect(hit.fused).toBeLessThanOrEqual(hits[i - 1]?.fused ?? Infinity);
      }),
    );
  });

  it('gives the same order whatever units the lexical scores have', () => {
    const candidates = [
      { passage: 0, dense: 0.81, lexical: 2 },
      { passage: 1, dense: 0.8, lexical: 9 },
      { passage: 2, dense: 0.7, lexical: 0 },
    ];
    const order = (factor: number): number[] =>
      fuseRankings(
        candidates.map((candidate) => ({ ...candidate, lexical: candidate.lexical * factor })),
        0.2,
      ).map(({ passage }) => passage);
    expect(order(1000)).toEqual(order(1));
  });

  it('follows meaning alone at weight 0 and lets terms decide between near equals above it', () => {
    const candidates = [
      { passage: 0, dense: 0.8, lexical: 0 },
      { passage: 1, dense: 0.799, lexical: 5 },
      { passage: 2, dense: 0.6, lexical: 0 },
    ];
    expect(fuseRankings(candidates, 0)[0]?.passage).toBe(0);
    expect(fuseRankings(candidates, 0.2)[0]?.passage).toBe(1);
  });

  it('names no lexical place for a passage that shares no term', () => {
    const [first] = fuseRankings([{ passage: 3, dense: 0.5, lexical: 0 }], 0.2);
    expect(first?.ranks).toEqual({ dense: 1, lexical: null, fused: 1 });
  });
});
