import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../src/core/building/find-paragraphs.js';
import { articleOf, prose } from './a-file.js';

function listed(text: string, more: { file?: string; sidecar?: string } = {}): unknown[] {
  const article = articleOf(text, more);
  return findParagraphs(article).map(({ start, end, number, section }) => [
    number,
    section,
    article.body.slice(start, end),
  ]);
}

describe('findParagraphs', () => {
  it('numbers what is neither heading nor excluded, under the heading above that is not the headline', () => {
    const text = ['Ferry to run', prose, 'See also\u00a0 Quay shut', prose, 'The quay', prose];
    expect(listed(text.join('\n\n'))).toEqual([
      [1, null, prose],
      [2, null, prose],
      [3, 'The quay', prose],
    ]);
  });

  it('gives sections of Markdown without their marks', () => {
    const text = `# Ferry to run\n${prose}\n## The *old* quay ##\n${prose}\n\nEbb\n---\n${prose}`;
    expect(listed(text, { file: 'a.md' })).toEqual([
      [1, null, prose],
      [2, 'The *old* quay', prose],
      [3, 'Ebb', prose],
    ]);
  });

  it('cuts a paragraph in two where the metadata leave out a line in its middle', () => {
    const text = `${prose}\nTides: page 4\nThe quay is shut.`;
    expect(listed(text, { file: 'a.md', sidecar: 'exclude: ^Tides' })).toEqual([
      [1, null, prose],
      [2, null, 'The quay is shut.'],
    ]);
  });
});
