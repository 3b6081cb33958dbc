import { describe, expect, it } from 'vitest';
import { expectsMany } from '../../../src/core/answering/expects-many.js';

describe('expectsMany', () => {
  it('knows why, how, and yes or no', () => {
    const asked = [
      'Why is the pier closed?',
      'how did the ferry sink',
      '“Does the mayor agree?”',
      'Could the harbour freeze?',
    ];
    expect(asked.filter((question) => !expectsMany(question))).toEqual([]);
  });

  it('takes what asks for a name, a number, a place or a time for no such question', () => {
    const asked = [
      'Who owns the ferry?',
      'How many ships waited?',
      'how long does it take',
      'What did Reed say about how it sank?',
      'Canterbury harbour ferry',
      '',
    ];
    expect(asked.filter(expectsMany)).toEqual([]);
  });
});
