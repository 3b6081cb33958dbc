import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/core/building/parse-article.js';
import { aFile, articleOf, prose, refusalOf } from './a-file.js';

describe('parseArticle', () => {
  it('names the article by its path, and hashes the body', () => {
    const article = articleOf(prose, { file: 'port ebb/2024/ferry.v2.md' });
    expect(article.id).toBe('port ebb/2024/ferry.v2');
    expect(article.file).toBe('port ebb/2024/ferry.v2.md');
    expect(article.body).toBe(prose);
    expect(article.digest).toBe(createHash('sha256').update(prose, 'utf8').digest('hex'));
  });

  it('lets the sidecar win over front matter, field by field', () => {
    const article = articleOf(`---\ntitle: Old\npublisher: The Harbour Gazette\n---\n${prose}`, {
      sidecar: 'title: New',
    });
    expect(article.title).toBe('New');
    expect(article.publisher).toBe('The Harbour Gazette');
    expect(article.author).toBeNull();
    expect(article.body).toBe(prose);
  });

  it('falls back to the headline, then to the file name, for a title', () => {
    const titles = [
      articleOf(`Ferry to run on Sundays\n\n${prose}`),
      articleOf(`Intro\n\n# Ferry *to* run #\n\n${prose}\n`, { file: 'a.md' }),
      articleOf(`Ferry to run\n============\n${prose}\n`, { file: 'a.md' }),
      articleOf('Ferry to run on Sundays'),
      articleOf(prose, { file: 'news/ferry-news.txt' }),
    ].map(({ title }) => title);
    expect(titles).toEqual([
      'Ferry to run on Sundays',
      'Ferry *to* run',
      'Ferry to run',
      'Ferry to run on Sundays',
      'ferry-news',
    ]);
  });

  it('reads the encoding that front matter or sidecar state', () => {
    const latin = Uint8Array.from(`---\ncharset: windows-1252\n---\nCaf\u00e9 \u0093`, (letter) =>
      letter.charCodeAt(0),
    );
    expect(articleOf(latin).body).toBe('Café “');
    expect(articleOf(latin.slice(30), { sidecar: 'charset: latin1' }).body).toContain('é');
  });

  it('leaves out lines by the patterns of the metadata', () => {
    const { body, excluded } = articleOf(`${prose}\n\nTide tables: page 4\n\n${prose}`, {
      sidecar: 'exclude: ["^Tide tables"]',
    });
    expect(excluded.map(({ start, end, rule }) => [body.slice(start, end), rule])).toEqual([
      ['Tide tables: page 4', 'exclude'],
    ]);
  });

  it('refuses what it cannot read, saying why and of which file', () => {
    expect(parseArticle(aFile('', { file: 'news/empty.txt' }))).toEqual({
      kind: 'refused',
      file: 'news/empty.txt',
      reason: 'it is empty; write something into it or remove it',
    });
    expect(refusalOf('---\ntitle: [\n---\nText')).toMatch(/^its front matter is not valid YAML/u);
    expect(refusalOf('---\ntitle: Ferry\nText')).toMatch(/never closed/u);
    expect(refusalOf('---\ntitle: Ferry\n---\n \n')).toMatch(/no text below/u);
    expect(refusalOf(prose, { sidecar: 'published: soon' })).toMatch(/^its sidecar: published/u);
    expect(refusalOf(Uint8Array.of(0x51, 0xe9, 0x51))).toMatch(/not valid UTF-8/u);
  });

  it('refuses data that is no words, and takes long lines', () => {
    expect(refusalOf(`${prose}\n\n${'iVBORw0KGgo'.repeat(10_000)}\n`)).toMatch(/data, not words/u);
    expect(articleOf('海'.repeat(20_000)).body).toHaveLength(20_000);
    expect(articleOf(`${prose} `.repeat(2_000)).body).toHaveLength(2_000 * (prose.length + 1));
  });
});
