import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openFormatReader } from '../../src/adapters/formats/format-pool.js';
import { readHtml } from '../../src/adapters/formats/html-reader.js';
import { gazettePage } from '../fakes/gazette-page.js';
import { aDocx, paragraph } from '../unit/formats/a-docx.js';
import { aPdf } from '../unit/formats/a-pdf.js';
import { gazette } from '../fakes/small-corpus.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

const ignore = (): void => {};
const bytes = Buffer.from(gazettePage);
const compiled = pathToFileURL(resolve('dist/adapters/formats/format-worker.js'));

describe('openFormatReader', () => {
  it('gives what the readers give, by the file’s ending in any case', async () => {
    const faults: unknown[] = [];
    const formats = openFormatReader({ worker: compiled, onFault: (error) => faults.push(error) });
    expect(await formats.read('news/ice.HTML', bytes, null)).toEqual(readHtml(bytes, null));
    expect(await formats.read('ice.htm', Buffer.from(''), null)).toMatchObject({ kind: 'refused' });
    const line = 'The harbour council will run the ferry on Sundays.';
    const pdf = aPdf([[{ text: line, y: 700 }]]);
    expect(await formats.read('ice.pdf', pdf, null)).toMatchObject({ kind: 'text', text: line });
    const docx = aDocx(paragraph(line));
    expect(await formats.read('ice.docx', docx, null)).toMatchObject({ kind: 'text', text: line });
    expect(faults).toEqual([]);
  });

  it('refuses what takes too long or too much memory or makes a reader fail, and goes on', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'worker.mjs': `export async function readFormat({ file }) {
        const kept = [];
        if (file === 'loop.html') for (;;);
        if (file === 'heap.html') for (;;) kept.push(new Array(1e5).fill(Math.random()));
        if (file === 'buffers.html') for (;;) kept.push(Buffer.alloc(1e7, 1));
        if (file === 'torn.html') throw new RangeError('torn');
        return { kind: 'refused', reason: file };
      }`,
    });
    const faults: unknown[] = [];
    const formats = openFormatReader({
      worker: pathToFileURL(join(folder, 'worker.mjs')),
      onFault: (error) => faults.push(error),
      limits: { timeMs: 5_000, bytes: 300 * 1024 * 1024 },
    });
    const reasons: string[] = [];
    for (const file of ['loop.html', 'heap.html', 'buffers.html', 'torn.html', 'good.html']) {
      const read = await formats.read(file, bytes, null);
      reasons.push(read.kind === 'refused' ? read.reason : 'read');
    }
    expect(reasons).toEqual([
      expect.stringContaining('too long'),
      expect.stringContaining('too much memory'),
      expect.stringContaining('too much memory'),
      expect.stringContaining('reader fails'),
      'good.html',
    ]);
    expect(faults).toMatchObject([{ message: 'torn' }]);
  });
});

describe('a corpus with web pages', () => {
  it('is built, asked and inspected, and every span is one of the body', async () => {
    const folder = await temporaryFolder();
    const corpus = join(folder, 'corpus');
    await writeFiles(corpus, {
      'ferry.txt': gazette['ferry.txt'] ?? '',
      'news/ice.html': gazettePage,
      'news/empty.html': '<html></html>',
    });
    const { engine, indexer, inspect } = openVerbatim({ corpus, index: join(folder, 'index') });
    const report = await indexer.build({}, ignore);
    expect(report).toMatchObject({
      articles: { added: 2 },
      refused: [{ file: 'news/empty.html', reason: expect.stringContaining('no article') }],
    });
    const { answer } = await engine.ask({ question: 'Which icebreaker is expected?' });
    if (answer.kind !== 'quoted') throw new Error(answer.kind);
    const [first] = answer.quotations;
    expect(first?.exact).toContain('The icebreaker Marta is expected on Thursday');

    const inspected = await inspect('news/ice');
    if (inspected.kind === 'refused') throw new Error(inspected.reason);
    const { article, passages } = inspected;
    const { body } = article;
    expect(article).toMatchObject({
      title: 'Ice reaches the inner basin',
      publisher: 'The Harbour Gazette',
      author: 'Ann Hill',
      published: '2024-01-12',
      url: 'https://gazette.example/news/ice',
      language: 'en-GB',
    });
    expect(body.slice(first?.start, first?.end)).toBe(first?.exact);
    const words = ({ start, end }: { start: number; end: number }) => body.slice(start, end);
    expect(article.headings.map(words)).toEqual(['What happens next?']);
    expect(article.excluded.map((cut) => [cut.rule, words(cut)])).toEqual([
      ['byline', 'By Ann Hill'],
      ['see-also', 'See also\u00A0 Fog closes the port for two days'],
    ]);
    // What its class calls furniture is no part of the body.
    expect(body).not.toContain('Share this story');
    expect(passages.map(words).join('\n')).not.toMatch(/See also|Share|Photo|Most read|By Ann/);
    expect(new Set(passages.map(({ section }) => section))).toEqual(
      new Set([null, 'What happens next?']),
    );
    expect(words(passages.at(-1) ?? { start: 0, end: 0 })).toContain('North\tThursday');
  });
});
