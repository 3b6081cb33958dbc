import { describe, expect, it } from 'vitest';
import { boilerplateRules } from '../../src/core/building/boilerplate-rules.js';
import { articleOf, prose } from './a-file.js';

/** Rules that left out paragraphs of an article in which the line stands between prose. */
function rules(line: string): string[] {
  return articleOf(['Ferry to run', prose, line, prose].join('\n\n')).excluded.map(
    ({ rule }) => rule,
  );
}

/** Lines that each rule leaves out in the middle of an article, and near misses that stay. */
const cases: Record<
  string,
  { readonly out: readonly string[]; readonly stays: readonly string[] }
> = {
  'see-also': {
    out: [
      'See also\u00a0 Quay to be shut, reports The Ebb Times',
      'SEE ALSO: Quay shut',
      'See related story: Quay shut',
      '(See also page 3.)',
    ],
    stays: ['He would see also that the quay is shut.', 'Seealso is a village near Port Ebb.'],
  },
  'read-more': {
    out: [
      'Read more: Ferry fares to rise by 3%',
      'READ MORE »',
      'Read more about the quay here.',
      '► Also read: Mayor resigns',
      'Continue reading the main story',
      'Click here to see the tide tables',
      'Watch: The ferry leaves Port Ebb',
      'Don’t miss: the best quays of 2024',
    ],
    stays: [
      'Read more books, the mayor told pupils.',
      'Learn more than one trade, she said.',
      'Watch the tide and not the clock, sailors say.',
      'Read the small print: it says that the ferry may be late, the mayor warned passengers on the quay, and he ought to know, having been late for every single one of the council’s meetings on Sunday ferries since the spring.',
    ],
  },
  related: {
    out: [
      'Related: Ferry fares rise',
      'Related articles',
      'Most read this week',
      'You may also like',
      'More from The Harbour Gazette',
      'Editor’s picks',
      'Top stories',
      'Trending now',
    ],
    stays: [
      'Related costs will be paid by the council.',
      'Most read the tables wrongly, she said.',
      'More from the fund will be paid in May.',
      'The latest on the quay',
    ],
  },
  subscribe: {
    out: [
      'Subscribe',
      'Subscribe to get the latest posts sent to your email.',
      'Sign up for our morning newsletter',
      'Subscribe to The Harbour Gazette',
      'Subscribe now for unlimited access.',
      'Subscribe here for free',
      'Sign up here',
      'Sign up now to read our stories.',
      'Sign up for ferry times today!',
      'Get free alerts',
      'Get the latest updates from the quay.',
      'Get the Harbour briefing in your inbox every day',
      'Enter your email address',
      'Already a subscriber? Log in',
      'You have read 3 of 5 free articles this month.',
      'Thanks for reading!',
    ],
    stays: [
      'Subscribers will not pay for the ferry.',
      'Subscribe to the theory that all is well, and you are lost.',
      'Sign up for the army now, or never.',
      'Get updates from the hospital daily.',
      'He told readers to subscribe to the plan.',
      'Sign up or leave, the captain told his crew.',
      'Get your boats to the quay, the mayor told islanders.',
      'Join the queue early, the mayor advised.',
    ],
  },
  support: {
    out: [
      'Support our journalism',
      'Donate now',
      'Become a member today',
      'Got a tip? Write to us.',
    ],
    stays: [
      'Support for the ferry is growing.',
      'Donate blood, the hospital asked islanders.',
      'Become a sailor, his father told him.',
    ],
  },
  share: {
    out: [
      'Share this story',
      'Share this:',
      'Share on Facebook',
      'Share',
      'Facebook Twitter WhatsApp',
      'Facebook | X | E-mail',
      'Email this article',
      'Like Loading…',
    ],
    stays: [
      'Share prices fell on Monday.',
      'Share this burden with us, she asked.',
      'Facebook paid for the quay.',
    ],
  },
  follow: {
    out: [
      'Follow us on Twitter',
      'Follow The Harbour Gazette on Facebook and X',
      'Download our app',
      'Contact us: news@harbour.example',
      'Join our WhatsApp channel',
    ],
    stays: ['Follow the coast on foot, guides say.', 'Contact with the boat was lost on Monday.'],
  },
  'discover-more': {
    out: ['Discover more from The Harbour Gazette | Ferries'],
    stays: ['Discover the quay on foot, guides say.'],
  },
  comments: {
    out: [
      'Leave a Reply',
      'Leave a Reply Cancel reply',
      'Your email address will not be published. Required fields are marked *',
      'Name *',
      'Save my name, email, and website in this browser for the next time I comment.',
      'Post Comment',
      'View all comments',
      'Comments are closed.',
      'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
    ],
    stays: [
      'Leave a light on, she told him.',
      'Comments made by the mayor have raised concerns in Port Ebb.',
      'Name and address were not given.',
    ],
  },
  cookies: {
    out: [
      'We use cookies to make this site work',
      'This website uses cookies to improve your experience. By continuing, you accept this.',
      'Accept all cookies',
      'By continuing to browse this site you agree to our use of cookies.',
    ],
    stays: ['We use cookies to lure the gulls, the cook said with a smile.'.replace('We', 'They')],
  },
  advertisement: {
    out: [
      'Advertisement',
      'ADVERTISEMENT',
      'Story continues below advertisement',
      'Sponsored content',
      'Skip ad',
    ],
    stays: ['Advertisements for the ferry hang on every wall.', 'The story continues in May.'],
  },
  copyright: {
    out: [
      '© 2024 The Harbour Gazette. All rights reserved.',
      'Copyright 2024 Port Ebb Media',
      'All rights reserved',
      'This material may not be published, broadcast, rewritten or redistributed.',
    ],
    stays: [
      'Copyrights of the songs belong to the island.',
      'Copyright in the maps belongs to the school.',
      'His rights were reserved by the court.',
    ],
  },
  navigation: {
    out: [
      'Skip to main content',
      'Home > News > Port Ebb',
      'Home | News | Sport | Contact us',
      'Back to top',
      'Previous article',
      'Next post: Ferry fares rise »',
      'Tags: ferry, quay, Port Ebb',
      'Menu',
    ],
    stays: [
      'Home is where the boat is, she said.',
      'Next to the quay stands a hut.',
      '«The ferry is late», he said',
    ],
  },
  caption: {
    out: [
      'The ferry in 1998. Image: Ann Reef.',
      'The quay at dawn (Photo: Ann Reef/The Harbour Gazette)',
      'Ann Reef on the quay. Kai Ebb/Getty Images',
      'FILE - The ferry leaves Port Ebb in 1998.',
      'Illustration by Ann Reef; Source: Harbour Pictures',
      'Courtesy of the Harbour Museum',
    ],
    stays: [
      'He gave one source: the ferry is late.',
      'She keeps a photo: it shows the ferry.',
      'The image of the ferry has suffered.',
      'She had told Reuters.',
    ],
  },
  ornament: { out: ['***', '— — —', '* * *'], stays: ['* It runs.'] },
};

describe('boilerplateRules', () => {
  for (const [rule, { out, stays }] of Object.entries(cases)) {
    it(`leaves out ${rule} lines and keeps prose that looks like them`, () => {
      for (const line of out) expect([line, ...rules(line)]).toEqual([line, rule]);
      for (const line of stays) expect([line, ...rules(line)]).toEqual([line]);
    });
  }

  it('are quick on lines made to slow them down', () => {
    for (const { pattern, longest = 200 } of boilerplateRules) {
      for (const seed of [
        'share this or ',
        'Facebook ',
        'Related news ',
        'By Ann ',
        'News | ',
        '](',
        'a ',
      ]) {
        const line = `${seed.repeat(longest)}`.slice(0, longest - 1) + '\u0000';
        expect(pattern.test(line)).toBe(false);
      }
    }
  });
});
