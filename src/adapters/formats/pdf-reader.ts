import { extractTextItems, getDocumentProxy } from 'unpdf';
import type { FormatText } from '../../core/ports.js';
import { readPieces } from './pdf-text.js';

/** A page of text has at least so many letters; a scan has a stamp at most. */
const fewestLetters = 20;

/** Above this share of characters that are none, the fonts do not tell which letters they draw. */
const mostUnknown = 0.05;

/**
 * Reads the text of a PDF. Its properties are passed over: they name whoever made the file, and
 * only now and then the article; the title is the largest line of the first page.
 */
export async function readPdf(bytes: Uint8Array): Promise<FormatText> {
  if (bytes.length === 0) return refused('it is empty; download it anew, or remove it');
  let pages;
  try {
    // The reader takes the bytes it is given for its own. Verbosity 0: standard output is for answers.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    pages = (await extractTextItems(document)).items;
  } catch (error) {
    const reason = error instanceof Error ? reasons[error.name] : undefined;
    if (reason === undefined) throw error;
    return refused(reason);
  }
  const { text, title } = readPieces(pages);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0;
  if (unknown > mostUnknown * text.length) {
    return refused('its fonts do not tell their letters; save its text as .txt');
  }
  if (letters < fewestLetters * pages.length) {
    return refused('there is no text in it, only pictures; run text recognition over it first');
  }
  const stated = title === null ? {} : { title };
  return { kind: 'text', text, stated, headings: [], links: [] };
}

const malformed = 'it is not a valid PDF; download it anew, or save its text as .txt';

/** What the reader's faults mean. */
const reasons: Readonly<Record<string, string>> = {
  PasswordException: 'it is protected by a password; save it without one',
  InvalidPDFException: malformed,
  FormatError: malformed,
  XRefParseException: malformed,
  UnknownErrorException: malformed,
};

function refused(reason: string): FormatText {
  return { kind: 'refused', reason };
}
