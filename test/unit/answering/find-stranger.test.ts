import { beforeAll, describe, expect, it } from 'vitest';
import { findStranger } from '../../../src/core/answering/find-stranger.js';
import type { OpenSnapshot } from '../../../src/core/answering/open-snapshot.js';
import { strangerWords } from '../../../src/core/answering/stranger-words.js';
import { aSnapshot } from './a-snapshot.js';

const harbour = `“The ferry leaves at nine,” said Anna Reed, the harbour master.

“Dogs travel free,” said Tom Marsh, a pilot from Brill. Brill is his home. His wife, Vera Marsh, was on board.

“Nobody waits,” said James Holt.

“We shall see,” said the Ferry Board.`;

let open: OpenSnapshot;
beforeAll(async () => {
  open = await aSnapshot({ 'a.txt': harbour });
});

const find = (question: string) => findStranger(question, open);

describe('findStranger', () => {
  it('finds who only shares a surname with a speaker', () => {
    expect(find('What did Robert Reed say about dogs?')).toEqual({
      said: 'Robert Reed',
      known: ['Anna Reed'],
    });
    expect(find('Is it Olga Reed’s ferry?')?.said).toBe('Olga Reed');
  });

  it('finds a first name that belongs to somebody else', () => {
    expect(find('What did Tom Reed say about dogs?')?.known).toEqual(['Anna Reed']);
  });

  it.each([
    ['what did tom reed say about dogs?', 'tom reed'],
    ['WHAT DID TOM REED SAY ABOUT DOGS?', 'TOM REED'],
    ['did tom reed live in the EU?', 'tom reed'],
    ['tom reed’s dogs', 'tom reed'],
    ['Tom Reed said what of dogs?', 'Tom Reed'],
  ])('finds one without capitals that tell: %s', (question, said) => {
    expect(find(question)).toEqual({ said, known: ['Anna Reed'] });
  });

  it.each([
    ['what did anna reed say?'],
    ['WHAT DID CAPTAIN REED SAY?'],
    ['DO DOGS LIKE REED'],
    ['what did old reed say?'],
    ['who saw vera marsh?'],
    ['what did james say, and reed?'],
  ])('takes nobody for a stranger without capitals that tell: %s', (question) => {
    expect(find(question)).toBeNull();
  });

  it.each([
    ['the speaker', 'What did Anna Reed say?'],
    ['the names the other way round', 'What did Reed Anna say?'],
    ['a title', 'What did Captain Reed say?'],
    ['a word of the role', 'What did Pilot Marsh say?'],
    ['a place that the corpus knows', 'What did Brill Marsh say?'],
    ['a relative who is in the articles', 'Who saw Vera Marsh?'],
    ['what may be short for the first name', 'What did Jim Holt say?'],
    ['a body', 'What did the Harbour Board say?'],
    ['a first word that begins a question', 'Did Reed say so?'],
    ['a name of its own', 'What did Olga Brandt say?'],
    ['a surname alone', 'What did Reed say?'],
  ])('takes nobody for a stranger: %s', (_, question) => {
    expect(find(question)).toBeNull();
  });
});

describe('strangerWords', () => {
  it('names some of the namesakes', () => {
    expect(strangerWords({ said: 'Robert Reed', known: ['Anna Reed'] })).toBe(
      'The articles have no “Robert Reed”. They quote Anna Reed.',
    );
    expect(strangerWords({ said: 'Robert Reed', known: ['A', 'B', 'C', 'D'] })).toBe(
      'The articles have no “Robert Reed”. They quote A, B, C and others.',
    );
  });
});
