import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/adapters/formats/html-reader.js';
import { prose } from '../a-file.js';

const bytes = (html: string) => new TextEncoder().encode(html);

function textOf(html: string): string {
  const read = readHtml(bytes(html), null);
  return read.kind === 'text' ? read.text : `refused: ${read.reason}`;
}

const paragraphs = `<p>${prose}</p>`.repeat(6);

describe('readHtml', () => {
  it('reads the article, its sections and what the page states, and no furniture', () => {
    const html = `<!doctype html><html lang="en"><head><title>Ferry to run | The Harbour Gazette</title></head>
      <body><nav><a href="/">The Harbour Gazette</a></nav><main><article><h1>Ferry to run</h1>
      ${paragraphs}<h2>The price</h2>${paragraphs}<script>document.write('<p>no</p>')</script></article></main>
      <aside>Most read</aside><footer>Imprint</footer></body></html>`;
    const read = readHtml(bytes(html), null);
    if (read.kind === 'refused') throw new Error(read.reason);
    expect(read.text.split('\n\n')).toEqual([
      ...Array.from({ length: 6 }, () => prose),
      'The price',
      ...Array.from({ length: 6 }, () => prose),
    ]);
    expect(read.headings.map(({ start, end }) => read.text.slice(start, end))).toEqual([
      'The price',
    ]);
    expect(read.stated).toEqual({
      title: 'Ferry to run',
      publisher: 'The Harbour Gazette',
      language: 'en',
    });
  });

  it('reads pages that leave out tags', () => {
    expect(textOf(`<title>Ferry</title>${paragraphs}`)).toContain(prose);
    expect(textOf(`<html><title>Ferry</title>${paragraphs}`)).toContain(prose);
    expect(textOf(`<!-- saved --><!doctype html>\n<p>${prose}`)).toContain(prose);
  });

  it('hears old pages that shout', () => {
    const read = readHtml(
      bytes(`<HTML><HEAD><META NAME="Author" CONTENT="Ann Hill"></HEAD><BODY>${paragraphs}`),
      null,
    );
    expect(read).toMatchObject({ kind: 'text', stated: { author: 'Ann Hill' } });
  });

  it('refuses a page without an article, and says what to do', () => {
    for (const html of [
      '',
      ' ',
      '<html></html>',
      '<title>Fog</title>',
      '<script>let a;</script>',
    ]) {
      expect(textOf(html)).toMatch(/^refused: no article was found in it; save /);
    }
  });

  it('refuses a page that is nested without end, soon', () => {
    const deep = `${'<div>'.repeat(10_000)}${paragraphs}${'</div>'.repeat(10_000)}`;
    expect(textOf(`<html><body>${deep}</body></html>`)).toMatch(/^refused: .*nested/);
  });

  it('refuses bytes that the encoding does not have, but only within the article', () => {
    const page = (title: string, text: string) =>
      Buffer.from(
        `<meta charset="utf-8"><title>${title}</title><article>${text}</article>`,
        'latin1',
      );
    const broken = readHtml(page('Fog', `<p>F\u00E4hre</p>${paragraphs}`), null);
    expect(broken).toMatchObject({ kind: 'refused', reason: expect.stringContaining('UTF-8') });
    const elsewhere = readHtml(page('Fog', `<nav>F\u00E4hre</nav>${paragraphs}`), null);
    expect(elsewhere.kind).toBe('text');
  });
});
