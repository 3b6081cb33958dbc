import { describe, expect, it } from 'vitest';
import { absentSpeakers } from '../../src/core/absent-speakers.js';
import { findStatements } from '../../src/core/building/find-statements.js';
import { anArticle } from './statements/an-article.js';

const named =
  'Anna Reed, the harbour master, presented the timetable on Monday. “The first ferry leaves at nine, whatever the weather may bring,” Reed said.';
const unnamed = '“Dogs and bicycles travel free on every boat of ours from now on,” she added.';

function speakersOf(body: string, words: string): readonly string[] {
  const article = anArticle({ body });
  const start = body.indexOf(words);
  return absentSpeakers({ start, end: start + words.length }, words, findStatements(article));
}

describe('absentSpeakers', () => {
  it('names who speaks where only a pronoun stands', () => {
    expect(speakersOf(`${named}\n\n${unnamed}`, unnamed)).toEqual(['Anna Reed']);
  });

  it('leaves out whom the words name themselves, if only by surname', () => {
    expect(speakersOf(`${named}\n\n${unnamed}`, named)).toEqual([]);
    const surname = unnamed.replace('she', 'Reed');
    expect(speakersOf(`${named}\n\n${surname}`, surname)).toEqual([]);
  });

  it('names nobody where the article leaves the speaker unclear', () => {
    expect(speakersOf(`The ferry leaves at nine.\n\n${unnamed}`, unnamed)).toEqual([]);
  });
});
