import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/adapters/formats/pdf-reader.js';
import type { Placed } from './a-pdf.js';
import { aPdf } from './a-pdf.js';

/** Lines one below the other from `y` down, 12 points apart. */
const column = (texts: readonly string[], y: number, x = 50): Placed[] =>
  texts.map((text, i) => ({ text, x, y: y - 12 * i }));

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const read = await readPdf(bytes);
  return read.kind === 'refused' ? read.reason : `read: ${read.text}`;
}

const ferry = [
  'The harbour council will run the ferry on Sundays from the first of May,',
  'the mayor told The Harbour Gazette. The first boat leaves at nine.',
];
const ferryText = ferry.join(' ');

describe('readPdf', () => {
  it('restores paragraphs, and takes the largest line for the title', async () => {
    const page = [
      { text: 'Ferry to run on Sundays', y: 740, size: 18 },
      ...column(ferry, 700),
      ...column(ferry, 664),
    ];
    expect(await readPdf(aPdf([page]))).toEqual({
      kind: 'text',
      text: ['Ferry to run on Sundays', ferryText, ferryText].join('\n\n'),
      stated: { title: 'Ferry to run on Sundays' },
      headings: [],
      links: [],
    });
  });

  it('refuses what holds no text that can be read, and says what to do', async () => {
    const locked = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`;
    expect(await reasonFor(Buffer.from(''))).toMatch(/^it is empty/);
    expect(await reasonFor(Buffer.from('%PDF-1.4\nnothing'))).toMatch(/^it is not a valid PDF/);
    expect(await reasonFor(Buffer.from('<html></html>'))).toMatch(/^it is not a valid PDF/);
    expect(await reasonFor(aPdf([[]]))).toMatch(/^there is no text in it, only pictures/);
    expect(await reasonFor(aPdf([column(ferry, 700)], locked))).toMatch(/^it is protected/);
  });

  it('leaves the caller’s bytes as they are', async () => {
    const bytes = aPdf([column(ferry, 700)]);
    const before = Buffer.from(bytes).toString('hex');
    await readPdf(bytes);
    expect(Buffer.from(bytes).toString('hex')).toBe(before);
  });
});
