import type { BadQuestion } from '../../model/answer.js';

/** Longest question, in UTF-16 code units: more than any question of the sets in `test/questions`, well below what the model reads. */
export const questionLimit = 600;

/**
 * A question as it is asked of the rankings: zero-width characters taken out, letters and
 * digits of other typefaces plain, white space and control characters folded to one space; or why it can't be asked.
 */
export function checkQuestion(
  text: string,
): { kind: 'ask'; question: string } | { kind: 'bad'; reason: BadQuestion } {
  // What is not seen parts no words.
  const seen = text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{L}\p{N}]+/gu, (word) => word.normalize('NFKC'));
  const question = seen.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (question === '') return { kind: 'bad', reason: 'empty' };
  if (question.length > questionLimit) return { kind: 'bad', reason: 'too-long' };
  if (!/[\p{L}\p{N}]/u.test(question)) return { kind: 'bad', reason: 'no-words' };
  return { kind: 'ask', question };
}
