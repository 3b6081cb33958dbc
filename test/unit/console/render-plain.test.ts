import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/model/answer.js';
import {
  renderNearest,
  renderPlain,
  renderTime,
  whose,
} from '../../../src/console/render-plain.js';
import { anArticle, aQuotation, aQuotedAnswer, nothingClose, plainLook } from './builders.js';

describe('renderPlain', () => {
  it('shows the words, whose they are, where they stand, and how sure the answer is', () => {
    const url = 'https://gazette.example/ferry';
    const article = anArticle({ published: '2024-11-02', url });
    const answer = aQuotedAnswer([aQuotation({ article, highlights: [{ start: 0, end: 30 }] })]);
    expect(renderPlain(answer, 12.345, plainLook(50), null)).toBe(
      [
        '  ┃ The ferry will run on Sundays. The fare stays',
        '  │ at two crowns.',
        '  — the article’s own words',
        '    Ferry to run on Sundays',
        '    The Harbour Gazette · 2024-11-02 · “The',
        '    timetable”, paragraph 4 · Q-7f3a9c',
        '    https://gazette.example/ferry',
        '',
        'confidence 87% · 12 ms',
      ].join('\n'),
    );
  });

  it('numbers several quotations, best first', () => {
    const answer = aQuotedAnswer([aQuotation({ section: null }), aQuotation({ paragraph: 9 })]);
    const lines = renderPlain(answer, 3, plainLook(null), null).split('\n');
    expect(lines.filter((line) => /^\d /.test(line)).map((line) => line[0])).toEqual(['1', '2']);
    expect(lines).toContain('    The Harbour Gazette · paragraph 4 · Q-7f3a9c');
  });

  it('says that nothing answers, and how to see what came nearest', () => {
    expect(renderPlain(nothingClose(), 3, plainLook(null), ':near')).toBe(
      'Nothing in the articles answers this.\n\nconfidence 12% · 3.0 ms · :near shows the nearest passage',
    );
    expect(renderPlain(nothingClose(), 3, plainLook(null), null)).toMatch(/3\.0 ms$/);
  });

  it('says what to do where nothing could be asked', () => {
    const question = '…';
    const bad = { kind: 'bad-question', question, limit: 1000 } as const;
    const say = (reason: 'empty' | 'too-long' | 'no-words'): string =>
      renderPlain({ ...bad, reason }, 0, plainLook(null), null);
    expect(say('empty')).toMatch(/ask one/);
    expect(say('too-long')).toMatch(/at most 1000 characters/);
    expect(say('no-words')).toMatch(/ask it in words/);
    expect(renderPlain({ kind: 'empty-corpus', question }, 0, plainLook(null), null)).toMatch(
      /put some into the corpus folder/,
    );
  });

  it('lets no control character of title, section, url or speaker through', () => {
    const bell = 'x\u001b]0;y\u0007';
    const article = anArticle({ title: bell, publisher: bell, url: bell });
    const speaker = { name: bell, role: bell, kind: 'direct' } as const;
    const text = renderPlain(
      aQuotedAnswer([aQuotation({ article, section: bell, speaker })]),
      1,
      plainLook(80),
      null,
    );
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('renderNearest', () => {
  it('shows the passage as a weak one', () => {
    const text = renderNearest(aQuotation(), plainLook(null));
    expect(text).toMatch(/^The nearest passage, which may have nothing to do with it:\n/);
    expect(text).toContain('The ferry will run on Sundays.');
  });
});

describe('renderPlain, of a name that was misspelt', () => {
  it('says first for which name there is an answer, or none', () => {
    const readAs = { said: 'Rogeveen', meant: 'Roggeveen' };
    const said = [aQuotedAnswer(), nothingClose()].map((answer) => {
      const text = renderPlain({ ...answer, readAs } as typeof answer, 3, plainLook(null), null);
      return text.split('\n')[0];
    });
    expect(said).toEqual([
      'The articles have no “Rogeveen”: this is the answer for “Roggeveen”.',
      'The articles have no “Rogeveen”: this was asked for “Roggeveen”.',
    ]);
  });
});

describe('renderPlain, of somebody who is not in the articles', () => {
  it('says so, and who is', () => {
    const stranger = { said: 'Olga Quayle', known: ['Ada Quayle'] };
    const text = renderPlain({ ...nothingClose(), stranger } as Answer, 3, plainLook(null), null);
    expect(text.split('\n')[0]).toBe('The articles have no “Olga Quayle”. They quote Ada Quayle.');
  });
});

describe('whose', () => {
  it('never shows a paraphrase as speech, nor guesses a speaker', () => {
    const name = 'Ada Quayle';
    const role = 'harbour master';
    expect(whose({ name, role, kind: 'direct' })).toBe('Ada Quayle, harbour master');
    expect(whose({ name, role: null, kind: 'indirect' })).toMatch(/^Ada Quayle .*paraphrase/);
    expect(whose({ name, role, kind: 'fragment' })).toMatch(/in part/);
    expect(whose({ name: null, role: null, kind: 'direct' })).toMatch(/unclear/);
  });
});

describe('renderTime', () => {
  it('takes the unit that a person would', () => {
    expect([0, 8.44, 9.96, 999.4, 999.6, 59_940, 59_960, 250_000].map(renderTime)).toEqual([
      '0.0 ms',
      '8.4 ms',
      '10 ms',
      '999 ms',
      '1.0 s',
      '59.9 s',
      '1 min 0 s',
      '4 min 10 s',
    ]);
  });
});
