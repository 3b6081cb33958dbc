import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/answering/answer-question.js';
import type { OpenSnapshot } from '../../../src/core/answering/open-snapshot.js';
import { articleOf } from '../../../src/core/answering/open-snapshot.js';
import type { Answer } from '../../../src/model/answer.js';
import type { Ask } from '../../../src/core/services.js';
import { hashingEmbedder } from '../../fakes/hashing-embedder.js';
import { noSignalsBut } from '../../fakes/no-signals-but.js';
import { gazette } from '../../fakes/small-corpus.js';
import { aSnapshot } from './a-snapshot.js';

const weights = noSignalsBut({ coverage: 4 });
const always = { intercept: 0, weights, threshold: 0 };
const covered = { intercept: -2, weights, threshold: 0.5 };

let open: OpenSnapshot;
beforeAll(async () => {
  open = await aSnapshot(gazette);
});

function answer(ask: Ask, calibration = always, snapshot = open): Promise<Answer> {
  return answerQuestion(ask, {
    open: snapshot,
    embedder: hashingEmbedder(),
    reader: null,
    calibration,
  });
}

async function quotationsOf(ask: Ask, snapshot = open) {
  const given = await answer(ask, always, snapshot);
  return given.kind === 'quoted' ? given.quotations : [];
}

describe('the outcome of answerQuestion', () => {
  it('quotes slices of the body, one to three, best first', async () => {
    const quotations = await quotationsOf({ question: 'What does a return ticket cost?' });
    expect(quotations.length).toBeGreaterThan(1);
    expect(quotations.length).toBeLessThanOrEqual(3);
    expect(quotations.map(({ ranks }) => ranks.fused)).toEqual(quotations.map((_, i) => i + 1));
    for (const { article, start, end, exact } of quotations) {
      expect(exact).toBe(articleOf(open, article).body.slice(start, end));
    }
    expect(quotations[0]?.exact).toContain('12 crowns');
    expect(quotations[0]?.section).toBe('The price');
  });

  it('gives no more quotations than were asked for', async () => {
    expect(await quotationsOf({ question: 'ferry', top: 1 })).toHaveLength(1);
    expect((await quotationsOf({ question: 'ferry', top: 99 })).length).toBeLessThanOrEqual(3);
  });

  it('keeps to the one article that was named, and says so of one that is not there', async () => {
    const quotations = await quotationsOf({
      question: 'What does a ticket cost?',
      article: 'winter/ice',
    });
    expect(new Set(quotations.map(({ article }) => article))).toEqual(new Set(['winter/ice']));
    expect(await answer({ question: 'Why?', article: 'gone' })).toMatchObject({
      reason: 'unknown-article',
    });
  });

  it('says that nothing is close below the threshold, and keeps the nearest', async () => {
    const given = await answer({ question: 'Who won the chess tournament?' }, covered);
    expect(given.kind).toBe('nothing-close');
    expect(given.kind === 'nothing-close' && given.nearest.exact.length).toBeGreaterThan(0);
    expect((await answer({ question: 'What does a return ticket cost?' }, covered)).kind).toBe(
      'quoted',
    );
  });

  it('quotes a reprint once', async () => {
    const twice = await aSnapshot({ ...gazette, 'reprint.txt': gazette['ferry.txt'] ?? '' });
    const quotations = await quotationsOf({ question: 'What does a return ticket cost?' }, twice);
    expect(quotations.filter(({ exact }) => exact.includes('12 crowns'))).toHaveLength(1);
  });

  it('has no answer in an empty corpus, and none to what is no question', async () => {
    const empty = await aSnapshot({});
    expect((await answer({ question: 'Why?' }, always, empty)).kind).toBe('empty-corpus');
    expect(await answer({ question: '…' })).toMatchObject({
      kind: 'bad-question',
      reason: 'no-words',
    });
  });

  it('highlights a sentence within each quotation', async () => {
    for (const { start, end, highlights } of await quotationsOf({
      question: 'When does the first boat leave?',
    })) {
      expect(highlights).toHaveLength(1);
      expect(highlights[0]?.start).toBeGreaterThanOrEqual(start);
      expect(highlights[0]?.end).toBeLessThanOrEqual(end);
    }
  });
});
