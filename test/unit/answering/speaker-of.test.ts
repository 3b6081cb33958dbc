import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../src/core/building/find-statements.js';
import { speakerOf } from '../../../src/core/answering/speaker-of.js';
import { anArticle } from '../statements/an-article.js';

const body = [
  'Ann Harbour, the mayor, said the wall would hold for another winter.',
  '“It will hold,” said Ben Quay, an engineer. The sea was calm.',
  'Harbour called the report “a disgrace” and left.',
  '“Nobody asked the sea what it thinks of it.”',
].join('\n\n');

const statements = findStatements(anArticle({ body }));

function speakerIn(words: string): ReturnType<typeof speakerOf> {
  const start = body.indexOf(words);
  return speakerOf({ start, end: start + words.length }, statements);
}

describe('speakerOf', () => {
  it('gives the one whose words, or whose paraphrased words, the sentence holds', () => {
    expect(speakerIn('“It will hold,” said Ben Quay, an engineer.')).toEqual({
      name: 'Ben Quay',
      role: 'an engineer',
      kind: 'direct',
    });
    expect(
      speakerIn('Ann Harbour, the mayor, said the wall would hold for another winter.'),
    ).toEqual({ name: 'Ann Harbour', role: 'the mayor', kind: 'indirect' });
  });

  it('gives a fragment’s speaker where nothing else is said', () => {
    expect(speakerIn('Harbour called the report “a disgrace” and left.')).toMatchObject({
      name: 'Ann Harbour',
      kind: 'fragment',
    });
  });

  it('gives nobody’s name for words whose speaker is unclear', () => {
    const unclear = 'We know it.';
    const said = [
      { article: 'a', start: 0, end: unclear.length, kind: 'direct', attribution: null },
    ] as const;
    expect(speakerOf({ start: 0, end: 5 }, said)).toEqual({
      name: null,
      role: null,
      kind: 'direct',
    });
  });

  it('gives null for the article’s own words', () => {
    expect(speakerIn('The sea was calm.')).toBeNull();
    expect(speakerOf({ start: 0, end: 10 }, [])).toBeNull();
  });
});
