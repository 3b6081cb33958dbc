import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderVerified } from '../../../src/discord/render-verified.js';
import type { Article } from '../../../src/model/article.js';
import type { Change, Claimed, Verdict } from '../../../src/model/verdict.js';
import { snapshot } from './builders.js';
import { hostileText, someWords } from './hostile-text.js';
import { claimedWords, expectWithinLimits, seenQuotes } from './reading-replies.js';
import { someQuotation } from './some-quotation.js';

const claimed: fc.Arbitrary<Claimed | null> = fc.option(
  fc.record({ name: someWords, holds: fc.constantFrom('yes', 'no', 'unclear') }),
  { nil: null },
);
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('same', 'source', 'pasted'),
  text: someWords,
});

interface Judged {
  readonly verdict: Verdict;
  readonly articles: readonly Article[];
}

const judged: fc.Arbitrary<Judged> = fc.oneof(
  fc
    .record({
      // As many places as verify shows at most.
      made: fc.array(someQuotation, { minLength: 1, maxLength: 3 }),
      more: fc.nat(),
      pasted: hostileText,
      claimed,
    })
    .map(({ made, more, ...rest }) => ({
      articles: made.map(({ article }) => article),
      verdict: {
        kind: 'exact' as const,
        ...rest,
        places: made.map(({ quotation }) => quotation),
        total: made.length + more,
      },
    })),
  fc
    .record({ made: someQuotation, pasted: hostileText, changes: fc.array(change), claimed })
    .map(({ made, ...rest }) => ({
      articles: [made.article],
      verdict: { kind: 'differs' as const, ...rest, source: made.quotation },
    })),
  fc
    .record({
      kind: fc.constantFrom('not-in-corpus' as const, 'too-short' as const),
      pasted: hostileText,
    })
    .map((verdict) => ({ verdict, articles: [] })),
);

describe('renderVerified', () => {
  it('shows as quoted what the sources say, and stays within the limits, whatever they hold', () => {
    // As many verdicts as verify gives at most.
    const some = fc.array(judged, { maxLength: 5 });
    fc.assert(
      fc.property(some, fc.nat(), fc.boolean(), (all, more, cards) => {
        const verdicts = all.map(({ verdict }) => verdict);
        const reply = renderVerified({ snapshot, verdicts, more }, cards);
        expectWithinLimits(reply);
        expect(seenQuotes(reply)).toEqual(
          claimedWords(
            reply,
            all.flatMap(({ articles }) => articles),
          ),
        );
      }),
      { interruptAfterTimeLimit: 20_000 },
    );
  }, 30_000);
});
