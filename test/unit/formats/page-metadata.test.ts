import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/adapters/formats/dom.js';
import { readText } from '../../../src/adapters/formats/html-text.js';
import { readPageMetadata } from '../../../src/adapters/formats/page-metadata.js';

function statedBy(html: string) {
  const page = parsePage(html);
  return readPageMetadata(page, readText(page.body).text.split(/\n+/u));
}

const jsonLd = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const all = {
  title: 'Ferry to run on Sundays',
  publisher: 'The Harbour Gazette',
  author: 'Ann Harbour, Tom Reed',
  published: '2024-05-31',
  url: 'https://gazette.example/ferry',
  language: 'en-GB',
};

describe('readPageMetadata', () => {
  it('reads JSON-LD, whatever lists, graphs and references hold it', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: all.title,
      author: [{ '@type': 'Person', name: 'Ann Harbour' }, 'Tom Reed'],
      publisher: { '@id': '#us' },
      datePublished: '2024-05-31T23:30:00-05:00',
      mainEntityOfPage: { '@id': all.url },
      inLanguage: 'en-GB',
    };
    const us = { '@type': 'Organization', '@id': '#us', name: all.publisher };
    const forms = [
      { '@graph': [us, article] },
      [{ ...article, publisher: us }],
      { '@type': 'WebPage', mainEntity: { ...article, publisher: all.publisher } },
    ];
    expect(forms.map((data) => statedBy(jsonLd(data)))).toEqual(forms.map(() => all));
  });

  it('passes over JSON-LD that is broken or of another thing', () => {
    const html = `<script type="application/ld+json">{"@type":</script>${jsonLd({ '@type': 'Recipe', name: 'Soup' })}
      ${jsonLd(null)}<title>Fog</title>`;
    expect(statedBy(html)).toEqual({ title: 'Fog' });
  });

  it('reads Open Graph and meta tags', () => {
    const html = `<html lang="en-GB"><head>
      <meta property="og:title" content="Ferry to run on Sundays | The Harbour Gazette">
      <meta property="og:site_name" content="The Harbour Gazette">
      <meta name="author" content="By Ann Harbour, Tom Reed">
      <meta property="article:published_time" content="2024-05-31T08:30:00Z">
      <link rel="canonical" href="https://gazette.example/ferry"></head><body></body></html>`;
    expect(statedBy(html)).toEqual(all);
  });

  it('reads microdata and marked-up links', () => {
    const html = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Fog</h1>
      By <span itemprop="author"><a itemprop="name">Ann Harbour</a>, reporter</span>
      <time itemprop="datePublished" datetime="20240531">yesterday</time></div>`;
    expect(statedBy(html)).toEqual({
      title: 'Fog',
      author: 'Ann Harbour',
      published: '2024-05-31',
    });
    const linked = '<h1>Fog</h1><p>By <a rel="author" href="/a">Tom Reed</a></p>';
    expect(statedBy(linked)).toMatchObject({ author: 'Tom Reed' });
  });

  it('reads the lines around the headline where nothing else is stated', () => {
    const title = '<title>Ferry to run on Sundays</title>';
    const text = `<p>${'The ferry will run on Sundays, the mayor said, and on Mondays too. '.repeat(4)}</p>`;
    const headline = '<h2>Ferry to run on Sundays</h2>';
    const pages = [
      `<a href="/">The Harbour Gazette</a> | <a href="/n">News</a>${headline}<i>The Harbour Gazette, 2024-05-31. Ann Harbour</i>${text}`,
      `<a href="/"><img alt="The Harbour Gazette"></a><p>31 May 2024, 8:30 | The Harbour Gazette</p>${headline}<div>By Ann Harbour</div>${text}`,
    ];
    const { publisher, published } = all;
    for (const page of pages) {
      expect(statedBy(title + page)).toEqual({
        title: all.title,
        author: 'Ann Harbour',
        publisher,
        published,
      });
    }
  });

  it('tells the headline from the name of the site, wherever both stand', () => {
    const heads = [
      '<title>Ferry to run on Sundays « Coastal Dispatch</title><h1><a href="/">Coastal Dispatch</a></h1><h2>Ferry to run on Sundays</h2>',
      '<title>Coastal Dispatch: Ferry to run on Sundays</title><a href="/"><img alt="Coastal Dispatch"></a><b>Ferry to run on Sundays</b>',
      '<title>Ferry to run on Sundays - Coastal Dispatch</title><font size=5>Ferry to run on Sundays</font><p>x</p>',
    ];
    const both = { title: 'Ferry to run on Sundays', publisher: 'Coastal Dispatch' };
    expect(heads.map(statedBy)).toEqual(heads.map(() => both));
  });

  it('leaves out what is not stated for certain', () => {
    const html = `<title>Fog - pilots wait</title><h1>Harbour</h1><h1>Fog</h1>
      <meta property="article:author" content="https://social.example/ann">
      <p>5/6/2024</p><link rel="canonical" href="/fog">`;
    expect(statedBy(html)).toEqual({ title: 'Fog - pilots wait' });
    expect(statedBy('<p>Harbour Office, 2024-05-31. Ann Hill</p>')).toEqual({
      published: '2024-05-31',
    });
  });

  it('prefers a person in the byline to the publisher as author, and drops addresses and accounts', () => {
    const us = { '@type': 'Organization', name: 'Harbour Wire' };
    const data = jsonLd({ '@type': 'Article', headline: 'Fog', author: us, publisher: us });
    expect(statedBy(`${data}<h1>Fog</h1>`)).toMatchObject({ author: 'Harbour Wire' });
    expect(statedBy(`${data}<h1>Fog</h1><p>By Ann Hill</p>`)).toMatchObject({
      author: 'Ann Hill',
      publisher: 'Harbour Wire',
    });
    const meta = (name: string) => statedBy(`<meta name="author" content="${name}"><h1>Fog</h1>`);
    expect(meta('By Ann Hill ann@gazette.example').author).toBe('Ann Hill');
    expect(meta('admin').author).toBeUndefined();
    expect(meta('@harbour').author).toBeUndefined();
  });

  it('reads every author of a name that stands there twice, and those of cards and citations', () => {
    const meta = (pairs: readonly (readonly [string, string])[]) =>
      statedBy(
        pairs.map(([name, content]) => `<meta name="${name}" content="${content}">`).join(''),
      );
    expect(
      meta([
        ['parsely-author', 'Ann Hill'],
        ['parsely-author', 'Tom Reed'],
      ]).author,
    ).toBe('Ann Hill, Tom Reed');
    expect(
      meta([
        ['twitter:label1', 'Written by'],
        ['twitter:data1', 'Ann Hill'],
      ]).author,
    ).toBe('Ann Hill');
    expect(
      meta([
        ['citation_title', 'Fog at the pier'],
        ['citation_author', 'Ann Hill'],
        ['citation_publication_date', '2024/05/31'],
      ]),
    ).toEqual({ title: 'Fog at the pier', author: 'Ann Hill', published: '2024-05-31' });
  });

  it('reads an author and a date that only classes mark, comments aside', () => {
    const html = `<h1>Fog</h1><div class="comment"><span class="comment-author">Kai Ebb</span></div>
      <span class="author vcard"><a class="fn" href="/a">Ann Hill</a></span>
      <abbr class="published" title="2024-05-31T08:30:00Z">8:30</abbr>`;
    expect(statedBy(html)).toMatchObject({ author: 'Ann Hill', published: '2024-05-31' });
  });

  it('names the site in words where the page also has its address', () => {
    const html = `<title>Fog at the old pier | harbourgazette.example</title>
      <a href="/"><img alt="Harbour Gazette"></a><h1>Fog at the old pier</h1>`;
    expect(statedBy(html)).toMatchObject({ publisher: 'Harbour Gazette' });
  });

  it('decodes character references and tags within data', () => {
    const data = { '@type': 'Article', headline: 'Fog &amp; ice: <em>it&#8217;s</em> here' };
    expect(statedBy(jsonLd(data))).toEqual({ title: 'Fog & ice: it’s here' });
  });
});
