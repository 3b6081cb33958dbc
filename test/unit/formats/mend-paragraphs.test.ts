import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/adapters/formats/html-reader.js';
import { prose } from '../a-file.js';

const paragraphs = `<div class="x"><p>${prose}</p></div>`.repeat(4);

function textOf(html: string): string {
  const read = readHtml(new TextEncoder().encode(html), null);
  return read.kind === 'text' ? read.text : `refused: ${read.reason}`;
}

describe('readHtml, of paragraphs', () => {
  it('keeps a sentence that links to all its sources, in whatever element', () => {
    const sentence =
      'The <a href="/a">harbour council</a> had warned of it in <a href="/b">March</a>, in <a href="/c">a letter to the mayor</a>.';
    for (const html of [`<div class="x"><p>${sentence}</p></div>`, `<div>${sentence}</div>`]) {
      expect(textOf(`<article>${paragraphs}${html}${paragraphs}</article>`)).toContain(
        'The harbour council had warned of it in March, in a letter to the mayor.',
      );
    }
  });

  it('shows a large first letter that screen readers do not hear, and once only', () => {
    const initial = '<span aria-hidden="true">O</span>';
    const rest = 'n Sundays the ferry ran, as it had done for years.';
    const read = (html: string) => textOf(`<article>${html}${paragraphs}</article>`);
    expect(read(`<p>${initial}${rest}</p>`)).toMatch(/^On Sundays the ferry/u);
    expect(read(`<p>${initial}<span>O${rest}</span></p>`)).toMatch(/^On Sundays the ferry/u);
  });
});
