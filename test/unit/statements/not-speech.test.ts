import { describe, expect, it } from 'vitest';
import { said } from './an-article.js';

describe('findStatements on words in marks that nobody spoke', () => {
  it('leaves titles, names and terms alone', () => {
    for (const body of [
      'The film “Harbour Lights” opens on Friday.',
      'On a new page, “The Harbour Countdown”, the port shows the days left.',
      'A ferry called “Old Bess” sank. The so-called “ghost ship” was towed away.',
      'Ann Harbour sang “Row the Boat Home” and told the story of “Moby-Dick.”',
      'The word “ferry” is old. To “heave to” in sailors’ jargon is to stop.',
      'The mayor advocated a “harbour first” policy.',
    ]) {
      expect(said(body)).toEqual([]);
    }
  });

  it('leaves scare quotes alone that nothing attributes', () => {
    expect(said('The “repair” took nine years. It was a “temporary” wall.')).toEqual([]);
  });

  it('leaves headings alone, whatever stands in them', () => {
    const body = [
      '‘We will rebuild,’ says mayor',
      'The pier burnt down on Sunday.',
      'An ‘insurance company’',
      'It was old.',
    ].join('\n\n');
    const headings = ['‘We will rebuild,’ says mayor', 'An ‘insurance company’'];
    expect(said(body, { headings })).toEqual([]);
  });

  it('keeps what a speaker calls a thing', () => {
    const body =
      'Ann Harbour, who chairs the council, called the delay “a disgrace.” Ben Quay described it as “normal.”';
    expect(said(body)).toEqual([
      ['fragment', 'a disgrace.', 'Ann Harbour'],
      ['fragment', 'normal.', 'Ben Quay'],
    ]);
  });

  it('gives whole sentences that stand alone to nobody rather than to the wrong one', () => {
    expect(said('“The sea was as flat as a plate that night.”')).toEqual([
      ['direct', 'The sea was as flat as a plate that night.', null],
    ]);
  });
});

describe('findStatements around excluded stretches', () => {
  const aside = 'See also: Ben Quay said “the ferry is a wreck and should be sold”';

  it('never extracts from them', () => {
    expect(said(`The pier is open.\n\n${aside}\n\nIt is new.`, { excluded: [aside] })).toEqual([]);
  });

  it('reads a speaker on across them', () => {
    const body = `Ann Harbour, the mayor, said the pier would stay shut.\n\n${aside}\n\nThe wall is “a danger to all,” she noted.`;
    expect(said(body, { excluded: [aside] })).toEqual([
      ['indirect', 'the pier would stay shut', 'Ann Harbour'],
      ['fragment', 'a danger to all,', 'Ann Harbour'],
    ]);
  });

  it('reads a sentence on across them', () => {
    const body = `The wall will not hold for another winter, Ann Harbour\n\n${aside}\n\nsaid on Monday.`;
    expect(said(body, { excluded: [aside] })).toEqual([
      ['indirect', 'The wall will not hold for another winter', 'Ann Harbour'],
    ]);
  });

  it('cuts words in two that run across them', () => {
    const body = `“The wall will hold for\n\n${aside}\n\nanother winter at least,” Ann Harbour said.`;
    expect(said(body, { excluded: [aside] })).toEqual([
      ['direct', 'The wall will hold for', 'Ann Harbour'],
      ['direct', 'another winter at least,', 'Ann Harbour'],
    ]);
  });
});
