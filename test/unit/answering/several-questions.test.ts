import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/answering/answer-question.js';
import { joinAnswers } from '../../../src/core/answering/join-answers.js';
import { mostRead } from '../../../src/core/answering/read-hits.js';
import type { Reader } from '../../../src/core/ports.js';
import { countingReader } from '../../fakes/counting-reader.js';
import { hashingEmbedder } from '../../fakes/hashing-embedder.js';
import { noSignalsBut } from '../../fakes/no-signals-but.js';
import { aQuotation, anArticle, quoted, spanOf } from '../discord/builders.js';
import { aSnapshot } from './a-snapshot.js';

const calibration = {
  intercept: 0,
  weights: noSignalsBut({ coverage: 4, unknown: -2, reading: 0.5 }),
  threshold: 0.5,
};

async function ask(question: string, reader: Reader = countingReader()) {
  const open = await aSnapshot();
  return answerQuestion({ question }, { open, embedder: hashingEmbedder(), reader, calibration });
}

describe('answerQuestion, asked several questions in one', () => {
  it('answers each in its turn', async () => {
    const answer = await ask('When does the first boat leave and where did eleven ships wait?');
    if (answer.kind !== 'quoted') throw new Error(answer.kind);
    expect(answer.quotations[0]?.exact).toContain('The first boat leaves at nine.');
    expect(answer.quotations[1]?.exact).toContain('Eleven ships waited');
    expect(answer.decision?.weighed).toHaveLength(answer.quotations.length);
    expect(answer).not.toHaveProperty('unanswered');
  });

  it('says which of them has no answer, and reads no more for all than for one', async () => {
    let read = 0;
    const counting = countingReader();
    const answer = await ask('When does the first boat leave? Who invented the telescope?', {
      ...counting,
      read: (...asked) => {
        read += 1;
        return counting.read(...asked);
      },
    });
    expect(answer).toMatchObject({ kind: 'quoted', unanswered: ['Who invented the telescope'] });
    expect(answer).toMatchObject({ decision: { read } });
    expect(read).toBeLessThanOrEqual(mostRead);
  });

  it('refuses where nothing answers any of them', async () => {
    const answer = await ask('Who invented the telescope? Who painted the ceiling?');
    expect(answer).toMatchObject({ kind: 'nothing-close' });
  });
});

describe('joinAnswers', () => {
  it('quotes a passage that answers twice once, with both sentences highlighted', () => {
    const article = anArticle();
    const [ferry, dogs] = ['The ferry will sail on Sundays.', 'Dogs go free.'].map((words) =>
      spanOf(article, words),
    );
    const parts = [dogs, ferry].map((span) => {
      const answer = quoted(aQuotation(article, { highlights: span === undefined ? [] : [span] }));
      if (answer.kind !== 'quoted') throw new Error(answer.kind);
      return { part: 'When?', answer };
    });
    const answer = joinAnswers(parts, 3);
    expect(answer).toMatchObject({ quotations: [{ highlights: [ferry, dogs] }] });
    expect(answer).toMatchObject({ quotations: { length: 1 } });
  });
});
