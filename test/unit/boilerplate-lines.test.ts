import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../src/core/building/find-boilerplate.js';
import { paragraphs } from '../../src/text/paragraphs.js';
import { prose } from './a-file.js';

/** Rules that leave out a line, or `null`, where it stands between and below prose. */
function rulesFor(line: string): (string | null)[] {
  return [`${prose}\n\n${line}\n\n${prose}`, `${prose}\n\n${line}`].map((body) => {
    const [found = null] = findBoilerplate(body, paragraphs(body));
    return found?.rule ?? null;
  });
}

describe('lines that sites add', () => {
  it('knows what sites say of their letters and of themselves', () => {
    const lines = [
      'Get up-to-the-minute news sent straight to your device.',
      'Our morning email breaks down the key stories of the day, telling you what matters',
      'Privacy Notice: Newsletters may contain info about charities.',
      'If you enjoyed this story, please consider subscribing to our newsletter.',
      'Please enable JavaScript to read this page.',
      'Like this: Like Loading...',
      'Share on Facebook Share on X',
      'What do you think? Let us know in the comments below.',
      'Was this article helpful?',
      'The pier on Sunday. (Harbour Wire/Tom Reed)',
    ];
    expect(lines.filter((line) => rulesFor(line).includes(null))).toEqual([]);
  });

  it('knows offers, appeals and conditions of many sites', () => {
    const lines = [
      'Sign up here.',
      'Join 40,000 readers who start the day with our free roundup.',
      'The Harbour Briefing newsletter provides all the news you need to start your day.',
      'The latest from our newsroom, delivered to your inbox each afternoon.',
      'By signing up, you agree to our Terms of Use and Privacy Policy.',
      'Before you go: will you chip in $5 a month?  We have no paywall.',
      'We use your sign-up to provide content in ways you’ve consented to. You can unsubscribe at any time.',
      'While you’re here: our editors round up the week. Sign up for the newsletter.',
      'Want more city news?',
      'Your donation today funds the local journalism our community relies on.',
      'Have you been affected by the fog? Email us at fog@gazette.example.',
      'To show you this content, we need your permission to use cookies.',
      'Please abide by our community guidelines for posting your comments.',
      '1.2K Followers',
      'Printer-friendly version',
      'Share via Close extra sharing options',
    ];
    expect(lines.filter((line) => rulesFor(line).includes(null))).toEqual([]);
  });

  it('knows the words of players, galleries, corrections and licences', () => {
    const lines = [
      'This video can not be played',
      'To play this video you need to enable JavaScript in your browser.',
      'Listen to this article · 6:12 min',
      '02:11 - Source: Harbour TV',
      'Video Ad Feedback',
      'Image source, Harbour Pictures',
      '[1/3] The pier in fog',
      'list 1 of 3',
      'This live blog is now closed. Thanks for following along',
      'Correction: An earlier version of this article misstated the name of the ferry.',
      'This article was amended on 3 May 2024.',
      'A version of this article appears in print on 3 May, Section A.',
      'This article is republished from The Harbour under a Creative Commons license.',
      'The Associated Press contributed to this report.',
    ];
    expect(lines.filter((line) => rulesFor(line).includes(null))).toEqual([]);
  });

  it('knows the same in other languages', () => {
    const lines = [
      'Lesen Sie auch: Harbour in fog',
      'Jetzt kostenlos abonnieren und jeden Morgen informiert sein.',
      'Der Artikel wird nach der Anzeige fortgesetzt',
      'Lire aussi : Harbour in fog',
      'La suite après cette publicité',
      'Te puede interesar: Harbour in fog',
      'Suscríbete a nuestro boletín',
      'Todos los derechos reservados',
    ];
    expect(lines.filter((line) => rulesFor(line).includes(null))).toEqual([]);
  });

  it('knows credits and contacts, only below the article', () => {
    expect(rulesFor('(Reporting by Ann Hill; editing by Tom Reed)')).toEqual([null, 'credits']);
    const feed = '(This story has been published from an agency feed without changes to the text.)';
    expect(rulesFor(feed)).toEqual([null, 'credits']);
    const edition = 'This article appears in the May print edition with the headline “Fog.”';
    expect(rulesFor(edition)).toEqual(['credits', 'credits']);
    expect(rulesFor('Editing by Mary Hill and John Reed')).toEqual([null, 'credits']);
    expect(rulesFor('Contact Ann Hill at 555-0100 or ann@gazette.example.')).toEqual([
      null,
      'contact',
    ]);
    expect(rulesFor('World affairs correspondent')).toEqual([null, 'byline']);
  });

  it('leaves prose that only mentions such things', () => {
    const lines = [
      'The email contains the names of eleven pilots, the harbour office said on Monday.',
      'If you enjoyed the fog, the mayor said, you will love the ice.',
      'Contact between the two ships was lost at nine, the pilot said, and never came back.',
      'Editing took a year, said Ann Hill, who wrote it by the light of the harbour.',
      'JavaScript is a language that the harbour office does not use, the mayor said.',
      'Get the boat to your door, he said, and they did.',
      'This story was told by pilots for years before it was published, Ann Hill said.',
      'Follow the money and you will find the harbour board, the auditor wrote.',
      'Sign up sheets were posted at the quay, and within an hour they were full.',
      'Share of voters backing the pier rose to 52 percent.',
      'Read the report and you will see why the pier was shut.',
      'Want to bring it to the quay?',
      'Stay in touch with your neighbours during the fog.',
      'Never miss a chance to be kind.',
      'Their newsletter brought you news of the storm when no paper would.',
      'We use your taxes to fund our schools, and you have the right to know how.',
      'The fund was set up to support independent journalism in the north.',
      'An earlier version of the bill was rejected by the council.',
      'Smoking contributed to this rise in deaths on the island.',
      'This video is no longer available to investigators, papers of the court show.',
      'The cookies were sold with our consent by partners of the bakery.',
      'The video broke the community guidelines of the island.',
      'Stand for election in 2024 and you will lose, his father told him.',
      'What do you think happens now, the mayor asked the council on Monday.',
    ];
    expect(lines.flatMap(rulesFor)).toEqual(lines.flatMap(() => [null, null]));
  });
});
