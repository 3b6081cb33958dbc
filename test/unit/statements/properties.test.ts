import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../src/core/building/find-statements.js';
import { overlaps } from '../../../src/model/span.js';
import { anArticle, said } from './an-article.js';

const people = ['Ann Harbour', 'Ben Quay', 'Maria van der Wal', 'Cem O’Reef', 'Ida Strand-Holm'];
const name = fc.constantFrom(...people);
const cue = fc.constantFrom('said', 'added', 'argued', 'warned', 'wrote');
const words = fc.constantFrom(
  'We will run the ferry on Sundays',
  'Nobody asked the dockers’ wives',
  'It cost $3.5 million in all',
  'The U.S. coast guard knew it',
  'I don’t think so, and neither does Dr. Moss',
);
const template = fc.constantFrom(
  (who: string, verb: string, what: string) => `“${what},” ${who} ${verb}.`,
  (who: string, verb: string, what: string) => `“${what},” ${verb} ${who}.`,
  (who: string, verb: string, what: string) => `On Monday, ${who} ${verb}: “${what}.”`,
  (who: string, verb: string, what: string) => `${who}, the mayor, ${verb}, “${what}.”`,
  (who: string, verb: string, what: string) => `“${what}!” ${who} ${verb} in a letter.`,
);
const spoken = fc.record({ name, cue, words, template });

/** Scraps of what news are made of, in an order that no editor would let pass. */
const scrap = fc.constantFrom(
  ...'“ ” " ‘ ’ \' « » „ ( ) — , . : ; ? !'.split(' '),
  ...people,
  ...' said added told wrote called the she he that according to who and Mr. Sen. mayor'.split(' '),
  'a disgrace',
  'We will go.',
  'the harbour’s wall',
  'in a statement',
  '\n',
  '\n\n',
  '👍🏽',
  'Źle',
);
const muddle = fc
  .array(fc.tuple(scrap, fc.constantFrom(' ', ' ', '')), { maxLength: 60 })
  .map((scraps) => scraps.flat().join(''));

describe('findStatements', () => {
  it('gives everybody exactly the words they said, whatever the form of the sentence', () => {
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 1, maxLength: 6 }), (list) => {
        const body = list
          .map((each) => each.template(each.name, each.cue, each.words))
          .join('\n\n');
        const found = said(body).filter(([kind]) => kind === 'direct');
        expect(found.map(([, what, who]) => [what.replace(/[,.!]$/u, ''), who])).toEqual(
          list.map((each) => [each.words, each.name]),
        );
      }),
    );
  });

  it('reads typewriter marks like printed ones', () => {
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 1, maxLength: 6 }), (list) => {
        const body = list
          .map((each) => each.template(each.name, each.cue, each.words))
          .join('\n\n');
        const typed = (text: string) => text.replaceAll(/[“”]/gu, '"').replaceAll('’', "'");
        expect(said(typed(body))).toEqual(
          said(body).map(([kind, what, who]) => [kind, typed(what), who && typed(who)]),
        );
      }),
    );
  });

  it('gives spans in order that lie in the body, begin and end with its words, and name who is in it', () => {
    fc.assert(
      fc.property(muddle, (body) => {
        const flat = body.replaceAll(/\s/gu, ' ');
        let last = 0;
        for (const { start, end, attribution } of findStatements(anArticle({ body }))) {
          const exact = body.slice(start, end);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(exact.trim()).toBe(exact);
          expect(exact.isWellFormed() || !body.isWellFormed()).toBe(true);
          expect(exact).toMatch(/[\p{L}\p{N}]/u);
          last = start;
          if (attribution === null) continue;
          expect(flat).toContain(attribution.name);
          expect(flat).toContain(attribution.mention);
          expect(attribution.clause.end).toBeLessThanOrEqual(body.length);
          expect(attribution.clause.start).toBeLessThan(attribution.clause.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps out of headings and excluded stretches wherever they fall', () => {
    const place = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(muddle, place, place, (body, [at, length], [later, more]) => {
        const excluded = { start: at, end: at + length, rule: 'test' };
        const heading = { start: at + length + later, end: at + length + later + more };
        if (heading.end > body.length) return;
        const article = { ...anArticle({ body }), excluded: [excluded], headings: [heading] };
        for (const statement of findStatements(article)) {
          expect(overlaps(statement, excluded) || overlaps(statement, heading)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing but the paragraph of a forgotten mark', () => {
    const paragraphs = fc.array(spoken, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (list, which, mark) => {
        const told = list.map(
          (each) => `The wind rose. ${each.template(each.name, each.cue, each.words)}`,
        );
        const broken = which % told.length;
        const marks = [...(told[broken] ?? '').matchAll(/[“”]/gu)];
        const cut = marks[mark % marks.length]?.index ?? 0;
        const spoilt = told.map((text, at) =>
          at === broken ? text.slice(0, cut) + text.slice(cut + 1) : text,
        );
        const others = list.filter((_, at) => at !== broken);
        const found = said(spoilt.join('\n\n')).filter(([kind]) => kind === 'direct');
        expect(found.map(([, what, who]) => [what.replace(/[,.!]$/u, ''), who])).toEqual(
          others.map((each) => [each.words, each.name]),
        );
      }),
    );
  });

  it('changes nothing when the weather is added', () => {
    fc.assert(
      fc.property(fc.array(spoken, { maxLength: 5 }), (list) => {
        const body = list
          .map((each) => each.template(each.name, each.cue, each.words))
          .join('\n\n');
        expect(said(`${body}\n\nThe sea was calm and the sky was grey.`)).toEqual(said(body));
      }),
    );
  });

  it('gives a speaker of a thousand statements every one of them', () => {
    const one = (number: number) => `“The ferry made trip number ${number} today,” Harbour said.`;
    const body = [
      'Ann Harbour, the mayor, spoke for hours.',
      ...Array.from({ length: 1000 }, (_, at) => one(at)),
    ].join('\n\n');
    const found = said(body);
    expect(found).toHaveLength(1000);
    expect(new Set(found.map(([, , who]) => who))).toEqual(new Set(['Ann Harbour']));
  });

  it('passes over sentences without end, and goes on', () => {
    const speech = '“The tide is high,” said Ann Harbour, the mayor.';
    for (const part of ['Ann Hill said that ', '“Yes” he said and ', 'Ann, Tom, ', '( ']) {
      const found = said(`${part.repeat(20_000)}.\n\n${speech}`);
      expect(found).toEqual([['direct', 'The tide is high,', 'Ann Harbour']]);
    }
  });

  it('reads an article that is all in marks', () => {
    expect(said('“It rained. The sea was calm.”\n\n“Nobody came to the pier that day.”')).toEqual([
      ['direct', 'It rained. The sea was calm.', null],
      ['direct', 'Nobody came to the pier that day.', null],
    ]);
    expect(said('“'.repeat(3000))).toEqual([]);
    expect(said('” "’'.repeat(3000))).toEqual([]);
  });
});
