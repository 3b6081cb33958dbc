import { describe, expect, it } from 'vitest';
import { judgeAnswer, placeOf } from '../../../src/evaluation/judge-answer.js';
import type { SetQuestion } from '../../../src/evaluation/question-sets.js';
import { anArticle, aQuotation, quoted } from '../discord/builders.js';

const article = anArticle();
const quotation = aQuotation(article);

function aQuestion(about: Partial<SetQuestion>): SetQuestion {
  return {
    id: 'q-1',
    question: 'When?',
    doc_id: 'd',
    answers: [],
    short: null,
    answerable: true,
    type: 'factual',
    match: 'any',
    trap: [],
    ...about,
  };
}

const within = { start: quotation.start + 1, end: quotation.start + 4 };
const beyond = { start: quotation.end - 1, end: quotation.end + 1 };
const judge = (question: SetQuestion, articleId = article.id) =>
  judgeAnswer(question, quoted(quotation), () => articleId);

describe('judgeAnswer', () => {
  it('counts a gold span that lies wholly within a quotation of the same article', () => {
    expect(judge(aQuestion({ answers: [within] })).place).toBe(1);
    expect(judge(aQuestion({ answers: [beyond] })).place).toBeNull();
    expect(judge(aQuestion({ answers: [within] }), 'another').place).toBeNull();
  });

  it('asks for all spans of a question that needs several', () => {
    const both = aQuestion({ answers: [within, beyond], match: 'all' });
    expect(judge(both)).toMatchObject({ place: 1, complete: false });
    expect(judge({ ...both, answers: [within] }).complete).toBe(true);
    expect(judge(aQuestion({ answers: [within] })).complete).toBeNull();
  });

  it('sees a trap that a quotation so much as touches', () => {
    expect(judge(aQuestion({ answerable: false, trap: [beyond] })).trapped).toBe(true);
    expect(judge(aQuestion({ answerable: false })).trapped).toBe(false);
  });
});

describe('placeOf', () => {
  it('gives the first place, from 1, or none', () => {
    const gold = [{ article: 'a', start: 5, end: 6 }];
    const shown = [
      { article: 'b', start: 0, end: 9 },
      { article: 'a', start: 0, end: 9 },
    ];
    expect(placeOf(shown, gold)).toBe(2);
    expect(placeOf(shown.slice(0, 1), gold)).toBeNull();
  });
});
