import { describe, expect, it } from 'vitest';
import { carryQuestionOn } from '../../../src/discord/carry-question-on.js';

const earlier = 'How much would Seoul have to pay?';

describe('carryQuestionOn', () => {
  it.each([
    'and Japan?',
    'What about the Philippines and their bases?',
    'why?',
    'Japan',
    'In which year?',
    'Who said that?',
    'What does he want from the allies in the long run?',
  ])('carries the earlier question on: %s', (followUp) => {
    expect(carryQuestionOn(earlier, followUp)).toBe(`${earlier} ${followUp}`);
  });

  it.each([
    'Who is Moon?',
    'How many soldiers are stationed in Japan?',
    'What did the harbour master say about dogs?',
    'Is it true that Japan pays for its bases alone?',
  ])('lets a whole question stand alone: %s', (followUp) => {
    expect(carryQuestionOn(earlier, followUp)).toBe(followUp);
  });

  it('asks the follow-up alone when there is nothing before it, or too much', () => {
    expect(carryQuestionOn(null, ' and Japan? ')).toBe('and Japan?');
    expect(carryQuestionOn('  ', 'why?')).toBe('why?');
    expect(carryQuestionOn('why '.repeat(100), 'and Japan?')).toBe('and Japan?');
  });
});
