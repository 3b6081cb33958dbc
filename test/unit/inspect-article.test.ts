import { describe, expect, it } from 'vitest';
import { inspectArticle } from '../../src/core/building/inspect-article.js';
import { splitPassages } from '../../src/core/building/split-passages.js';
import { articleOf, prose } from './a-file.js';

describe('inspectArticle', () => {
  it('lays open every span, and nothing beside what is promised', () => {
    const text = ['Ferry to run', prose, 'See also the tides', 'The quay', prose].join('\n\n');
    const article = articleOf(text, { sidecar: 'publisher: The Harbour Gazette' });
    const passages = splitPassages(article, { countTokens: (t) => t.length, maxTokens: 500 });
    const { excluded, headings, ...rest } = inspectArticle(article, passages);
    const word = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(headings.map(word)).toEqual(['Ferry to run', 'The quay']);
    expect(excluded.map((span) => [word(span), span.rule])).toEqual([
      ['See also the tides', 'see-also'],
    ]);
    expect(rest).toEqual({
      article: 'ferry',
      title: 'Ferry to run',
      publisher: 'The Harbour Gazette',
      author: null,
      published: null,
      url: null,
      body: text,
      passages: [
        { start: 14, end: 14 + prose.length, section: null, paragraph: 1 },
        { start: text.length - prose.length, end: text.length, section: 'The quay', paragraph: 2 },
      ],
    });
  });
});
