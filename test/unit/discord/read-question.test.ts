import { describe, expect, it } from 'vitest';
import { echo, readEcho } from '../../../src/discord/echo.js';
import { readQuestion } from '../../../src/discord/read-question.js';

describe('readQuestion', () => {
  it('takes away mentions, times and server emoji, and leaves the words', () => {
    const typed =
      ' <@!42>  When does <:boat:123456789012345678> the <@&7> ferry <#9> sail <t:170:R>?';
    expect(readQuestion(typed)).toBe('When does the ferry sail ?');
    expect(readQuestion('<@42> <@43>')).toBe('');
  });

  it('leaves comparisons and arrows alone', () => {
    expect(readQuestion('is 3 < 4 and 5 > 2, a<b>c?')).toBe('is 3 < 4 and 5 > 2, a<b>c?');
  });
});

describe('readEcho', () => {
  it('reads back the question that was echoed, whatever marks it holds', () => {
    for (const question of ['When?', '*Why* @everyone :boat: https://a.example/_b_', '# מתי?']) {
      expect(readEcho(`${echo(question)}\n> an answer`)).toBe(question);
    }
  });

  it('finds none where none is', () => {
    expect(readEcho('I am restarting.')).toBeNull();
    expect(readEcho('')).toBeNull();
  });
});
