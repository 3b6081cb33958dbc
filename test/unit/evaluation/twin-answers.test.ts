import { describe, expect, it } from 'vitest';
import type { QuestionSet } from '../../../src/evaluation/question-sets.js';
import { parseQuestionSet } from '../../../src/evaluation/question-sets.js';
import { withTwins } from '../../../src/evaluation/twin-answers.js';

const fog = 'The port of The Harbour Gazette was closed for two days because of the fog.';
const documents = [
  { doc_id: 'first', text: `${fog} Ferries waited.` },
  { doc_id: 'revised', text: `Corrected. ${fog} Six ferries waited.` },
];

function aSet(words: string, match: 'any' | 'all' = 'any'): QuestionSet {
  const start = documents[0]?.text.indexOf(words) ?? -1;
  const answers = [{ start, end: start + words.length }];
  const rest = { id: 'q', question: 'When?', doc_id: 'first', answerable: true, type: 'factual' };
  const lines = (rows: readonly object[]): string =>
    rows.map((row) => JSON.stringify(row)).join('\n');
  return parseQuestionSet('set', lines(documents), lines([{ ...rest, answers, match }]));
}

const answersOf = (set: QuestionSet) => withTwins(set).questions[0]?.answers;

describe('withTwins', () => {
  it('finds an answer in another revision, where its words stand to the letter', () => {
    const start = 'Corrected. '.length;
    expect(answersOf(aSet(fog))).toEqual([
      { start: 0, end: fog.length },
      { doc_id: 'revised', start, end: start + fog.length },
    ]);
  });

  it('looks for no answer of a few words, and for none of several that are all needed', () => {
    expect(answersOf(aSet('two days'))).toHaveLength(1);
    expect(answersOf(aSet(fog, 'all'))).toHaveLength(1);
  });
});
