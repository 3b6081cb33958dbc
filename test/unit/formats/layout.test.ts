import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/adapters/formats/html-reader.js';
import { prose } from '../a-file.js';

const paragraphs = `<p>${prose}</p>`.repeat(3);

function layoutOf(html: string) {
  const read = readHtml(new TextEncoder().encode(`<h1>Ferry</h1>${html}`), null);
  if (read.kind === 'refused') throw new Error(read.reason);
  const { text, layout } = read;
  return {
    boxes: layout?.boxes.map(({ start, end, kind }) => [kind, text.slice(start, end)]),
    lists: layout?.lists.map(({ start, end }) => text.slice(start, end)),
    below: text.slice(layout?.end ?? text.length).trim(),
  };
}

describe('findLayout', () => {
  it('finds boxes between paragraphs by their elements, whatever their classes', () => {
    const box = '<div><p>Night boats</p><p>They sail at nine.</p></div>';
    expect(layoutOf(`<main>${paragraphs}${box}${paragraphs}</main>`).boxes).toEqual([
      ['nested', 'Night boats\n\nThey sail at nine.'],
    ]);
    const part = '<section>They sail at nine.</section>';
    expect(layoutOf(`<main>${paragraphs}${part}${paragraphs}</main>`).boxes).toEqual([
      ['nested', 'They sail at nine.'],
    ]);
    const styled = '<p class="x">They sail at nine.</p>';
    expect(layoutOf(`<main>${paragraphs}${styled}${paragraphs}</main>`).boxes).toEqual([
      ['styled', 'They sail at nine.'],
    ]);
  });

  it('takes no paragraph for a box that stands like others, be it in an element of its own', () => {
    const wrapped = `<div class="a"><p>${prose}</p></div>`.repeat(4);
    const short = '<div class="a"><p>“No.”</p></div><div class="a"><h2>Price</h2></div>';
    expect(layoutOf(`<main>${wrapped}${short}${wrapped}</main>`).boxes).toEqual([]);
    const loose = `<div>${prose}</div>`.repeat(4);
    expect(layoutOf(`<main>${loose}<div>No.</div>${loose}</main>`).boxes).toEqual([]);
    const lines = `<div>${`${prose}<br><br>`.repeat(4)}No.<br><br>${prose}</div>`;
    expect(layoutOf(`<main>${lines}</main>`).boxes).toEqual([]);
  });

  it('tells lists, tables and quotations of the article from boxes', () => {
    const list = '<ul><li>Fares</li><li>Tides</li></ul><blockquote><p>Never.</p></blockquote>';
    expect(layoutOf(`<main>${paragraphs}${list}${paragraphs}</main>`)).toMatchObject({
      boxes: [],
      lists: ['Fares', 'Tides', 'Never.'],
    });
  });

  it('ends the article with its element, or with prose below that looks the same', () => {
    const article = `<div>${paragraphs}<p>No.</p></div>`;
    const note = `<div><p>${prose.replace('ferry', 'boat')}</p></div>`;
    const below = (html: string) => layoutOf(`<main>${html}</main>`).below;
    expect(below(`${article}${note}`)).toBe(prose.replace('ferry', 'boat'));
    const part = `<div class="part">${paragraphs}</div>`;
    expect(below(`${part.repeat(4)}<div class="part"><p>${prose}</p></div>`)).toBe('');
  });

  it('tells nothing of a page with little prose', () => {
    expect(layoutOf(`<main><p>${prose}</p><div><p>${prose}</p></div></main>`).boxes).toBe(
      undefined,
    );
  });
});
