import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../src/core/building/find-statements.js';
import { anArticle, said } from './an-article.js';

const speakers = (body: string): readonly (string | null)[] => said(body).map(([, , name]) => name);

describe('findStatements on speakers', () => {
  it('gives name, role, cue, mention and said-clause in the words of the article', () => {
    const body =
      '“The wall will hold,” remarked Ann Harbour, an engineer at Quay College. “I built it myself,” she added.';
    const [first, second] = findStatements(anArticle({ body })).map(
      ({ attribution }) => attribution,
    );
    expect(first).toMatchObject({
      name: 'Ann Harbour',
      role: 'an engineer at Quay College',
      cue: 'remarked',
      mention: 'Ann Harbour',
      how: 'clause',
    });
    expect(second).toMatchObject({
      name: 'Ann Harbour',
      cue: 'added',
      mention: 'she',
      how: 'carried',
    });
    expect(first && body.slice(first.clause.start, first.clause.end)).toBe(
      'remarked Ann Harbour, an engineer at Quay College',
    );
    expect(second && body.slice(second.clause.start, second.clause.end)).toBe('she added');
  });

  it('gives the full name after the surname', () => {
    const body =
      'Ann Harbour, the mayor, opened the pier.\n\n“It took four years,” Harbour said.\n\n“Too long,” Mrs. Harbour said.';
    expect(speakers(body)).toEqual(['Ann Harbour', 'Ann Harbour']);
  });

  it('resolves a description only when one person in the article bears it', () => {
    const one =
      'President-elect Ann Harbour met Ben Quay.\n\n“It was time,” the president-elect said.';
    expect(speakers(one)).toEqual(['Ann Harbour']);
    const two = `Senator Cem Reef came too.\n\nSenator Ann Harbour met him.\n\n“It was time,” the senator said.`;
    expect(speakers(two)).toEqual(['the senator']);
  });

  it('leaves a surname unclear that two speakers share', () => {
    const body =
      'Ann Quay said the wall was safe. Ben Quay said the wall was not safe.\n\n“I built it myself,” Quay said.';
    expect(said(body).at(-1)).toEqual(['direct', 'I built it myself,', null]);
    const named = body.replace('Quay said.', 'Ben Quay said.');
    expect(speakers(named.replace(/Quay said\.$/u, 'Ben Quay said.')).at(-1)).toBe('Ben Quay');
  });

  it('leaves a surname unclear that stood alone before somebody of that name came up', () => {
    const body =
      'Quay lost the vote.\n\nIda Quay said she was proud of him.\n\n“I will be back,” Quay said.';
    expect(speakers(body).at(-1)).toBeNull();
  });

  it('leaves a pronoun unclear when another person stands between', () => {
    const body =
      'Ann Harbour, the mayor, opened the pier. The plan was drawn up by Sen. Ida Strand. “It took four years,” she said.';
    expect(speakers(body)).toEqual([null]);
  });

  it('leaves a pronoun unclear that two persons named since the last speaker could be', () => {
    for (const before of [
      'Ann Reef met Paul Ebb in the harbour on Monday.',
      'Ann Reef told Paul Ebb that the pier was shut.',
      'Ann Reef said the pier was shut. Paul Ebb opened it again.',
      'Ann Reef met the mayor.',
      'Ann Reef told Bono that the pier was shut.',
      'Ann Reef came with her cousin Sam.',
      '“The pier is shut,” said Ann Reef. “It is open,” said Paul Ebb.',
    ]) {
      expect(speakers(`${before} “I will go now,” he said.`).at(-1)).toBeNull();
      expect(speakers(`${before} “I will go now,” she said.`).at(-1)).toBeNull();
    }
    const joined = 'Ann Reef left. Paul Ebb met Bob Lee, and he said the pier was shut.';
    expect(speakers(joined)).toEqual([null]);
  });

  it('resolves a pronoun when titles, roles or earlier pronouns rule the other person out', () => {
    for (const before of [
      'Mr. Ben Quay met Mrs. Ida Strand.',
      'Ben Quay, chairman of the port, met Queen Ida.',
      'Ben Quay opened the pier. He was late.\n\nBen Quay met Queen Ida.',
    ]) {
      expect(speakers(`${before} “I will go now,” he said.`)).toEqual(['Ben Quay']);
    }
    const learnt = [
      'Ida Strand left. “I am off,” she said.',
      'Ben Quay said that Strand was late. “I am sorry for it,” he added.',
    ].join('\n\n');
    expect(speakers(learnt).at(-1)).toBe('Ben Quay');
  });

  it('takes nobody for the speaker of words or reports that name them', () => {
    const met = 'Ann Reef met Paul Ebb.';
    expect(speakers(`${met} “Ebb will go now,” she said.`)).toEqual(['Ann Reef']);
    expect(speakers(`${met} Ebb was late again on Monday, she said.`)).toEqual(['Ann Reef']);
    expect(speakers('Ann Reef came. “Reef is a fool,” he said.')).toEqual([null]);
  });

  it('lets a paragraph that begins with a new name put off who spoke before it, up to its end', () => {
    const before = '“The pier is shut,” said Ann Reef.\n\nPaul Ebb agreed.';
    expect(speakers(`${before} “It is not safe,” he said.`).at(-1)).toBe('Paul Ebb');
    expect(speakers(`${before}\n\n“It is not safe,” she said.`).at(-1)).toBeNull();
  });

  it('does not take a person of the other gender for the antecedent', () => {
    const body = 'Mr. Ben Quay opened the pier.\n\n“It took four years,” she said.';
    expect(speakers(body)).toEqual([null]);
  });

  it('carries «he added» back to the named speaker, over names in his own words', () => {
    const body = '“Ann Harbour is wrong,” Ben Quay said.\n\n“Mayor Ida Strand knows it,” he added.';
    expect(speakers(body)).toEqual(['Ben Quay', 'Ben Quay']);
  });

  it('carries the speaker on to a last paragraph without a said-clause', () => {
    const body =
      '“The wall will hold,” said Ann Harbour, an engineer.\n\n“I built it myself, and so did my father.”';
    expect(speakers(body)).toEqual(['Ann Harbour', 'Ann Harbour']);
  });

  it('carries no speaker over a heading, a question or a second speaker', () => {
    const quoted = '“The wall will hold,” said Ann Harbour.';
    const alone = '“I built it myself, and so did my father.”';
    const last = (body: string, headings: readonly string[] = []) =>
      said(body, { headings }).at(-1)?.[2];
    expect(last(`${quoted}\n\nStorm warning\n\n${alone}`, ['Storm warning'])).toBeNull();
    expect(last(`“Will it hold?” asked Ann Harbour.\n\n${alone}`)).toBeNull();
    expect(last(`${quoted} “It will not,” said Ben Quay.\n\n${alone}`)).toBeNull();
  });

  it('reads names with particles, hyphens, apostrophes and other letters', () => {
    for (const name of [
      'Maria van der Wal',
      'Jean-Luc Morel-Dupont',
      'Sinéad O’Brien',
      'Ali al-Hadi',
      'Khalid bin Faisal',
      'Łukasz Żółkiewski',
      'Đặng Thị Hoa',
      'Óscar de la Torre',
      'Μαρία Παπαδοπούλου',
      'Ольга Петрова',
    ]) {
      expect(speakers(`“The wall will hold,” said ${name}.`)).toEqual([name]);
      expect(speakers(`“The wall will hold,” ${name} said.`)).toEqual([name]);
    }
  });

  it('names groups and bodies as the article does', () => {
    const body = [
      'According to the Harbour Port Authority, the pier is shut until May.',
      'Some analysts in the capital warn that the port could go bankrupt.',
      '“We regret it,” the White House said.',
    ].join('\n\n');
    expect(speakers(body)).toEqual([
      'the Harbour Port Authority',
      'Some analysts in the capital',
      'the White House',
    ]);
  });

  it('gives an abbreviation the name that the article explains it with', () => {
    const body =
      'The Harbour Seamen’s Union (HSU) met on Monday.\n\n“The strike goes on,” the HSU said.\n\n“It is not over,” HSU added.';
    expect(speakers(body).at(-1)).toBe('Harbour Seamen’s Union');
  });

  it('gives nothing for a said-clause that is denied, asked, imagined or passive', () => {
    for (const clause of [
      'Ann Harbour did not say',
      'Ann Harbour would never say',
      'Ann Harbour no longer says',
      'Ann Harbour hardly said',
      'Ann Harbour refused to say',
      'Ann Harbour took the stage but declined to say',
      'Ann Harbour left, not saying',
      'Ann Harbour denies having said',
      'Ann Harbour was not quoted as saying',
      'Ann Harbour wishes she had said',
      'Ann Harbour was told',
      'Neither Reef nor Harbour said',
      'Not one of the sailors said',
      'Nor did the sailors say',
      'Never has Ann Harbour said',
      'Had Ann Harbour said',
      'Did the sailors say',
      'If Ann Harbour says',
      'If, as it seems, Ann Harbour said',
      'Even if Ann Harbour came and said',
      'Unless the sailors say',
      'Suppose Ann Harbour said',
      'It is not true that Ann Harbour said',
      'It is a myth that Ann Harbour said',
      'There is no proof Ann Harbour said',
      'Ben Quay disputed that Ann Harbour said',
    ]) {
      expect([clause, ...said(`${clause} that the ferry was lost.`)]).toEqual([clause]);
    }
  });

  it('gives the words of nobody to nobody', () => {
    for (const none of ['Nobody', 'No one', 'None of the sailors', 'Neither side', 'Few sailors']) {
      expect(said(`${none} said that the ferry was lost.`)).toEqual([]);
      expect(said(`“The ferry is lost,” ${none.toLowerCase()} said.`)).toEqual([]);
      expect(said(`${none} called the ferry “a floating wreck” in May.`)).toEqual([]);
    }
    expect(speakers('A few sailors said that the ferry was lost.')).toEqual(['A few sailors']);
  });

  it('gives nobody what they deny', () => {
    for (const verb of ['denied', 'doubted', 'disputed', 'refuted', 'rejected', 'dismissed']) {
      expect(said(`Ann Harbour ${verb} that the ferry was lost.`)).toEqual([]);
    }
    expect(said('Ann Harbour denied that the ferry was “a wreck.”')).toEqual([]);
    expect(speakers('Ann Harbour denied it, saying that the ferry was safe.')).toEqual([
      'Ann Harbour',
    ]);
  });

  it('keeps what is said beside something else that is denied', () => {
    for (const clause of [
      'The pier is not safe, and Ann Harbour said',
      'Nobody came, but Ann Harbour said',
      'It was not until Monday that Ann Harbour said',
      'There is no doubt that Ann Harbour said',
      'Will Harbour said',
    ]) {
      const [, words] = said(`${clause} that the ferry was lost.`)[0] ?? [];
      expect([clause, words]).toEqual([clause, 'the ferry was lost']);
    }
  });

  it('gives words to the one who is quoted as saying them', () => {
    const body = 'The Gazette quoted a pilot as saying: “I saw nothing at all.”';
    expect(speakers(body)).toEqual(['a pilot']);
  });
});
