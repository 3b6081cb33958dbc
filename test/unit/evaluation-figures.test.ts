import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../src/evaluation/bootstrap.js';
import { lossesOf } from '../../src/evaluation/check-floors.js';
import { chooseThreshold } from '../../src/evaluation/choose-threshold.js';
import { crossValidate } from '../../src/evaluation/cross-validate.js';
import type { Scored } from '../../src/evaluation/cross-validate.js';
import { drawReliability } from '../../src/evaluation/draw-reliability.js';
import { calibrationError, reliability } from '../../src/evaluation/reliability.js';
import { strangeQuestions } from '../../src/evaluation/strange-questions.js';
import { summarise } from '../../src/evaluation/summarise.js';
import { noSignalsBut } from '../fakes/no-signals-but.js';

function aScore(i: number, confidence: number, answerable: boolean): Scored {
  const signals = noSignalsBut({ dense: confidence });
  const document = `d${i}`;
  return { set: 's', document, own: true, answerable, right: answerable, signals, confidence };
}

describe('reliability', () => {
  it('puts every answer into the bin of its confidence, 1 into the last', () => {
    const bins = reliability([
      { confidence: 0, right: false },
      { confidence: 0.55, right: true },
      { confidence: 1, right: true },
    ]);
    expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(bins[5]).toMatchObject({ said: 0.55, right: 1 });
    expect(drawReliability(bins).match(/<rect/g)).toHaveLength(2 + 3);
  });
});

describe('calibrationError', () => {
  it('is nothing when the share of right answers is what was said, and the distance when not', () => {
    const half = [true, false].map((right) => ({ confidence: 0.5, right }));
    expect(calibrationError(half)).toBeCloseTo(0);
    expect(calibrationError([{ confidence: 0.9, right: false }])).toBeCloseTo(0.9);
    expect(calibrationError([])).toBe(0);
  });
});

describe('bootstrap', () => {
  it('holds the figure between its ends, the same every time', () => {
    const things = Array.from({ length: 40 }, (_, i) => i % 4 === 0);
    const share = (drawn: readonly boolean[]): number =>
      drawn.filter(Boolean).length / drawn.length;
    const interval = bootstrap(things, share);
    expect(interval?.low).toBeLessThan(0.25);
    expect(interval?.high).toBeGreaterThan(0.25);
    expect(bootstrap(things, share)).toEqual(interval);
    expect(bootstrap([], () => null)).toBeNull();
  });
});

describe('chooseThreshold', () => {
  it('lies between what can be answered and what can not', () => {
    const scores = Array.from({ length: 20 }, (_, i) =>
      aScore(i, i < 10 ? 0.1 + i / 100 : 0.7 + i / 100, i >= 10),
    );
    expect(chooseThreshold(scores)).toBeGreaterThan(0.19);
    expect(chooseThreshold(scores)).toBeLessThan(0.8);
  });
});

describe('crossValidate', () => {
  it('scores every sample once, by a fit that tells right from wrong', () => {
    const samples = Array.from({ length: 60 }, (_, i) =>
      aScore(i, (i % 2) * 0.5 + i / 200, i % 2 === 1),
    );
    const scored = crossValidate(samples, ['dense']);
    expect(scored).toHaveLength(60);
    const of = (right: boolean): number[] =>
      scored.filter((one) => one.right === right).map(({ confidence }) => confidence);
    expect(Math.min(...of(true))).toBeGreaterThan(Math.max(...of(false)));
  });
});

describe('strangeQuestions', () => {
  it('makes as many as are wanted, in several scripts, the same every time', () => {
    const questions = strangeQuestions(100);
    expect(questions).toHaveLength(100);
    expect(questions.every((question) => question.endsWith('?') && question.length > 3)).toBe(true);
    expect(questions.some((question) => /\p{Script=Cyrillic}/u.test(question))).toBe(true);
    expect(strangeQuestions(100)).toEqual(questions);
  });
});

describe('lossesOf', () => {
  it('names every figure below its floor, and boilerplate always', () => {
    const question = {
      id: 'q',
      question: 'When?',
      doc_id: 'd',
      answers: [{ start: 0, end: 4 }],
      answerable: true,
      type: 'factual',
      match: 'any',
      trap: [],
    } as const;
    const figures = summarise('gazette', [
      {
        question: { ...question, answers: [...question.answers], trap: [] },
        confidence: 0.9,
        refused: false,
        place: 2,
        complete: null,
        highlighted: null,
        trapped: true,
        decision: null,
        places: { read: 2, fused: 2, dense: 1, lexical: null },
      },
    ]);
    const evaluation = {
      sets: [{ withReader: figures, withoutReader: figures, ownDocument: figures }],
      strange: { count: 3, of: 100 },
      reliability: [],
      calibrationError: 0,
    };
    const gazette = {
      hit1: 0.5,
      hit3: 1,
      ownDocument: { hit3: 1, mostFalseRefusals: 0, hit1: 0.2 },
    };
    const floors = { sets: { gazette }, mostStrangeAnswered: 0.01 };
    expect(lossesOf(evaluation, floors)).toEqual([
      'gazette: hit@1 0.000 < 0.5',
      'gazette: boilerplate quoted 1.000 > 0',
      'gazette, own document: hit@1 0.000 < 0.2',
      'gazette, own document: boilerplate quoted 1.000 > 0',
      'strange questions answered 0.03 > 0.01',
    ]);
  });
});
