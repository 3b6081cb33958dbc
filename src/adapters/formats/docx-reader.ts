import mammoth from 'mammoth';
import type { FormatText } from '../../core/ports.js';
import { checkZip, type ZipFault } from './check-zip.js';
import { parsePage, plainWords } from './dom.js';
import { readText } from './html-text.js';

/** Numbers of notes and arrows back from them: the library's, and not the document's words. */
const noteMarks = 'a[href^="#footnote-"], a[href^="#endnote-"], a[href^="#comment-"]';

/** Pictures are not text: they are never unpacked. */
const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/**
 * Reads the text of a Word document (.docx): paragraphs, lists and tables; headings by their style.
 * Its properties are passed over: they name whoever made the file, and only now and then the
 * article; the title is its first heading of the highest level.
 */
export async function readDocx(bytes: Uint8Array): Promise<FormatText> {
  if (bytes.length === 0) return refused('it is empty; download it anew, or remove it');
  if (isOldFile(bytes)) return refused(oldFile);
  const fault = await checkZip(bytes);
  if (fault !== null) return refused(reasons[fault]);
  let html: string;
  try {
    const buffer = Buffer.from(bytes);
    const options = { styleMap, convertImage: noPictures, externalFileAccess: false };
    html = (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch {
    // An archive that is whole, but no document: the library throws at whatever is missing.
    return refused(reasons['no-archive']);
  }
  const page = parsePage(`<html><head></head><body>${html}</body></html>`);
  for (const mark of Array.from(page.querySelectorAll(noteMarks))) mark.remove();
  const { text, headings, links } = readText(page.body);
  if (!/\p{L}/u.test(text)) return refused('there is no text in it; write some, or remove it');
  const title = plainWords(page.querySelector('h1')?.textContent);
  return { kind: 'text', text, headings, links, stated: title === null ? {} : { title } };
}

const oldFile =
  'it is protected by a password, or of an old Word; save it as .docx, without a password';

/** A compound file: what Word wrote before 2007, and writes still around an encrypted document. */
function isOldFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0';
}

const reasons: Readonly<Record<Exclude<ZipFault, null>, string>> = {
  'no-archive': 'it is not a valid Word document; save it anew as .docx',
  'too-large': 'it unpacks to more than a document holds; save its text as .txt',
  protected: oldFile,
};

function refused(reason: string): FormatText {
  return { kind: 'refused', reason };
}
