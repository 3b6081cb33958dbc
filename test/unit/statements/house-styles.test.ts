import { describe, expect, it } from 'vitest';
import { said } from './an-article.js';

describe('findStatements on the house styles of newspapers', () => {
  it('reads an American political report', () => {
    const body = [
      'Sen. Jane Doe, R-Ohio, said Tuesday that the ferry bill would fail in committee.',
      '“We do not have the votes, and everybody in this building knows it,” Doe told reporters outside the chamber. “That is the truth.”',
      'Doe, who chairs the panel, called the draft “a disgrace” and said it would cost the harbour millions.',
      '“This administration will not let the ferries rot,” the White House said in a statement.',
      'Asked whether the bill could be saved, Rep. Tom Pier, D-Calif., said: “Not by me.”',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['indirect', 'the ferry bill would fail in committee', 'Jane Doe'],
      ['direct', 'We do not have the votes, and everybody in this building knows it,', 'Jane Doe'],
      ['direct', 'That is the truth.', 'Jane Doe'],
      ['fragment', 'a disgrace', 'Jane Doe'],
      ['indirect', 'it would cost the harbour millions', 'Jane Doe'],
      ['direct', 'This administration will not let the ferries rot,', 'the White House'],
      ['direct', 'Not by me.', 'Tom Pier'],
    ]);
  });

  it('reads a British report in single marks', () => {
    const body = [
      'The harbour’s new crane is ‘too tall for the bay’, according to residents.',
      '‘It blocks the light from the workers’ cottages and it is noisy,’ said Ann Quay, 62, who has lived there since the ’90s. ‘Nobody asked us.’',
      'Port chief Ben Mole said the crane was ‘entirely safe’. He added: ‘We’ll listen to anyone’s worries.’',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['indirect', 'The harbour’s new crane is ‘too tall for the bay’', 'residents'],
      ['fragment', 'too tall for the bay', 'residents'],
      ['direct', 'It blocks the light from the workers’ cottages and it is noisy,', 'Ann Quay'],
      ['direct', 'Nobody asked us.', 'Ann Quay'],
      ['fragment', 'entirely safe', 'Ben Mole'],
      ['direct', 'We’ll listen to anyone’s worries.', 'Ben Mole'],
    ]);
  });

  it('reads a speech over several paragraphs', () => {
    const body = [
      'The mayor, Ida Strand, opened the new pier on Saturday.',
      '“This pier was promised to our parents,” Strand said. “It was promised to us.',
      '“It stands here today because the people of this town would not give up.',
      '“Thank you all.”',
      'The band played until midnight.',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['direct', 'This pier was promised to our parents,', 'Ida Strand'],
      ['direct', 'It was promised to us.', 'Ida Strand'],
      [
        'direct',
        'It stands here today because the people of this town would not give up.',
        'Ida Strand',
      ],
      ['direct', 'Thank you all.', 'Ida Strand'],
    ]);
  });

  it('reads a court report', () => {
    const body = [
      'A harbour pilot accused of steering a ferry onto a sandbank told the court on Monday that he “never saw the light.”',
      'Prosecutor Maria van der Wal argued that the pilot had been drinking. “He had four glasses of rum,” she told the jury, adding that two witnesses had seen him.',
      '“That is a lie,” said his lawyer, Peter O’Shea. “My client does not drink.”',
      'Judge Lena Sund said she would rule on Friday.',
    ].join('\n\n');
    expect(said(body)).toEqual([
      [
        'fragment',
        'never saw the light.',
        'A harbour pilot accused of steering a ferry onto a sandbank',
      ],
      ['indirect', 'the pilot had been drinking', 'Maria van der Wal'],
      ['direct', 'He had four glasses of rum,', 'Maria van der Wal'],
      ['indirect', 'two witnesses had seen him', 'Maria van der Wal'],
      ['direct', 'That is a lie,', 'Peter O’Shea'],
      ['direct', 'My client does not drink.', 'Peter O’Shea'],
      ['indirect', 'she would rule on Friday', 'Lena Sund'],
    ]);
  });

  it('reads a report on a post and a letter', () => {
    const body = [
      'In a post on Truth Social, former President John Reef wrote: “The ferry deal is a TOTAL MESS!”',
      'Reef also accused Gov. Ellen Shoal of “stealing” the harbour.',
      'A spokesperson for Shoal declined to comment. In a letter to the council, Shoal’s office said the allegations were baseless.',
      '“There is no evidence for any of this,” the governor said at a news conference.',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['direct', 'The ferry deal is a TOTAL MESS!', 'John Reef'],
      ['fragment', 'stealing', 'John Reef'],
      ['indirect', 'the allegations were baseless', 'Shoal’s office'],
      ['direct', 'There is no evidence for any of this,', 'Ellen Shoal'],
    ]);
  });

  it('reads a report on research', () => {
    const body = [
      'Seagulls steal more chips on windy days, a study has found.',
      'According to the report, published in the journal Shore, the birds “learn within a week.”',
      'Lead author Dr Kwame Boateng, a biologist at Harbour University, said that the gulls watch people’s eyes. He said visitors should look at them.',
      'But Mia Fjord, who was not involved in the study, said the numbers were too small to prove anything. “I would like to see it repeated,” Fjord added.',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['indirect', 'Seagulls steal more chips on windy days', 'a study'],
      ['fragment', 'learn within a week.', 'the report'],
      ['indirect', 'the gulls watch people’s eyes', 'Kwame Boateng'],
      ['indirect', 'visitors should look at them', 'Kwame Boateng'],
      ['indirect', 'the numbers were too small to prove anything', 'Mia Fjord'],
      ['direct', 'I would like to see it repeated,', 'Mia Fjord'],
    ]);
  });

  it('reads a sports report', () => {
    const body = [
      '“We were awful in the first half,” admitted coach Sven Dahl after Harbour Town lost 3-0.',
      'Captain Leo Brun agreed. “We have to look in the mirror,” he said. “All of us.”',
      '“I’m not worried,” insisted striker Ali al-Hadi, 19. “It’s one game.”',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['direct', 'We were awful in the first half,', 'Sven Dahl'],
      ['direct', 'We have to look in the mirror,', 'Leo Brun'],
      ['direct', 'All of us.', 'Leo Brun'],
      ['direct', 'I’m not worried,', 'Ali al-Hadi'],
      ['direct', 'It’s one game.', 'Ali al-Hadi'],
    ]);
  });

  it('reads a report with anonymous sources', () => {
    const body = [
      'The port may close for a month, two people familiar with the talks told The Harbour Gazette.',
      '“Nobody wants that,” said one union official, who spoke on condition of anonymity because the talks are private.',
      'A company spokesman said the firm does not comment on rumours.',
      'Officials in the capital fear the closure could spread to other ports.',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['indirect', 'The port may close for a month', 'two people familiar with the talks'],
      ['direct', 'Nobody wants that,', 'one union official'],
      ['indirect', 'the firm does not comment on rumours', 'A company spokesman'],
      ['indirect', 'the closure could spread to other ports', 'Officials in the capital'],
    ]);
  });

  it('reads a report with split quotations', () => {
    const body = [
      '“The ferry,” said Captain Ruth Brandt, “is the heart of this town.”',
      '“If they take it away,” she said, “we might as well move.”',
      '“And yet,” Brandt continued, pointing at the empty quay, “here we are.”',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['direct', 'The ferry,', 'Ruth Brandt'],
      ['direct', 'is the heart of this town.', 'Ruth Brandt'],
      ['direct', 'If they take it away,', 'Ruth Brandt'],
      ['direct', 'we might as well move.', 'Ruth Brandt'],
      ['direct', 'And yet,', 'Ruth Brandt'],
      ['direct', 'here we are.', 'Ruth Brandt'],
    ]);
  });

  it('reads an agency report with marks of other languages', () => {
    const body = [
      '«The lighthouse stays dark», said the keeper, Olga Sjöberg.',
      '„We will repair it in spring“, the harbour master announced.',
      'The mayor called the delay "unacceptable".',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['fragment', 'The lighthouse stays dark', 'Olga Sjöberg'],
      ['direct', 'We will repair it in spring', 'the harbour master'],
      ['fragment', 'unacceptable', 'The mayor'],
    ]);
  });

  it('reads a campaign report', () => {
    const body = [
      'Democratic candidate Rosa Delgado said in an interview with Harbour Radio on Sunday that she would not raise the toll.',
      'Her opponent, Republican Mark Stone, said Delgado “can’t be trusted with a rowing boat, let alone a port.”',
      '“She has changed her mind four times,” Stone said of Delgado. “Voters notice.”',
      'Delgado’s campaign manager, Ken Wu, dismissed the remarks as “desperate.”',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['indirect', 'she would not raise the toll', 'Rosa Delgado'],
      ['direct', 'can’t be trusted with a rowing boat, let alone a port.', 'Mark Stone'],
      ['direct', 'She has changed her mind four times,', 'Mark Stone'],
      ['direct', 'Voters notice.', 'Mark Stone'],
      ['fragment', 'desperate.', 'Ken Wu'],
    ]);
  });

  it('reads a diplomatic report', () => {
    const body = [
      'Foreign Minister Nguyen Thi Hoa said on Wednesday that talks with the island would resume.',
      'The two sides have “a shared interest in calm waters,” Hoa said, according to a transcript released by her office.',
      'Beijing warned that any patrol would be met “with force.”',
      'The minister, however, played down the threat.',
    ].join('\n\n');
    expect(said(body)).toEqual([
      ['indirect', 'talks with the island would resume', 'Nguyen Thi Hoa'],
      ['direct', 'a shared interest in calm waters,', 'Nguyen Thi Hoa'],
      ['indirect', 'any patrol would be met “with force.”', 'Beijing'],
      ['fragment', 'with force.', 'Beijing'],
    ]);
  });
});
