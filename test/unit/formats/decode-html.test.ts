import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../src/adapters/formats/decode-html.js';

/** Bytes of a text whose letters are all below U+0100. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (charset: string, words: string) =>
  `<html><head><meta charset="${charset}"></head><body><p>${words}</p></body></html>`;

function read(bytes: Uint8Array, charset: string | null = null): string {
  const decoded = decodeHtml(bytes, charset);
  return decoded.kind === 'html' ? decoded.html : decoded.reason;
}

describe('decodeHtml', () => {
  it('believes the byte-order mark, then the sidecar, then the page', () => {
    const wide = Uint8Array.of(0xff, 0xfe, ...Buffer.from(page('latin1', 'Fähre'), 'utf16le'));
    expect(read(wide, 'windows-1252')).toContain('Fähre');
    expect(read(latin(page('koi8-r', 'F\u00E4hre \u0093')), 'windows-1252')).toContain('Fähre “');
    expect(read(latin(page('windows-1252', '\u0093Fog\u0094')))).toContain('“Fog”');
    const pragma = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">';
    expect(read(latin(`${pragma}<p>\u00B1</p>`))).toContain('ą');
  });

  it('takes UTF-8 for what it is, declared or not, and falsely declared', () => {
    expect(read(utf8('<p>Fähre “Fog”</p>'))).toContain('Fähre “Fog”');
    expect(read(utf8(page('iso-8859-1', 'Fähre “Fog”')))).toContain('Fähre “Fog”');
  });

  it('asks a library where nobody says anything', () => {
    const words = 'The caf\u00e9\u0092s owner, Ren\u00e9, said \u0093no\u0094. '.repeat(20);
    expect(read(latin(`<p>${words}</p>`))).toContain('The café’s owner, René, said “no”.');
  });

  it('names the encoding that does not have all the bytes', () => {
    expect(decodeHtml(latin(page('utf-8', 'F\u00E4hre')), null)).toMatchObject({
      kind: 'html',
      broken: 'UTF-8',
      html: expect.stringContaining('F\uFFFDhre'),
    });
    expect(decodeHtml(utf8(page('utf-8', 'Fähre')), null)).toMatchObject({ broken: null });
  });

  it('refuses what is no text, and a charset that is none', () => {
    expect(read(latin('<p>\u0000</p>'))).toContain('binary');
    expect(read(latin('%PDF-1.7'))).toContain('binary');
    expect(read(utf8('<p>Fog</p>'), 'utf-9')).toContain('"utf-9" is not an encoding');
  });
});
