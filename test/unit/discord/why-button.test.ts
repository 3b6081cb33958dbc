import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalNames } from '../../../src/core/answering/confidence.js';
import { renderWhy } from '../../../src/discord/buttons/show-why.js';
import { contentMaxLength, customIdMaxLength } from '../../../src/discord/discord-limits.js';
import { decodeWhy, encodeWhy } from '../../../src/discord/why-button.js';
import type { Answer, Decision, SignalName } from '../../../src/model/answer.js';
import { aQuotation, snapshot } from './builders.js';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const maybe = <Thing>(thing: fc.Arbitrary<Thing>) => fc.option(thing, { nil: null });
const rank = fc.integer({ min: 1, max: 200 });

const anyWeighed = fc.record({
  dense: between(-1, 1),
  lexical: between(0, 100),
  fused: between(-5, 5),
  reading: maybe(between(-20, 20)),
  total: between(-9, 9),
});

const aSignal = (name: SignalName) =>
  fc.record({ name: fc.constant(name), value: between(-8, 8), weight: between(1, 40) });

/** One signal is without weight, as in every calibration so far; a stranger is not quoted. */
const aDecision = (stranger: 0 | 1): fc.Arbitrary<Decision> =>
  fc.record({
    weighed: fc.array(anyWeighed, { minLength: 1, maxLength: stranger === 1 ? 1 : 3 }),
    signals: fc.tuple(...signalNames.map((name) => aSignal(name))).map((signals) =>
      signals.map((one, i) => {
        if (one.name === 'stranger') return { ...one, value: stranger };
        return i === 2 ? { ...one, weight: 0 } : one;
      }),
    ),
    intercept: between(-40, 40),
    threshold: between(0, 1),
    read: maybe(fc.integer({ min: 0, max: 8 })),
  });
const anyDecision = fc.oneof(aDecision(0), aDecision(1));

const anyRanks = fc.record({ dense: maybe(rank), lexical: maybe(rank), fused: rank });

function anAnswer(
  decision: Decision,
  ranks: readonly { fused: number; dense: number | null; lexical: number | null }[],
) {
  const quotations = decision.weighed.map((_, i) =>
    aQuotation(undefined, ranks[i] === undefined ? {} : { ranks: ranks[i] }),
  );
  const answer = {
    kind: 'quoted',
    question: 'When?',
    snapshot,
    confidence: 0.8,
    quotations,
    decision,
  } as const;
  return answer satisfies Answer;
}

describe('encodeWhy', () => {
  it('keeps every number that entered the decision, to about three digits', () => {
    fc.assert(
      fc.property(
        anyDecision,
        fc.array(anyRanks, { minLength: 3, maxLength: 3 }),
        (decision, ranks) => {
          const answer = anAnswer(decision, ranks);
          const customId = encodeWhy(answer, answer.quotations) ?? '';
          expect(customId.length).toBeLessThanOrEqual(customIdMaxLength);
          const why = decodeWhy(customId);
          expect(why?.confidence).toBeCloseTo(0.8, 3);
          expect(why?.threshold).toBeCloseTo(decision.threshold, 2);
          expect(why?.intercept).toBeCloseTo(decision.intercept, 1);
          expect(why?.read).toBe(decision.read);
          const weighty = decision.signals.filter(
            ({ name, value, weight }) => weight !== 0 && (name !== 'stranger' || value !== 0),
          );
          expect(why?.signals).toHaveLength(weighty.length);
          for (const [i, { name, value, weight }] of weighty.entries()) {
            expect(why?.signals[i]?.name).toBe(name);
            expect(why?.signals[i]?.value).toBeCloseTo(value, 2);
            expect(why?.signals[i]?.weight).toBeCloseTo(weight, 1);
          }
          expect(why?.weighed).toHaveLength(decision.weighed.length);
          for (const [i, one] of decision.weighed.entries()) {
            const kept = why?.weighed[i];
            expect(kept?.ranks).toEqual(ranks[i]);
            expect(kept?.dense).toBeCloseTo(one.dense, 2);
            expect(kept?.lexical).toBeCloseTo(one.lexical, 0);
            expect(kept?.total).toBeCloseTo(one.total, 1);
            expect(kept?.reading === null).toBe(one.reading === null);
            expect(kept?.reading ?? 0).toBeCloseTo(one.reading ?? 0, 1);
          }
        },
      ),
    );
  });
});

describe('decodeWhy', () => {
  it('refuses what is of another version or damaged, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeWhy(text)).toBeNull();
        expect(() => decodeWhy(`why3.${text}`)).not.toThrow();
      }),
    );
  });
});

describe('renderWhy', () => {
  it('fits a message and tells an answer from a refusal, whatever the numbers are', () => {
    fc.assert(
      fc.property(anyDecision, (decision) => {
        const answer = anAnswer(decision, []);
        const why = decodeWhy(encodeWhy(answer, answer.quotations) ?? '');
        if (why === null) throw new Error('no button');
        const { content } = renderWhy(why);
        expect(content.length).toBeLessThanOrEqual(contentMaxLength);
        expect(content.includes('nearest passage')).toBe(why.confidence < why.threshold);
      }),
    );
  });
});
