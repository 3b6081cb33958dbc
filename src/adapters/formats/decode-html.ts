import { detect } from 'chardet';
import sniffHTMLEncoding from 'html-encoding-sniffer';
import { decodeBytes, isEncoding } from '../../text/decode-bytes.js';

/** A page's source, or why its bytes can't be read. */
export type DecodedHtml =
  | {
      readonly kind: 'html';
      readonly html: string;
      /** The encoding when it does not have all of the bytes; U+FFFD stands for those. */
      readonly broken: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Decodes a page as a browser would: byte-order mark, then `charset` (the sidecar's word, in place
 * of the server's), then what the page declares; a library's guess when nobody says anything. One
 * thing a browser would not do: bytes beyond ASCII that are valid UTF-8 are read as that, for a
 * saved page often declares what its server overruled, and by chance no prose is valid UTF-8.
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null): DecodedHtml {
  if (charset !== null && !isEncoding(charset)) {
    return refused(`charset "${charset}" is not an encoding's name; use one like windows-1252`);
  }
  const known = sniffHTMLEncoding(bytes, {
    ...(charset === null ? {} : { transportLayerEncodingLabel: charset }),
    defaultEncoding: '',
  });
  if (!known.startsWith('UTF-16') && isBinary(bytes)) return binary;
  if (known !== 'UTF-8' && !known.startsWith('UTF-16') && charset === null) {
    const asUtf8 = decodeBytes(bytes, 'utf-8');
    if (asUtf8 !== null) return { kind: 'html', html: asUtf8, broken: null };
  }
  const encoding = known === '' ? detect(bytes) : known;
  if (encoding === null || !isEncoding(encoding)) {
    return refused('its encoding is unknown; save it as UTF-8, or state its charset in a sidecar');
  }
  const html = decodeBytes(bytes, encoding);
  if (html !== null) return { kind: 'html', html, broken: null };
  return { kind: 'html', html: decodeBytes(bytes, encoding, 'replace'), broken: encoding };
}

const binary = refused('it is binary and not a web page; save the page as HTML, or remove it');

/** No page holds a byte of zero; a PDF that was renamed need not hold one. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) || Buffer.from(bytes.subarray(0, 4)).toString('latin1') === '%PDF';
}

function refused(reason: string): DecodedHtml {
  return { kind: 'refused', reason };
}
