import { describe, expect, it } from 'vitest';
import { judgePage, summarisePages, tokenF1 } from '../../src/evaluation/judge-page.js';
import { parseGold } from '../../src/evaluation/page-sets.js';
import { renderPageFaults, renderPages } from '../../src/evaluation/render-pages.js';
import { articleOf, prose } from './a-file.js';

const gold = {
  id: 'ferry',
  html: 'html/ferry.html',
  title: 'Ferry',
  author: 'Ann Harbour',
  published: '2024-05-31T08:30:00Z',
  text: prose,
  must_not: ['Share  this story', 'Fog'],
};

/** The article of a text, its whole body one passage. */
function read(text: string, sidecar = '{}') {
  const article = articleOf(text, { sidecar });
  return { article, passages: [{ start: 0, end: article.body.length }] };
}

describe('tokenF1', () => {
  it('counts words as often as they stand there', () => {
    expect(tokenF1('fog and fog', 'Fog, and FOG!')).toBe(1);
    expect(tokenF1('fog fog', 'fog')).toBeCloseTo(2 / 3);
    expect(tokenF1('fog', 'ice')).toBe(0);
    expect(tokenF1('', '')).toBe(1);
    expect(tokenF1('', 'ice')).toBe(0);
  });
});

describe('judgePage', () => {
  it('leaves excluded spans out of the body', () => {
    expect(judgePage(gold, read(`${prose}\n\nShare this story`)).f1).toBe(1);
    expect(judgePage(gold, read(`${prose}\n\nNo.`)).f1).toBeLessThan(1);
  });

  it('finds boilerplate in passages, however it is spaced', () => {
    expect(judgePage(gold, read(`${prose}\n\nShare this\nstory`)).leaks).toEqual([
      'Share  this story',
    ]);
    expect(judgePage(gold, { ...read(`Fog\n\n${prose}`), passages: [] }).leaks).toEqual(['Fog']);
  });

  it('compares the fields that gold has, dates by the day', () => {
    const sidecar = 'title: Ferry\npublished: 2024-05-31\npublisher: The Harbour Gazette';
    expect(judgePage(gold, read(prose, sidecar))).toMatchObject({
      stated: ['title', 'author', 'published'],
      wrong: [{ field: 'author', read: null }],
    });
  });

  it('gives nothing for a page that was refused', () => {
    expect(judgePage(gold, null)).toMatchObject({ f1: 0, leaks: [], wrong: [{}, {}, {}] });
  });
});

describe('summarisePages', () => {
  it('counts over the pages, and renders as a table with the faults below', () => {
    const golds = [gold, { ...gold, id: 'fog', author: null }];
    const verdicts = [
      judgePage(gold, read(prose, 'title: Ferry')),
      judgePage(golds[1] ?? gold, null),
    ];
    const figures = summarisePages('pages', golds, verdicts);
    expect(figures).toMatchObject({
      pages: 2,
      f1: 0.5,
      leaks: { count: 0, of: 4 },
      fields: { title: { count: 1, of: 2 }, author: { count: 0, of: 1 }, publisher: { of: 0 } },
    });
    expect(renderPages(figures)).toMatch(
      /token F1 +0\.5000.*\n.*0 of 4 lines\n.*0\.500 +\(1 of 2\)/,
    );
    expect(renderPages(figures)).toContain('not stated');
    expect(renderPageFaults(verdicts)).toMatch(
      /1\.000 {2}ferry; author read as null; published read as null\n.*0\.000 {2}fog/,
    );
  });
});

describe('parseGold', () => {
  it('reads rows, and names the line that is none', () => {
    const { must_not: _, ...row } = gold;
    expect(parseGold('set', `${JSON.stringify(row)}\n\n`)).toEqual([{ ...row, must_not: [] }]);
    expect(() => parseGold('set', '\n{"id": 1}')).toThrow(/set\/gold\.jsonl, line 2/);
  });
});
