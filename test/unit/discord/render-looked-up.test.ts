import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderLookedUp, renderSideBySide } from '../../../src/discord/render-looked-up.js';
import type { LookedUp, Meant, NotLookedUp, SpeakerEntry } from '../../../src/model/looked-up.js';
import { snapshot } from './builders.js';
import { hostileText, someWords } from './hostile-text.js';
import { claimedWords, expectWithinLimits, seenQuotes } from './reading-replies.js';
import { someQuotation } from './some-quotation.js';

const maybe = <Thing>(thing: fc.Arbitrary<Thing>) => fc.option(thing, { nil: null });

const speaker: fc.Arbitrary<SpeakerEntry> = fc.record({
  name: someWords,
  role: maybe(hostileText),
  statements: fc.nat(),
});
const meant: fc.Arbitrary<Meant> = fc.record({
  speaker,
  how: fc.constantFrom('exactly', 'in-part', 'nearly'),
});
// As many as find-speaker names at most.
const speakers = fc.array(speaker, { minLength: 2, maxLength: 10 });

const notLookedUp: fc.Arbitrary<NotLookedUp> = fc.oneof(
  fc.record({ kind: fc.constant('several-speakers' as const), typed: hostileText, speakers }),
  fc.record({ kind: fc.constant('no-such-speaker' as const), typed: hostileText, near: speakers }),
  fc.record({ kind: fc.constant('no-such-id' as const), typed: hostileText }),
  fc.record({
    kind: fc.constant('nothing-on-topic' as const),
    topic: hostileText,
    meant: maybe(meant),
  }),
);

/** Something looked up, and the articles that its words are from. */
const some = fc.oneof(
  { weight: 1, arbitrary: notLookedUp.map((looked) => ({ looked, articles: [] })) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        made: fc.array(someQuotation, { minLength: 1, maxLength: 5 }),
        meant: maybe(meant),
        topic: maybe(hostileText),
        more: fc.nat(),
      })
      .map(({ made, more, ...asked }) => ({
        articles: made.map(({ article }) => article),
        looked: {
          kind: 'quoted',
          snapshot,
          ...asked,
          quotations: made.map(({ quotation }) => quotation),
          total: made.length + more,
        } satisfies LookedUp,
      })),
  },
);

describe('renderLookedUp', () => {
  it('shows as quoted what the sources say, and stays within the limits, whatever they hold', () => {
    fc.assert(
      fc.property(some, fc.boolean(), ({ looked, articles }, cards) => {
        const reply = renderLookedUp(looked, cards);
        expectWithinLimits(reply);
        expect(seenQuotes(reply)).toEqual(claimedWords(reply, articles));
      }),
      { interruptAfterTimeLimit: 20_000 },
    );
  }, 30_000);
});

describe('renderLookedUp, of no topic', () => {
  it('asks for a topic, not for a question', () => {
    const looked = { kind: 'bad-topic', reason: 'empty', limit: 600 } as const;
    expect(renderLookedUp(looked, true).content).toBe(
      'Please name a topic in words, in at most 600 characters.',
    );
  });
});

describe('renderSideBySide', () => {
  it('shows as quoted what the sources say, and stays within the limits, whatever they hold', () => {
    fc.assert(
      fc.property(some, some, fc.boolean(), (one, other, cards) => {
        const reply = renderSideBySide([one.looked, other.looked], cards);
        expectWithinLimits(reply);
        expect(seenQuotes(reply)).toEqual(
          claimedWords(reply, [...one.articles, ...other.articles]),
        );
      }),
      { interruptAfterTimeLimit: 20_000 },
    );
  }, 30_000);
});
