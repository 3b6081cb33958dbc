import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpusFolder } from '../../src/adapters/folder-corpus.js';
import { inspectArticle, type Inspection } from '../../src/core/building/inspect-article.js';
import { parseArticle } from '../../src/core/building/parse-article.js';
import { splitPassages } from '../../src/core/building/split-passages.js';

let inspection: Inspection;

beforeAll(async () => {
  for await (const file of readCorpusFolder('corpus')) {
    if (file.file !== 'us-alliances-in-asia.txt') continue;
    const parsed = file.kind === 'read' ? parseArticle(file) : file;
    if (parsed.kind === 'refused') throw new Error(parsed.reason);
    const countTokens = (text: string): number => text.split(/\s+/u).length;
    const passages = splitPassages(parsed.article, { countTokens, maxTokens: 400 });
    inspection = inspectArticle(parsed.article, passages);
  }
});

function texts(spans: readonly { start: number; end: number }[]): string[] {
  return spans.map(({ start, end }) => inspection.body.slice(start, end));
}

describe('the first article', () => {
  it('has its headline and three headings, two of them in quotation marks', () => {
    expect(texts(inspection.headings)).toEqual([
      inspection.title,
      '‘Indispensable power?’',
      'Preparing for Trump 2.0',
      'An ‘insurance company’',
    ]);
  });

  it('has its caption, cross-links and footer left out, and nothing else', () => {
    expect(inspection.excluded.map(({ rule }) => rule)).toEqual([
      'before-headline',
      'see-also',
      'see-also',
      'see-also',
      'discover-more',
      'subscribe',
      'comments',
      'comments',
    ]);
    const inPassages = texts(inspection.passages).join('\n');
    expect(inPassages).not.toMatch(/Donald Trump meets|See also|Discover more|Subscribe|email/u);
    expect(inPassages).toMatch(/^For America’s allies/u);
    expect(inPassages).toMatch(/linked to Taiwan\.”$/u);
  });

  it('has sections that are its headings, the headline none of them', () => {
    const sections = new Set(inspection.passages.map(({ section }) => section));
    expect([...sections]).toEqual([null, ...texts(inspection.headings).slice(1)]);
  });

  it('has every passage begin and end as the article does', () => {
    for (const text of texts(inspection.passages)) {
      expect(text).toMatch(/^[“\p{Lu}]/u);
      expect(text).toMatch(/[.?!]”?$/u);
    }
  });
});
