import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/core/building/parse-article.js';
import { findParagraphs } from '../../src/core/building/find-paragraphs.js';
import type { FormatReader, FormatText } from '../../src/core/ports.js';
import type { Article } from '../../src/model/article.js';
import { aFile, prose } from './a-file.js';

type ReadText = Extract<FormatText, { kind: 'text' }>;

/** Reads every `.html` as the same text, marks given as the lines they are. */
function reading(
  text: string,
  more: Partial<Pick<ReadText, 'stated'>> & {
    readonly headings?: readonly string[];
    readonly links?: readonly string[];
  } = {},
): FormatReader {
  const spanOf = (line: string) => {
    const start = text.lastIndexOf(line);
    return { start, end: start + line.length };
  };
  return {
    endings: ['.html'],
    read: async () => ({
      kind: 'text',
      text,
      stated: more.stated ?? {},
      headings: (more.headings ?? []).map(spanOf),
      links: (more.links ?? []).map(spanOf),
    }),
  };
}

async function articleFrom(formats: FormatReader, sidecar?: string): Promise<Article> {
  const file = aFile('bytes', { file: 'News/ferry.HTML', ...(sidecar && { sidecar }) });
  const parsed = await readArticle(file, formats);
  if (parsed.kind === 'refused') throw new Error(parsed.reason);
  return parsed.article;
}

const left = ({ body, excluded }: Article) =>
  excluded.map(({ start, end, rule }) => [body.slice(start, end), rule]);

describe('readArticle', () => {
  it('takes a reader’s text as the body, as it stands', async () => {
    const text = `${prose}\n\nThe mayor:\nNo,\nYes.`;
    const article = await articleFrom(reading(text));
    expect(article).toMatchObject({ id: 'News/ferry', file: 'News/ferry.HTML', body: text });
    expect(findParagraphs(article)).toHaveLength(4);
  });

  it('reads text files itself', async () => {
    const parsed = await readArticle(aFile(prose), reading('other'));
    expect(parsed).toMatchObject({ kind: 'parsed', article: { body: prose } });
    expect(await readArticle(aFile('%PDF-1.7', { file: 'a.pdf' }), null)).toMatchObject({
      kind: 'refused',
    });
  });

  it('lets the sidecar win over what the file states, and drops what is no date, address or language', async () => {
    const stated = {
      title: 'Old',
      author: ' Ann\n Harbour ',
      publisher: ' ',
      published: '2024-05-31T08:30:00Z',
      url: 'javascript:alert(1)',
      language: 'en_GB!',
    };
    expect(await articleFrom(reading(prose, { stated }), 'title: New')).toMatchObject({
      title: 'New',
      author: 'Ann Harbour',
      publisher: null,
      published: '2024-05-31',
      url: null,
      language: null,
    });
    expect(await articleFrom(reading(prose, { stated: { published: 'soon' } }))).toMatchObject({
      published: null,
      title: 'ferry',
    });
  });

  it('hands the sidecar’s charset to the reader, and says why a file is refused', async () => {
    const given: (string | null)[] = [];
    const formats: FormatReader = {
      endings: ['.html'],
      read: async (file, _, charset) => {
        given.push(file, charset);
        return { kind: 'refused', reason: 'it is torn' };
      },
    };
    const source = aFile('', { file: 'a.html', sidecar: 'charset: latin1' });
    expect(await readArticle(source, formats)).toEqual({
      kind: 'refused',
      file: 'a.html',
      reason: 'it is torn',
    });
    expect(given).toEqual(['a.html', 'latin1']);
    expect(
      await readArticle(aFile('', { file: 'a.html', sidecar: 'x: y' }), formats),
    ).toMatchObject({ reason: expect.stringContaining('its sidecar') });
  });

  it('refuses a file whose text is data', async () => {
    const formats = reading(`Fog closes the port.\n\n${'fog'.repeat(40_000)}`);
    expect(await readArticle(aFile('', { file: 'a.html' }), formats)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('data, not words'),
    });
  });

  it('refuses a file in which nothing is left of an article', async () => {
    const links = ['Whale seen off the pier', 'Fog closes the port'];
    const formats = reading(links.join('\n\n'), { links });
    expect(await readArticle(aFile('', { file: 'a.html' }), formats)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^there is no article in it/),
    });
  });

  it('leaves out the headline of a page, whose title is stated, and keeps it elsewhere', async () => {
    const text = `The ferry\n\n${prose}`;
    const more = { headings: ['The ferry'], stated: { title: 'The ferry' } };
    expect(left(await articleFrom(reading(text, more)))).toEqual([['The ferry', 'headline']]);
    const parsed = await readArticle(aFile('', { file: 'a.pdf' }), {
      ...reading(text, more),
      endings: ['.pdf'],
    });
    expect(parsed).toMatchObject({ article: { excluded: [], headings: [{ start: 0 }] } });
  });

  it('leaves out what the site tells of the author, only below the article', async () => {
    const stated = { author: 'Ann Harbour' };
    const note = 'Ann Harbour is a reporter of The Harbour Gazette and lives by the sea, they say.';
    const text = [prose, note, prose, note].join('\n\n');
    const article = await articleFrom(reading(text, { stated }));
    expect(left(article)).toEqual([[note, 'author-note']]);
    expect(article.excluded[0]?.start).toBe(text.lastIndexOf(note));
  });

  it('takes the heading of a box with the box', async () => {
    const headings = ['Stay informed', 'Sport'];
    const text = [prose, 'Stay informed', 'Sign up for our newsletter', prose, 'Sport', prose];
    const article = await articleFrom(reading(text.join('\n\n'), { headings }));
    expect(left(article).map(([words]) => words)).toEqual([
      'Stay informed',
      'Sign up for our newsletter',
    ]);
    expect(findParagraphs(article).map(({ section }) => section)).toEqual([null, null, 'Sport']);
  });

  it('makes sections of the headings that the file marks, even such as text alone would not show', async () => {
    const headings = ['What “now.”', 'Sport'];
    const text = ['Sport News', prose, 'What “now.”', prose, 'Sport', prose].join('\n\n');
    const article = await articleFrom(reading(text, { headings }));
    expect(findParagraphs(article).map(({ section }) => section)).toEqual([
      null,
      null,
      'What “now.”',
      'Sport',
    ]);
  });

  it('leaves out lines that are only links, but no prose', async () => {
    const text = [prose, 'Whale seen off the pier', prose, 'Fog'].join('\n\n');
    const article = await articleFrom(reading(text, { links: ['Whale seen off the pier', prose] }));
    expect(left(article)).toEqual([['Whale seen off the pier', 'links']]);
  });

  it('leaves out scraps around a page’s text where rules know others, and no long list', async () => {
    const scraps = ['Bookmark', 'Why you can trust us'];
    const around = (top: readonly string[]) => [...top, prose, prose].join('\n\n');
    const known = await articleFrom(reading(around(['Published 31 May 2024', ...scraps])));
    expect(left(known).map(([, rule]) => rule)).toEqual(['byline', 'scrap', 'scrap']);
    expect(left(await articleFrom(reading(around(scraps))))).toEqual([]);
    const list = Array.from({ length: 9 }, (_, at) => `Pier ${at}`);
    const listed = await articleFrom(reading(around(['Published 31 May 2024', ...list])));
    expect(left(listed).map(([, rule]) => rule)).toEqual(['byline']);
  });

  it('leaves out a byline by the names that the file states, and keeps the dateline', async () => {
    const stated = { author: 'Ann Harbour', publisher: 'The Gazette', published: '2024-05-31' };
    const byline = 'The Gazette, 2024-05-31. Ann Harbour';
    const text = [byline, 'Friday, May 31, 2024', prose, prose].join('\n\n');
    expect(left(await articleFrom(reading(text, { stated })))).toEqual([[byline, 'byline']]);
  });
});
