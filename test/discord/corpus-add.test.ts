import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../src/core/moderation-ports.js';
import { aShelf } from '../fakes/moderation.js';
import { anOrderIndexer } from '../fakes/order-indexer.js';
import { start } from './bot-under-test.js';
import { answerTo } from './preview.js';
import { seen } from './reading.js';
import { ann, aSubcommand, type Attached } from './world.js';

const text = 'A seal sleeps on the slipway.\n';
const seal: Attached = { filename: 'A seal.txt', size: 30, url: 'https://cdn.example/seal.txt' };

/** Gives the text, whatever is asked for, and keeps what that was. */
function aFetch(about: { bytes?: string; type?: string; charset?: string; url?: string } = {}) {
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url);
    const { bytes = text, type = 'text/plain', charset = null } = about;
    return { kind: 'fetched', bytes: Buffer.from(bytes), type, charset, url: about.url ?? url };
  };
  return { asked, fetch };
}

describe('/corpus add', () => {
  it('previews an attachment under a safe name, and writes nothing yet', async () => {
    const { indexer, previews, builds } = anOrderIndexer();
    const shelf = aShelf();
    const { asked, fetch } = aFetch();
    const { discord } = await start({ indexer, shelf, fetchAttachment: fetch });
    const file = { ...seal, filename: '../..\\.A_seal:\u202E.TXT' };
    const answer = await answerTo(discord, aSubcommand('corpus', 'add', {}, file));
    expect(seen(answer)).toContain('A preview');
    expect(answer.components).toHaveLength(1);
    expect(asked).toEqual([seal.url]);
    const [hash = ''] = shelf.contents.keys();
    expect(Buffer.from(shelf.contents.get(hash) ?? []).toString()).toBe(text);
    expect(previews[0]).toMatchObject({
      kind: 'add',
      by: ann.id,
      files: [{ file: 'A_seal.txt', becomes: hash }],
    });
    expect(shelf.plans.size).toBe(1);
    expect(builds).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('forgets the old encoding with the old file', async () => {
    const { indexer, previews } = anOrderIndexer();
    const texts = { 'A seal.yaml': 'title: Seal\ncharset: windows-1252\n' };
    const shelf = aShelf({ files: ['A seal.txt', 'A seal.yaml'], texts });
    const { discord } = await start({ indexer, shelf, fetchAttachment: aFetch().fetch });
    await answerTo(discord, aSubcommand('corpus', 'add', { replace: true }, seal));
    const beside = previews[0]?.files.find(({ file }) => file === 'A seal.yaml');
    const after = shelf.contents.get(beside?.becomes ?? '') ?? [];
    expect(Buffer.from(after).toString()).toBe('title: Seal\n');
  });

  it('replaces only when asked to, in another format as well', async () => {
    const { indexer, previews } = anOrderIndexer();
    const shelf = aShelf({ files: ['A seal.md', 'A seal.yaml'] });
    const { discord } = await start({ indexer, shelf, fetchAttachment: aFetch().fetch });
    const refused = await answerTo(discord, aSubcommand('corpus', 'add', {}, seal));
    expect(seen(refused)).toContain('an article of that name already: A seal.md');
    expect(previews).toEqual([]);
    await answerTo(discord, aSubcommand('corpus', 'add', { replace: true }, seal));
    const [becomes = ''] = shelf.contents.keys();
    expect(previews[0]).toMatchObject({
      kind: 'replace',
      files: [
        { file: 'A seal.md', becomes: null },
        { file: 'A seal.txt', becomes },
      ],
    });
  });

  it('knows the article again in other letters, and writes over none', async () => {
    const texts = { 'fog.yaml': 'title: An old note\n' };
    const there = ['A SEAL.TXT', 'Fa\u0308hre.md', 'report.pdf', 'fog.yaml'];
    const shelf = aShelf({ files: there, texts });
    const add = async (file: Attached | null, options: Record<string, string | boolean> = {}) => {
      const { indexer, previews } = anOrderIndexer();
      const url = 'https://gazette.example/fog';
      const page = aFetch({ charset: 'windows-1252', url }).fetch;
      const fetches = { fetchAttachment: aFetch().fetch, fetchPage: page };
      const { discord } = await start({ indexer, shelf, ...fetches });
      const about = file === null ? { ...options, url } : options;
      const what = aSubcommand('corpus', 'add', about, ...(file === null ? [] : [file]));
      const said = seen(await answerTo(discord, what));
      const after = previews[0]?.files.map(({ file: name, becomes }) => [name, becomes !== null]);
      return previews[0] === undefined ? said : [previews[0].kind, ...(after ?? [])];
    };
    expect(await add(seal)).toContain('of that name already: A SEAL.TXT');
    expect(await add(seal, { replace: true })).toEqual(['replace', ['A SEAL.TXT', true]]);
    expect(await add({ ...seal, filename: 'Fähre.txt' }, { replace: true })).toEqual([
      'replace',
      ['Fa\u0308hre.md', false],
      ['Fa\u0308hre.txt', true],
    ]);
    const report = { ...seal, filename: 'report.pdf.txt' };
    expect(await add(report)).toEqual(['add', ['report.pdf.txt', true]]);
    expect(await add(null)).toEqual(['add', ['fog.txt', true], ['fog.yaml', true]]);
    const notes = [...shelf.contents.values()].map((bytes) => Buffer.from(bytes).toString());
    expect(notes).toContain('title: An old note\ncharset: windows-1252\n');
  });

  it.each([
    ['a file that is no article', { ...seal, filename: 'seal.exe' }, 'is no name for an article'],
    ['a file that is too large', { ...seal, size: 11 * 1024 * 1024 }, 'too large'],
    ['an empty file', { ...seal, size: 0 }, 'is empty'],
  ])('refuses %s before it is fetched', async (_, file, words) => {
    const { asked, fetch } = aFetch();
    const { discord } = await start({ fetchAttachment: fetch });
    expect(seen(await answerTo(discord, aSubcommand('corpus', 'add', {}, file)))).toContain(words);
    expect(asked).toEqual([]);
  });

  it('refuses nothing, both, and what the build would refuse', async () => {
    const refused = [{ kind: 'refused' as const, file: 'A seal.txt', reason: 'it is not UTF-8' }];
    const { indexer } = anOrderIndexer({ refused });
    const shelf = aShelf();
    const { fetch } = aFetch();
    const { discord } = await start({ indexer, shelf, fetchAttachment: fetch });
    const add = (options: Record<string, string>, file?: Attached) =>
      answerTo(discord, aSubcommand('corpus', 'add', options, file));
    expect(seen(await add({}))).toContain('one of the two');
    expect(seen(await add({ url: 'https://gazette.example' }, seal))).toContain('one of the two');
    expect(seen(await add({}, seal))).toContain('can’t be an article: it is not UTF-8');
    expect(shelf.plans.size).toBe(0);
  });

  it('fetches from the web only where that is allowed, and keeps the address', async () => {
    const url = 'https://gazette.example/2026/seals/';
    const off = await start({ indexer: anOrderIndexer().indexer });
    const command = aSubcommand('corpus', 'add', { url });
    expect(seen(await answerTo(off.discord, command))).toContain('turned off here');
    const { indexer, previews } = anOrderIndexer();
    const shelf = aShelf();
    const { fetch } = aFetch({ charset: 'windows-1252' });
    const { discord } = await start({ indexer, shelf, fetchPage: fetch });
    await answerTo(discord, aSubcommand('corpus', 'add', { url }));
    expect(previews[0]?.files.map(({ file }) => file)).toEqual(['seals.txt', 'seals.yaml']);
    const sidecar = shelf.contents.get(previews[0]?.files[1]?.becomes ?? '') ?? [];
    expect(Buffer.from(sidecar).toString()).toBe(`url: "${url}"\ncharset: "windows-1252"\n`);
  });
});
