import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/core/building/decode-text.js';

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from(text, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

function reasonOf(content: Uint8Array, charset: string | null = null): string {
  const decoded = decodeText(content, charset);
  return decoded.kind === 'refused' ? decoded.reason : `read as ${decoded.text}`;
}

describe('decodeText', () => {
  it('reads UTF-8 with and without byte-order mark', () => {
    const text = 'Kai “fährt” 🚢';
    const plain = new TextEncoder().encode(text);
    expect(decodeText(plain, null)).toEqual({ kind: 'text', text });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...plain), null)).toEqual({ kind: 'text', text });
  });

  it('reads UTF-16 of either order by its byte-order mark, whatever was stated', () => {
    for (const bigEndian of [false, true]) {
      const decoded = decodeText(utf16('Quay’s', bigEndian), 'windows-1252');
      expect(decoded).toEqual({ kind: 'text', text: 'Quay’s' });
    }
  });

  it('reads another encoding when it is stated', () => {
    const decoded = decodeText(bytes(0x93, 0x51, 0x75, 0x61, 0x79, 0x94), 'windows-1252');
    expect(decoded).toEqual({ kind: 'text', text: '“Quay”' });
  });

  it('makes every line end one new line and changes nothing else', () => {
    const composed = 'Caf\u00e9\u00a0\u200b';
    const decomposed = 'Cafe\u0301\t ';
    const source = `${composed}\r\n${decomposed}\rEbb\n`;
    const decoded = decodeText(new TextEncoder().encode(source), null);
    expect(decoded).toEqual({ kind: 'text', text: `${composed}\n${decomposed}\nEbb\n` });
  });

  it('refuses bytes that the encoding does not have, and says what to do', () => {
    expect(reasonOf(bytes(0x51, 0x93, 0x51))).toMatch(/not valid UTF-8.*state its charset/u);
  });

  it('refuses an encoding that does not exist, by its name', () => {
    expect(reasonOf(bytes(0x51), 'utf-7-ish')).toContain('charset "utf-7-ish"');
  });

  it('refuses what is binary', () => {
    const image = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
    const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj');
    const controls = new TextEncoder().encode('Quay\u0001\u0002\u0003\u0004');
    for (const content of [image, pdf, controls]) expect(reasonOf(content)).toMatch(/binary/u);
  });

  it('refuses what holds nothing but white space', () => {
    for (const text of ['', '\n\n \u00a0\t', '\ufeff']) {
      expect(reasonOf(new TextEncoder().encode(text))).toMatch(/empty/u);
    }
  });
});
