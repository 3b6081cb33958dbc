import { describe, expect, it } from 'vitest';
import { scoreStatements, type GoldStatement } from '../../../src/evaluation/score-statements.js';
import { addScores, noStatements, ratesOf } from '../../../src/evaluation/statement-scores.js';
import { isSameSpeaker } from '../../../src/evaluation/compare-statements.js';
import type { Statement, StatementKind } from '../../../src/model/statement.js';

const body =
  'The ferry runs on Sundays, Harbour said. “We are glad of it,” said Quay. A “ghost ship” sank.';

const place = (words: string) => {
  const start = body.indexOf(words);
  return { start, end: start + words.length };
};

const found = (words: string, kind: StatementKind, name: string | null): Statement => ({
  ...place(words),
  article: 'ferry',
  kind,
  attribution:
    name === null
      ? null
      : { clause: place('said'), name, role: null, cue: 'said', mention: name, how: 'clause' },
});

const gold = (
  words: string,
  kind: GoldStatement['kind'],
  more: Partial<GoldStatement> = {},
): GoldStatement => ({ ...place(words), kind, speaker: null, ...more });

const rows = [
  gold('The ferry runs on Sundays', 'indirect', { speaker: 'Ann Harbour' }),
  gold('We are glad of it,', 'direct', { speaker: 'Ben Quay' }),
  gold('ghost ship', 'title'),
];

describe('scoreStatements', () => {
  it('finds no fault with what the table says', () => {
    const statements = [
      found('The ferry runs on Sundays', 'indirect', 'Ann Harbour'),
      found('We are glad of it', 'direct', 'Quay'),
    ];
    const score = scoreStatements(body, statements, rows);
    expect(score.confusions).toEqual([]);
    expect(ratesOf(score.quoted)).toEqual({
      precision: 1,
      recall: 1,
      speakerRight: 1,
      speakerWrong: 0,
    });
    expect(score.indirect).toMatchObject({ gold: 1, found: 1, extracted: 1, correct: 1, right: 1 });
  });

  it('counts what is missed, and an unclear speaker as neither right nor wrong', () => {
    const score = scoreStatements(body, [found('We are glad of it,', 'fragment', null)], rows);
    expect(score.quoted).toMatchObject({ found: 1, right: 0, wrong: 0, unclear: 1 });
    expect(score.indirect).toMatchObject({ gold: 1, found: 0 });
    expect(score.confusions.map(({ kind }) => kind)).toEqual(['missed', 'unclear-speaker']);
  });

  it('counts a wrong speaker, a title and words that nobody said', () => {
    const statements = [
      found('We are glad of it,', 'direct', 'Ann Harbour'),
      found('ghost ship', 'fragment', 'Quay'),
      found('sank', 'fragment', 'Quay'),
    ];
    const score = scoreStatements(body, statements, rows);
    expect(score.quoted).toMatchObject({ extracted: 3, correct: 1, wrong: 1 });
    expect(score.notSpeech).toBe(1);
    expect(score.confusions.map(({ kind }) => kind)).toEqual([
      'missed',
      'wrong-speaker',
      'not-speech',
      'extra',
    ]);
  });

  it('lets an optional row neither help nor harm', () => {
    const optional = [gold('We are glad of it,', 'direct', { required: false })];
    const statements = [found('We are glad of it,', 'direct', 'Quay')];
    expect(scoreStatements(body, statements, optional)).toEqual(noStatements);
    expect(scoreStatements(body, [], optional)).toEqual(noStatements);
  });

  it('does not judge what a partial table leaves out', () => {
    const statements = [found('We are glad of it,', 'direct', 'Quay')];
    expect(scoreStatements(body, statements, [], { partial: true })).toEqual(noStatements);
    expect(scoreStatements(body, statements, []).quoted.extracted).toBe(1);
  });
});

describe('addScores', () => {
  it('sums up articles, and nothing to nothing', () => {
    const one = scoreStatements(body, [found('We are glad of it,', 'direct', 'Quay')], rows);
    const two = addScores([one, one]);
    expect(two.quoted).toMatchObject({ gold: 2, found: 2, right: 2 });
    expect(two.confusions).toHaveLength(2 * one.confusions.length);
    expect(addScores([])).toEqual(noStatements);
    expect(ratesOf(addScores([]).quoted).precision).toBeNull();
  });
});

describe('isSameSpeaker', () => {
  it('takes a part of a name for the name, whatever its title, case and accents', () => {
    expect(isSameSpeaker('Harbour', 'Sen. Ann Harbour')).toBe(true);
    expect(isSameSpeaker('JOSE PIER', 'José Pier')).toBe(true);
    expect(isSameSpeaker('the Port’s board', 'Port board')).toBe(true);
    expect(isSameSpeaker('Ann Harbour', 'Ben Harbour')).toBe(false);
    expect(isSameSpeaker('he', 'she')).toBe(false);
    expect(isSameSpeaker('', 'Harbour')).toBe(false);
  });
});
