import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../src/discord/render-answer.js';
import type { Answer } from '../../../src/model/answer.js';
import type { Quotation } from '../../../src/model/quotation.js';
import { anArticle, aQuotation, quoted, snapshot, spanOf } from './builders.js';
import { everyStretch, readMarkdown } from './discord-markdown.js';
import { hostileText } from './hostile-text.js';
import {
  claimedWords,
  expectWithinLimits,
  seenQuotes,
  seenLines,
  shownText,
} from './reading-replies.js';
import { someQuotation } from './some-quotation.js';

const channel = { echo: false, cards: true };

describe('renderAnswer', () => {
  it('shows as quoted what the sources say, and stays within the limits, whatever they hold', () => {
    const stage = fc.record({ echo: fc.boolean(), cards: fc.boolean() });
    const some = fc.array(someQuotation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(some, stage, hostileText, (made, where, question) => {
        const answer = quoted(...made.map(({ quotation }) => quotation));
        const reply = renderAnswer({ ...answer, question }, where);
        expectWithinLimits(reply);
        expect(seenQuotes(reply)).toEqual(
          claimedWords(
            reply,
            made.map(({ article }) => article),
          ),
        );
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('puts the answering words in bold, and who says them and where below', () => {
    const article = anArticle();
    const highlights = [spanOf(article, 'Tickets cost two coins.')];
    const speaker = { name: 'Ann Quay', role: 'harbour master', kind: 'direct' } as const;
    const reply = renderAnswer(quoted(aQuotation(article, { highlights, speaker })), channel);
    expect(everyStretch(readMarkdown(shownText(reply)), 'bold')[0]).toBe('Tickets cost two coins.');
    expect(seenLines(reply)).toEqual([
      article.body,
      '— in bold: Ann Quay, harbour master',
      'Ferry to run on Sundays · The Harbour Gazette · 12 November 2024 · “Timetable” · paragraph 3 · Q-7f3a9c · read it there',
    ]);
  });

  it('says what is the article’s own, what is a paraphrase, and when a speaker is unclear', () => {
    const line = (speaker: Quotation['speaker']) =>
      seenLines(renderAnswer(quoted(aQuotation(anArticle(), { speaker })), channel))[1];
    const koh = { name: 'Koh', role: null };
    expect(line(null)).toBe('— the article’s own words');
    expect(line({ ...koh, kind: 'fragment' })).toBe('— Koh (quoted in part)');
    expect(line({ ...koh, kind: 'indirect' })).toBe('— Koh (in the article’s paraphrase)');
    expect(line({ name: null, role: null, kind: 'direct' })).toBe('— speaker unclear');
  });

  it('leaves out of the attribution what the source does not say', () => {
    const article = anArticle({ publisher: null, published: null, url: null });
    const reply = renderAnswer(quoted(aQuotation(article, { section: null })), channel);
    expect(seenLines(reply)[2]).toBe('Ferry to run on Sundays · paragraph 3 · Q-7f3a9c');
  });

  it('links to the words themselves, and to the page alone when that is too long', () => {
    const link = (url: string) =>
      /\]\((.*)\)/.exec(
        shownText(renderAnswer(quoted(aQuotation(anArticle({ url }))), channel)),
      )?.[1];
    expect(link('https://gazette.example/a_(b)')).toBe(
      'https://gazette.example/a_%28b%29#:~:text=The%20ferry%20will%20sail%20on,two%20coins.%20Dogs%20go%20free.',
    );
    const long = `https://gazette.example/${'a'.repeat(480)}`;
    expect(link(long)).toBe(long);
    expect(link(`${long}${'a'.repeat(80)}`)).toBeUndefined();
  });

  it('shortens at sentence ends only, keeps the answering sentence and says that it cut', () => {
    const sentence = (n: number) => `Pier ${n} is painted ${'very '.repeat(20)}white.`;
    const article = anArticle({
      body: Array.from({ length: 60 }, (_, n) => sentence(n)).join(' '),
    });
    const highlights = [spanOf(article, sentence(50))];
    const reply = renderAnswer(quoted(aQuotation(article, { highlights })), channel);
    const [claim] = reply.claims;
    expect(article.body.slice(claim?.start, claim?.end)).toMatch(/^Pier \d+ .* white\.$/s);
    expect(everyStretch(readMarkdown(shownText(reply)), 'bold')).toContain(sentence(50));
    expect(seenLines(reply)[0]).toBe('[…]');
  });

  it('says where the answer stands when its sentence is too long to be shown whole', () => {
    const reply = renderAnswer(quoted(aQuotation(anArticle({ body: 'a'.repeat(9_000) }))), channel);
    expect(reply.claims).toEqual([]);
    expect(seenLines(reply).at(-1)).toContain('Ferry to run on Sundays');
  });

  it('echoes the question, on one line and without pings, where it would not be seen', () => {
    const answer = { ...quoted(aQuotation()), question: '@everyone *when*\n> does it sail?' };
    const reply = renderAnswer(answer, { echo: true, cards: true });
    expect(readMarkdown(reply.content).at(-1)).toEqual({
      kind: 'text',
      text: ' @everyone *when* > does it sail?',
    });
  });

  it('says which name it took for the one that was asked', () => {
    const readAs = { said: 'harbor*', meant: 'Harbour' };
    const answer = quoted(aQuotation(anArticle()));
    if (answer.kind !== 'quoted') throw new TypeError('the builder gives quotations');
    expect(seenLines(renderAnswer({ ...answer, readAs }, channel))[0]).toBe(
      'The articles have no “harbor*”: this is the answer for “Harbour”.',
    );
  });

  it('says who is not in the articles, and who is', () => {
    const stranger = { said: 'Olga *Reed*', known: ['Anna_Reed_', 'Tom Reed'] };
    const asked = { question: 'And Olga?', snapshot, confidence: 0.1 };
    const answer: Answer = { kind: 'nothing-close', ...asked, nearest: aQuotation(), stranger };
    expect(seenLines(renderAnswer(answer, channel))).toContain(
      'The articles have no “Olga *Reed*”. They quote Anna_Reed_ and Tom Reed.',
    );
  });

  it('shows no words for nothing-close, but a button for the nearest', () => {
    const nearest = aQuotation();
    const asked = { question: 'And the ferry?', snapshot, confidence: 0.1 };
    const answer: Answer = { kind: 'nothing-close', ...asked, nearest };
    const reply = renderAnswer(answer, { echo: false, cards: true });
    expect(shownText(reply)).not.toContain('ferry');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Show the nearest passage']);
  });

  it('says what to do about an empty corpus or a question that can’t be asked', () => {
    const question = '';
    const bad = (reason: 'empty' | 'too-long' | 'no-words') =>
      renderAnswer({ kind: 'bad-question', question, reason, limit: 1_500 }, channel).content;
    expect(renderAnswer({ kind: 'empty-corpus', question }, channel).content).toContain('/reindex');
    expect(bad('empty')).toContain('no question');
    expect(bad('too-long')).toContain('at most 1,500 characters');
    expect(bad('no-words')).toContain('no words');
  });
});
