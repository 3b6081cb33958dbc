import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDocx, paragraph } from '../unit/formats/a-docx.js';
import { aPdf } from '../unit/formats/a-pdf.js';
import { prose } from '../unit/a-file.js';
import { confirmOf, filesIn, moderating } from './moderating.js';
import { seen } from './reading.js';

const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 'a seal ');
const locked = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`;
const line = { text: prose, y: 700 };
const bomb = { name: 'word/media/image1.png', content: new Uint8Array(70 * 1024 * 1024) };
const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const utf8 = '<meta charset="utf-8">';
const latin = (text: string) => Buffer.from(text, 'latin1');

const bad = {
  'no bytes': ['empty.txt', '', /^That file is empty/],
  'no bytes, which Discord does not say': ['empty.txt', '', /did not arrive whole/, 30],
  'more than the limit': ['large.txt', megabytes(11), /too large: at most 10 MB/],
  'more than Discord says': ['large.txt', megabytes(11), /larger than 10 MB/, 30],
  'a page of 40 MB': ['large.html', megabytes(40), /too large: at most 10 MB/],
  'a page of 40 MB that is said to be small': ['large.html', megabytes(40), /larger than/, 30],
  'the first half': ['half.txt', prose.slice(0, 50), /did not arrive whole/, prose.length],
  'white space': ['white.txt', ' \n\t\n', /can’t be an article: it is empty/],
  'bytes of zero': ['zero.txt', 'A seal\0sleeps', /it is binary/],
  'a text of another encoding': ['latin.txt', latin('A café closes.'), /not valid UTF-8/],
  'a locked PDF': ['locked.pdf', aPdf([[line]], locked), /protected by a password/],
  'a scan': ['scan.pdf', aPdf([[]]), /no text in it, only pictures/],
  'a torn PDF': ['torn.pdf', '%PDF-1.4\n1 0 obj\n<< /Type', /not a valid PDF/],
  'a PDF that is a page': ['page.pdf', page(prose), /not a valid PDF/],
  'a bomb': ['bomb.docx', aDocx(paragraph(prose), [bomb]), /unpacks to more/],
  'a bomb that lies': [
    'lie.docx',
    aDocx(paragraph(prose), [{ ...bomb, states: 9 }]),
    /not a valid/,
  ],
  'a page without an article': ['menu.html', page('<nav><a href="/">News</a></nav>'), /no article/],
  'a page of scripts': ['run.html', page('<script>document.write(1)</script>'), /no article/],
  'a nested page': ['deep.html', page('<div>'.repeat(10_000) + prose), /nested more than/],
  'a page of another encoding': [
    'page.html',
    latin(page(`<article><p>The café. ${prose}</p><p>${prose}</p></article>`, utf8)),
    /not valid UTF-8/,
  ],
  'a device': ['CON.txt', prose, /is no name for an article/],
  'a program in disguise': ['a\u202Etxt.exe', prose, /is no name for an article/],
  'no name': ['.txt', prose, /is no name for an article/],
  'a name that is taken': ['ferry.txt', prose, /an article of that name already: ferry\.txt/],
} as const satisfies Record<
  string,
  | readonly [string, string | Uint8Array, RegExp, number]
  | readonly [string, string | Uint8Array, RegExp]
>;

describe('/corpus add in the real program', { timeout: 300_000 }, () => {
  it('refuses what can’t be an article, with a reason, and leaves no trace', async () => {
    const { discord, bot, corpus, index, add, corpusCommand } = await moderating();
    const state = async () => ({
      files: await filesIn(corpus),
      status: await corpusCommand('status'),
      history: await corpusCommand('history'),
    });
    const before = await state();
    for (const [what, [name, content, why, size]] of Object.entries(bad)) {
      const answer = await add(name, content, size === undefined ? {} : { size });
      expect([what, seen(answer)]).toEqual([what, expect.stringMatching(why)]);
      expect([what, confirmOf(answer)]).toEqual([what, '']);
    }
    const broken = await add(
      'part.txt',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('The seal');
        setTimeout(() => response.destroy(), 20);
      },
      { size: 100 },
    );
    expect(seen(broken)).toMatch(/could not fetch that: .* broke off/);
    expect(await state()).toEqual(before);
    await rename(corpus, `${corpus}-away`);
    expect(seen(await add('fog.txt', prose))).toMatch(
      /: the corpus folder corpus is not there, or/,
    );
    expect(await filesIn(`${index}/kept/plans`).catch(() => ({}))).toEqual({});
    expect(bot.log.filter(({ msg }) => msg === 'something was not answered')).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('gives files safe names, and writes nowhere else', async () => {
    const { add, press, corpus } = await moderating();
    const before = Object.keys(await filesIn(corpus));
    const names = {
      '../../etc/passwd.txt': 'passwd',
      '.hidden.txt': 'hidden',
      'C:\\news\\quay.txt': 'quay',
      'ice\u202E\u200B.TXT': 'ice',
      [`${'é'.repeat(300)}.txt`]: 'é'.repeat(50),
    };
    for (const [name, id] of Object.entries(names)) {
      const text = `A note on ${id}\n\n${prose}\n`;
      const answer = await add(name, text);
      expect(seen(answer)).toContain(`added: ${id}`);
      if (!['passwd', 'é'.repeat(50)].includes(id)) continue;
      expect(await press(confirmOf(answer))).toContain('Done');
      before.push(join(corpus, `${id}.txt`));
    }
    expect(Object.keys(await filesIn(corpus))).toEqual(before.toSorted());
  });
});
