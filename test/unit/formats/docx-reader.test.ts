import { describe, expect, it } from 'vitest';
import { checkZip } from '../../../src/adapters/formats/check-zip.js';
import { readDocx } from '../../../src/adapters/formats/docx-reader.js';
import { prose } from '../a-file.js';
import { aDocx, aZip, paragraph } from './a-docx.js';

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const read = await readDocx(bytes);
  return read.kind === 'refused' ? read.reason : `read: ${read.text}`;
}

describe('readDocx', () => {
  it('reads paragraphs and tables, and knows headings by their style', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = [
      paragraph('Ferry to run on Sundays', 'Title'),
      paragraph(prose),
      paragraph('The price', 'heading2'),
      paragraph(`${prose} “Yes.”`),
      `<w:tbl><w:tr>${cell('Sunday')}${cell('12')}</w:tr></w:tbl>`,
    ];
    const read = await readDocx(aDocx(body.join('')));
    if (read.kind === 'refused') throw new Error(read.reason);
    const words = ({ start, end }: { start: number; end: number }) => read.text.slice(start, end);
    expect(read.text.split('\n\n').slice(0, 4)).toEqual([
      'Ferry to run on Sundays',
      prose,
      'The price',
      `${prose} “Yes.”`,
    ]);
    expect(read.text).toMatch(/Sunday\t12$/);
    expect(read.headings.map(words)).toEqual(['Ferry to run on Sundays', 'The price']);
    expect(read.stated).toEqual({ title: 'Ferry to run on Sundays' });
  });

  it('leaves out what was struck, and keeps what was put in', async () => {
    const changed = `<w:p><w:r><w:t>Ferry </w:t></w:r><w:del><w:r><w:delText>sank</w:delText></w:r></w:del><w:ins><w:r><w:t>runs</w:t></w:r></w:ins></w:p>`;
    expect(await reasonFor(aDocx(changed))).toBe('read: Ferry runs');
  });

  it('refuses what is no document, and says what to do', async () => {
    expect(await reasonFor(Buffer.from(''))).toMatch(/^it is empty/);
    expect(await reasonFor(Buffer.from('PK\x03\x04 torn'))).toMatch(/^it is not a valid Word/);
    expect(await reasonFor(aZip([{ name: 'a.txt', content: 'a' }]))).toMatch(/^it is not a valid/);
    expect(await reasonFor(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch(/^it is protected/);
    expect(await reasonFor(aDocx(paragraph(' ')))).toMatch(/^there is no text/);
  });

  it('refuses an archive that unpacks without end, whatever size it states', async () => {
    const zeros = new Uint8Array(70 * 1024 * 1024);
    const bomb = { name: 'word/media/image1.png', content: zeros };
    expect(await reasonFor(aDocx(paragraph(prose), [bomb]))).toMatch(/^it unpacks to more/);
    const lying = aDocx(paragraph(prose), [{ ...bomb, states: 1000 }]);
    expect(await reasonFor(lying)).toMatch(/^it is not a valid/);
  });
});

describe('checkZip', () => {
  it('lets whole archives pass', async () => {
    expect(await checkZip(aZip([{ name: 'a.txt', content: prose }]))).toBeNull();
    expect(await checkZip(aDocx(paragraph(prose)))).toBeNull();
  });

  it('refuses too many files', async () => {
    const entries = Array.from({ length: 5_001 }, (_, i) => ({ name: `${i}`, content: '' }));
    expect(await checkZip(aZip(entries))).toBe('too-large');
  });
});
