import { describe, expect, it } from 'vitest';
import { checkQuestion, questionLimit } from '../../../src/core/answering/check-question.js';

describe('checkQuestion', () => {
  it('says of each text that asks nothing why it does not', () => {
    expect(checkQuestion('')).toEqual({ kind: 'bad', reason: 'empty' });
    expect(checkQuestion(' \n\t ')).toEqual({ kind: 'bad', reason: 'empty' });
    expect(checkQuestion('\u200b\u200d\ufeff')).toEqual({ kind: 'bad', reason: 'empty' });
    expect(checkQuestion('\u0000\u0007')).toEqual({ kind: 'bad', reason: 'empty' });
    expect(checkQuestion('?!… — “”')).toEqual({ kind: 'bad', reason: 'no-words' });
    expect(checkQuestion('🚢🚢🚢')).toEqual({ kind: 'bad', reason: 'no-words' });
    expect(checkQuestion('a'.repeat(4_000))).toEqual({ kind: 'bad', reason: 'too-long' });
  });

  it('takes a question at the limit', () => {
    expect(checkQuestion('a'.repeat(questionLimit)).kind).toBe('ask');
  });

  it('asks what is left once invisible characters are gone', () => {
    expect(checkQuestion('  When does\u200b the\u0000 ferry\n run? ')).toEqual({
      kind: 'ask',
      question: 'When does the ferry run?',
    });
  });

  it('keeps a word whole that invisible characters stand in', () => {
    expect(checkQuestion('What did Ann Har\u200bbour\u2060 say of the is\u00adland?')).toEqual({
      kind: 'ask',
      question: 'What did Ann Harbour say of the island?',
    });
  });

  it('reads letters and digits of other typefaces as what they are', () => {
    expect(checkQuestion('𝐖𝐡𝐞𝐧 does the ｆｅｒｒｙ run… at ９?')).toEqual({
      kind: 'ask',
      question: 'When does the ferry run… at 9?',
    });
  });

  it('takes questions of any script', () => {
    expect(checkQuestion('متى تبحر العبارة؟').kind).toBe('ask');
    expect(checkQuestion('2027?').kind).toBe('ask');
  });
});
