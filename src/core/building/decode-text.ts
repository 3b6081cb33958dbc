import { decodeBytes, isEncoding } from '../../text/decode-bytes.js';

/** What a file's bytes say, or why they say nothing that can be quoted. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Above this share of control characters, no text editor wrote it. */
const mostControls = 0.002;

/**
 * Text of a file, its newlines `\n`, without byte-order mark; otherwise what the source says,
 * composed and decomposed characters included. A byte-order mark settles the encoding, then
 * `charset` (an encoding's label, as in HTML), then UTF-8.
 */
export function decodeText(bytes: Uint8Array, charset: string | null): Decoded {
  const marked = markedEncoding(bytes);
  const label = marked ?? charset ?? 'utf-8';
  const wide = /^(?:utf-?16|ucs-?2|unicode)/iu.test(label);
  if (!wide && (bytes.includes(0) || pdf.every((byte, at) => bytes[at] === byte))) return binary;
  if (!isEncoding(label)) {
    return refused(`charset "${label}" is not an encoding's name; use one like windows-1252`);
  }
  const text = decodeBytes(bytes, label);
  if (text === null) {
    const { encoding } = new TextDecoder(label);
    return refused(
      `it is not valid ${encoding.toUpperCase()}; save it as UTF-8, or state its charset in the metadata`,
    );
  }
  const controls = text.match(/(?![\s\u0080-\u009F])\p{Cc}/gu)?.length ?? 0;
  if (text.includes('\0') || controls > mostControls * text.length) return binary;
  if (!/\S/u.test(text)) return refused('it is empty; write something into it or remove it');
  return { kind: 'text', text: text.replaceAll(/\r\n?/gu, '\n') };
}

const binary: Decoded = refused('it is binary, not text; save it as UTF-8 text or remove it');

function refused(reason: string): Decoded {
  return { kind: 'refused', reason };
}

/** `%PDF` in ASCII; a PDF need not hold a byte of zero. */
const pdf = [0x25, 0x50, 0x44, 0x46];

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}
