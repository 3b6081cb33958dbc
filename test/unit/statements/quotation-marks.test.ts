import { describe, expect, it } from 'vitest';
import { said } from './an-article.js';

describe('findStatements on quotation marks', () => {
  it('reads every pair of marks alike', () => {
    for (const [open, close] of [
      ['“', '”'],
      ['"', '"'],
      ['‘', '’'],
      ["'", "'"],
      ['«', '»'],
      ['„', '“'],
      ['„', '”'],
      ['「', '」'],
    ]) {
      const body = `${open}The ferry will run on Sundays again,${close} Ann Harbour said.`;
      expect(said(body)).toEqual([
        ['direct', 'The ferry will run on Sundays again,', 'Ann Harbour'],
      ]);
    }
  });

  it('leaves spaces within guillemets outside the words', () => {
    const body = 'Ann Harbour said: « The ferry will run on Sundays again. »';
    expect(said(body)).toEqual([['direct', 'The ferry will run on Sundays again.', 'Ann Harbour']]);
  });

  it('takes no apostrophe for a quotation mark', () => {
    for (const body of [
      'The sailors’ strike, the council’s first since the ’70s, isn’t over; the pilots’ union won’t talk.',
      "The sailors' strike, the council's first since the '70s, isn't over; the pilots' union won't talk.",
      'Ann Harbour‘s ferry passed the sailors‘ quay.',
    ]) {
      expect(said(body)).toEqual([]);
    }
  });

  it('takes no shortened word for the beginning of a quotation', () => {
    const body = "Ann Harbour told 'em the sailors' boats were lost.";
    expect(said(body).filter(([kind]) => kind !== 'indirect')).toEqual([]);
  });

  it('takes feet and inches for no quotation marks', () => {
    expect(
      said(`The gate is 6'2" wide and the wall 5' 10" high, the mayor's office found.`),
    ).toEqual([]);
  });

  it('keeps marks within marks together with the words around them', () => {
    const body =
      '“He called it ‘the end of the harbour’ and left,” Ann Harbour said. ‘They sang “Row, row” all night,’ Ben Quay said.';
    expect(said(body)).toEqual([
      ['direct', 'He called it ‘the end of the harbour’ and left,', 'Ann Harbour'],
      ['direct', 'They sang “Row, row” all night,', 'Ben Quay'],
    ]);
  });

  it('reads on over a plural with an apostrophe in single marks', () => {
    const body = '‘The dockers’ union and the pilots’ union agree,’ Ann Harbour said.';
    expect(said(body)).toEqual([
      ['direct', 'The dockers’ union and the pilots’ union agree,', 'Ann Harbour'],
    ]);
  });

  it('does not let a forgotten mark swallow what follows', () => {
    const body = [
      'The pier is “unsafe and closed, Ann Harbour said on Monday.',
      '“The ferry runs,” Ben Quay said.',
      'The council will meet on Friday. A closing” mark alone opens nothing.',
      '“We will repair it,” Ann Harbour said.',
    ].join('\n\n');
    expect(said(body).filter(([kind]) => kind !== 'indirect')).toEqual([
      ['direct', 'The ferry runs,', 'Ben Quay'],
      ['direct', 'We will repair it,', 'Ann Harbour'],
    ]);
  });

  it('finds the second quotation where the first was never closed', () => {
    const body = '“The pier is closed. “We will repair it,” Ann Harbour said.';
    expect(said(body)).toEqual([['direct', 'We will repair it,', 'Ann Harbour']]);
  });

  it('joins the paragraphs of one speech that re-open with a mark and close once', () => {
    const body = [
      'Ann Harbour spoke last. ‘We built this pier with our hands. The dockers’ sons will use it.',
      '‘Nobody helped us.',
      '‘Thank you,’ she said.',
    ].join('\n\n');
    expect(said(body)).toEqual([
      [
        'direct',
        'We built this pier with our hands. The dockers’ sons will use it.',
        'Ann Harbour',
      ],
      ['direct', 'Nobody helped us.', 'Ann Harbour'],
      ['direct', 'Thank you,', 'Ann Harbour'],
    ]);
  });
});
