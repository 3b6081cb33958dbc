import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../../src/core/answering/split-question.js';

describe('splitQuestion', () => {
  it.each([
    ['Who is Ann Harbour? When does the first boat leave?', 2],
    ['Who is Ann Harbour and how much does a ticket cost?', 2],
    ['who is ann harbour, and when does the boat leave', 2],
    ['Who is Ann Harbour? What does a ticket cost? And where did the ships wait?', 3],
  ])('parts questions that stand alone: %s', (text, count) => {
    const parts = splitQuestion(text);
    expect(parts).toHaveLength(count);
    expect(parts.join(' ')).not.toMatch(/\?|\band\b/iu);
  });

  it.each([
    'When do the ferry and the icebreaker leave?',
    'Who is Ann Harbour and what did she say?',
    'Why did the port close? And why?',
    'Did Ann Harbour say when and where the boat leaves?',
    'Is it true? The ferry and the fog, I mean.',
    'Who came? Who left? Who stayed behind? Who was never there at all?',
    'fog and ice',
  ])('leaves a question whole that asks one thing, or leans on another: %s', (text) => {
    expect(splitQuestion(text)).toEqual([text]);
  });

  it('gives one to three questions of the text’s own words, whatever the text', () => {
    const words = fc.constantFrom('who', 'and', '?', 'is', 'the', 'fog', ',', 'he', 'when');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (text) => {
        const parts = splitQuestion(text.join(' '));
        expect([1, 2, 3]).toContain(parts.length);
        for (const part of parts) expect(text.join(' ')).toContain(part);
      }),
    );
  });
});
