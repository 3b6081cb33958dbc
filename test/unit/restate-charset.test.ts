import { describe, expect, it } from 'vitest';
import { restateCharset } from '../../src/core/keeping/restate-charset.js';

const sidecar = '# ours\nurl: "https://gazette.example/ferry"\ncharset: "windows-1252"\n';

describe('restateCharset', () => {
  it('takes it away or puts another in its place, and keeps the rest', () => {
    expect(restateCharset(sidecar, null)).toBe('# ours\nurl: "https://gazette.example/ferry"\n');
    expect(restateCharset(sidecar, 'utf-8')).toMatch(/\ncharset: "utf-8"\n$/);
    expect(restateCharset(sidecar, 'utf-8')).toContain('# ours\nurl: "https://gazette.example');
    expect(restateCharset('', 'utf-8')).toBe('charset: utf-8\n');
  });

  it('leaves what has none, and what is no map, as it is', () => {
    for (const text of ['url: a\n', 'seal', '- a\n', 'title: [seal\n', '']) {
      expect(restateCharset(text, null)).toBe(text);
    }
  });
});
