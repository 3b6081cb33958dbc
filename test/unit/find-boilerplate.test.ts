import { describe, expect, it } from 'vitest';
import { articleOf, prose } from './a-file.js';

/** Rules that left out paragraphs of an article in which these stand between and below prose. */
function rules(...lines: readonly string[]): string[] {
  return excluded(['Ferry to run', prose, ...lines, prose]).map(([rule]) => rule);
}

function excluded(paragraphs: readonly string[]): (readonly [string, string])[] {
  const { body, excluded: spans } = articleOf(paragraphs.join('\n\n'));
  return spans.map(({ start, end, rule }) => [rule, body.slice(start, end)] as const);
}

describe('findBoilerplate', () => {
  it('leaves out who wrote it and when above the text, and keeps dates between paragraphs', () => {
    const lines = [
      'By Ann Reef and Kai Ebb, The Harbour Gazette',
      'Published 31 May 2024, 5:30 pm',
      '3 min read',
    ];
    expect(excluded(['Ferry to run', ...lines, prose])).toEqual(
      lines.map((line) => ['byline', line]),
    );
    expect(excluded(['Ferry to run', 'By Sunday the ferry was gone.', prose])).toEqual([]);
    expect(rules('Monday, May 18, 2015')).toEqual([]);
  });

  it('leaves out names of a site’s sections above and below the text, not between paragraphs', () => {
    expect(rules('Culture')).toEqual([]);
    const lines = ['News', 'Sport'];
    const left = excluded([...lines, 'Ferry to run', prose]);
    expect(left.map(([rule]) => rule)).toEqual(['navigation', 'navigation']);
  });

  it('leaves out the titles below a line that announces them, up to the next paragraph', () => {
    const titles = ['Mayor resigns over ferry', '• Quay shut on Sundays', 'Tides'];
    expect(rules('Most read', ...titles)).toEqual(['related', 'related', 'related', 'related']);
    expect(rules('Related articles', 'Mayor resigns', '“It is over,” he said.')).toEqual([
      'related',
      'related',
    ]);
  });

  it('leaves out readers’ comments and all below them', () => {
    const below = ['3 thoughts on “Ferry to run”', 'Kai Ebb says:', prose, 'Leave a Reply'];
    const rest = excluded(['Ferry to run', prose, ...below]);
    expect(rest.map(([, text]) => text)).toEqual(below);
    expect(rules('Two comments')).toEqual([]);
  });

  it('leaves out several titles at the end, not one line alone nor a list that the text announces', () => {
    const titles = [
      'Harvest festival draws record crowd',
      'Council approves new tram line tonight',
    ];
    expect(excluded(['Ferry', prose, ...titles]).map(([rule]) => rule)).toEqual([
      'titles-at-end',
      'titles-at-end',
    ]);
    expect(excluded(['Ferry', prose, titles[0] ?? ''])).toEqual([]);
    expect(excluded(['Ferry', `${prose.slice(0, -1)}:`, ...titles])).toEqual([]);
  });

  it('leaves out what stands within a box for letters', () => {
    const box = ['Sign up for our newsletter', 'A guide to the weekend.', 'Sign up here.'];
    expect(rules(...box)).toEqual(['subscribe', 'subscribe', 'subscribe']);
    expect(rules('A guide to the weekend.', 'Sign up here.')).toEqual(['subscribe']);
  });

  it('leaves out what is left of lists below the end, and what follows the author’s name', () => {
    const below = (...lines: readonly string[]) =>
      excluded(['Ferry', prose, ...lines]).map(([rule]) => rule);
    expect(below('Leave a comment', 'Asia and the sea')).toEqual(['comments', 'titles-at-end']);
    expect(below('Written by Ann Reef', 'Writes about boats.')).toEqual(['byline', 'author-note']);
    expect(below('Leave a comment', 'The ferry runs.')).toEqual(['comments']);
    expect(below('Leave a comment', 'The ferry still runs.1')).toEqual(['comments']);
  });

  it('leaves out Markdown that is nothing but images or links', () => {
    const text = `# Ferry\n\n![Quay](quay.png)\n\n${prose} See [here](a).\n\n- [A](a)\n- [B](b)\n`;
    const article = articleOf(text, { file: 'a.md' });
    expect(article.excluded.map(({ rule }) => rule)).toEqual(['links', 'links']);
  });

  it('keeps sentences that report what somebody said, whatever rule they fit', () => {
    for (const line of [
      'Get updates from the hospital daily, the family said.',
      'Subscribe to the theory that all is well, he told them, and you are lost.',
      'Sign up for the army now, he said, or never.',
      'The bill says the law may not be published or broadcast without permission of the court, she said.',
      'More from the mayor: the bridge will close on Monday, he said.',
      'Keep reading to your children, she told parents.',
      'Join us for the news, the mayor told them.',
    ]) {
      expect([line, ...rules(line)]).toEqual([line]);
    }
    expect(rules('Read more: The ferry is late, the mayor said.')).toEqual(['read-more']);
    expect(rules('The mayor said no. Photo: Ann Reef.')).toEqual(['caption']);
  });
});
