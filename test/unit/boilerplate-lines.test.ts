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

  it('knows credits and contacts, only below the article', () => {
    expect(rulesFor('(Reporting by Ann Hill; editing by Tom Reed)')).toEqual([null, 'credits']);
    const feed = '(This story has been published from an agency feed without changes to the text.)';
    expect(rulesFor(feed)).toEqual([null, 'credits']);
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
      'What do you think happens now, the mayor asked the council on Monday.',
    ];
    expect(lines.flatMap(rulesFor)).toEqual(lines.flatMap(() => [null, null]));
  });
});
