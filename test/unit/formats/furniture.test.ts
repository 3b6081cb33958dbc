import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/adapters/formats/dom.js';
import { removeForms, removeFurniture } from '../../../src/adapters/formats/furniture.js';
import { readText } from '../../../src/adapters/formats/html-text.js';
import { removePullQuotes } from '../../../src/adapters/formats/pull-quotes.js';
import { prose } from '../a-file.js';

const paragraphs = `<p>${prose}</p>`.repeat(4);
const whole = Array.from({ length: 4 }, () => prose).join('\n\n');

function leftOf(html: string, remove: (page: ReturnType<typeof parsePage>) => void): string {
  const page = parsePage(html);
  remove(page);
  return readText(page.body).text;
}

const furnished = (html: string): string =>
  leftOf(`${paragraphs}${html}`, (page) => {
    removeFurniture(page.body);
  });

describe('removeFurniture', () => {
  it('takes out boxes by the words of their classes, ids and components', () => {
    for (const attribute of [
      'class="in-article-newsletter"',
      'class="Page__relatedPosts x"',
      'id="social-share"',
      'data-component="tag-list"',
      'class="ad"',
      'class="wp-block-pullquote"',
      'class="photo-caption"',
    ]) {
      expect([attribute, furnished(`<div ${attribute}><p>Harbour</p></div>`)]).toEqual([
        attribute,
        whole,
      ]);
    }
  });

  it('takes out what readers do not see, within a line too', () => {
    expect(furnished('<p class="sr-only">Harbour</p>')).toBe(whole);
    expect(furnished('<p style="color: red; display:none">Harbour</p>')).toBe(whole);
    expect(furnished('<div><span class="visually-hidden">Harbour</span></div>')).toBe(whole);
    expect(furnished('<p class="hidden-gem">Harbour</p>')).toBe(`${whole}\n\nHarbour`);
    expect(furnished('<p class="d-none d-md-block">Harbour</p>')).toBe(`${whole}\n\nHarbour`);
  });

  it('keeps words of classes that mean something else', () => {
    for (const attribute of [
      'class="has-newsletter"',
      'class="category-comments"',
      'class="load-shadow"',
      'class="subscriber-only"',
      'class="spread"',
    ]) {
      expect([attribute, furnished(`<div ${attribute}>Harbour</div>`)]).toEqual([
        attribute,
        `${whole}\n\nHarbour`,
      ]);
    }
    expect(furnished('<p>See the <a class="related" href="/x">harbour</a></p>')).toContain(
      'See the harbour',
    );
  });

  it('keeps a wrapper of the article, and a kind that would take a large part of it', () => {
    const wrapped = (html: string): string =>
      leftOf(html, (page) => {
        removeFurniture(page.body);
      });
    expect(wrapped(`<article class="newsletter-post">${paragraphs}</article>`)).toBe(whole);
    expect(wrapped(paragraphs.replaceAll('<p>', '<p class="share">'))).toBe(whole);
    expect(wrapped(`<div class="share"><h1>Fog</h1></div>${paragraphs}`)).toContain('Fog');
  });
});

describe('removeForms', () => {
  it('takes out a form for addresses with the box around it, and nothing of the article', () => {
    const form = '<form><input type="email"><button>Go</button></form>';
    const box = `<div class="x1"><h3>Fog daily</h3><p>All the fog there is.</p>${form}</div>`;
    expect(leftOf(`<main>${paragraphs}${box}${paragraphs}</main>`, removeForms)).toBe(
      `${whole}\n\n${whole}`,
    );
    const poll =
      '<div><h4>Fog or sun?</h4><form><label>Fog</label><input type="radio"></form></div>';
    expect(leftOf(`<main>${paragraphs}${poll}</main>`, removeForms)).toBe(whole);
    expect(leftOf(`<div><h1>Fog</h1>${form}</div>${paragraphs}`, removeForms)).toContain('Fog');
  });
});

describe('removePullQuotes', () => {
  it('takes out boxes whose words stand in a longer paragraph, and no quotation beside it', () => {
    const part = prose.split(' ').slice(0, 8).join(' ');
    const quoted = `<blockquote>“${part}”</blockquote>`;
    expect(leftOf(`${paragraphs}<div class="q7">${quoted}</div>`, removePullQuotes)).toBe(whole);
    const other = '<blockquote>The fog has never been as thick.</blockquote>';
    expect(leftOf(`${paragraphs}${other}`, removePullQuotes)).toContain('never been');
    expect(leftOf(paragraphs.replaceAll(/<(\/?)p>/gu, '<$1div><$1p>'), removePullQuotes)).toContain(
      prose,
    );
  });
});
