import { beforeAll, describe, expect, it } from 'vitest';
import { readCalibration } from '../../src/adapters/calibration-file.js';
import { readConfig } from '../../src/config.js';
import { answerQuestion } from '../../src/core/answering/answer-question.js';
import type { Answering } from '../../src/core/answering/answer-question.js';
import { articleOf } from '../../src/core/answering/open-snapshot.js';
import { evaluateSet } from '../../src/evaluation/evaluate-set.js';
import { openModels, openSetAloud, readSet } from '../../src/evaluation/laboratory.js';
import type { OpenSet } from '../../src/evaluation/open-set.js';
import type { SetFigures } from '../../src/evaluation/summarise.js';
import { summarise } from '../../src/evaluation/summarise.js';

let mind: Omit<Answering, 'open'>;
beforeAll(async () => {
  const models = await openModels(readConfig({}));
  mind = { ...models, calibration: await readCalibration('models/calibration.json', models) };
});

describe('the questions about the first article', () => {
  let opened: OpenSet;
  let figures: SetFigures;
  beforeAll(async () => {
    opened = await openSetAloud(await readSet('test/questions/seed'), mind.embedder);
    figures = summarise('seed', await evaluateSet(opened, mind, 'corpus'));
  });

  it('find the right passage first for 88 in 100, and among three for 94', () => {
    expect(figures.shown.hit1.of).toBe(36);
    expect(figures.shown.hit1.count / figures.shown.hit1.of).toBeGreaterThanOrEqual(0.88);
    expect(figures.shown.hit3.count / figures.shown.hit3.of).toBeGreaterThanOrEqual(0.94);
  });

  it('have the answering sentence highlighted for 85 in 100', () => {
    expect(figures.highlight.count / figures.highlight.of).toBeGreaterThanOrEqual(0.85);
  });

  it('refuse at most 4 of 36 that the article answers', () => {
    expect(figures.falseRefusals.count).toBeLessThanOrEqual(4);
  });

  it('never quote boilerplate', () => {
    expect(figures.trapped).toEqual({ count: 0, of: opened.set.questions.length });
  });

  it('are answered in the article’s words to the letter', async () => {
    for (const { question } of opened.set.questions) {
      const answer = await answerQuestion({ question }, { ...mind, open: opened.open });
      const shown =
        answer.kind === 'quoted'
          ? answer.quotations
          : answer.kind === 'nothing-close'
            ? [answer.nearest]
            : [];
      expect(shown.length).toBeGreaterThan(0);
      for (const { article, start, end, exact, highlights } of shown) {
        expect(exact).toBe(articleOf(opened.open, article).body.slice(start, end));
        expect(highlights.length).toBeGreaterThan(0);
      }
    }
  });
});
