import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sqliteJournal } from '../../src/adapters/journal/sqlite-journal.js';
import type { Journal } from '../../src/core/moderation-ports.js';
import type { Change, PastSnapshot, Posted } from '../../src/model/change.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const snapshot: PastSnapshot = {
  id: 'snapshot-2',
  created: '2026-05-02T10:00:00.000Z',
  corpus: 'abc',
  articles: 3,
  passages: 9,
};

const change: Change = {
  id: 'change-1',
  at: '2026-05-02T10:00:00.000Z',
  by: '1300000000000000020',
  kind: 'add',
  files: ['ferry.txt'],
  from: null,
  to: snapshot.id,
};

const posting: Posted = {
  quotation: 'Q-7f3a9c',
  article: 'ferry',
  start: 12,
  length: 40,
  message: 'https://discord.com/channels/1/2/3',
  at: '2026-05-02T10:00:00.000Z',
};

const nothing = { lost: [], found: [] };

async function aJournal(about: { path?: string; now?: () => Date } = {}) {
  const path = about.path ?? join(await temporaryFolder(), 'index', 'journal.db');
  const warnings: string[] = [];
  const journal: Journal = sqliteJournal({
    path,
    keepPostedDays: 30,
    warn: (_, message) => warnings.push(message),
    now: about.now ?? (() => new Date('2026-05-03')),
  });
  onTestFinished(() => journal.close());
  return { journal, path, warnings };
}

describe('sqliteJournal', () => {
  it('gives back what was recorded, the newest first, to another process as well', async () => {
    const { journal, path, warnings } = await aJournal();
    await journal.record({ change, snapshot, ...nothing });
    const later = { ...change, id: 'change-2', at: '2026-05-02T11:00:00.000Z', from: 'snapshot-2' };
    await journal.record({ change: later, snapshot: { ...snapshot, id: 's-3' }, ...nothing });
    const other = await aJournal({ path });
    expect(await other.journal.changes(10)).toEqual([later, change]);
    expect(await other.journal.changes(1)).toEqual([later]);
    expect(await other.journal.change('change-1')).toEqual(change);
    expect(await other.journal.change('change-9')).toBeNull();
    expect((await other.journal.snapshots(5)).map(({ id }) => id).toSorted()).toEqual([
      's-3',
      'snapshot-2',
    ]);
    expect(warnings).toEqual([]);
  });

  it('records a change once, however often it is told', async () => {
    const { journal } = await aJournal();
    for (const by of ['ann', 'tom']) {
      await journal.record({ change: { ...change, by }, snapshot, ...nothing });
    }
    expect((await journal.changes(10)).map(({ by }) => by)).toEqual(['ann']);
    expect(await journal.snapshots(10)).toHaveLength(1);
  });

  it('keeps what a message holds now, marks what is lost, and takes the mark off again', async () => {
    const { journal } = await aJournal();
    const second = { ...posting, quotation: 'Q-000002' };
    await journal.post(posting.message, [{ ...posting, quotation: 'Q-000001' }]);
    await journal.post(posting.message, [posting, second]);
    await journal.record({ change, snapshot, lost: [posting], found: [] });
    const marks = async () =>
      (await journal.postedFrom(['fog', 'ferry'])).map(({ posted, lost }) => [
        posted.quotation,
        lost,
      ]);
    expect(await marks()).toEqual([
      ['Q-7f3a9c', true],
      ['Q-000002', false],
    ]);
    await journal.record({ change, snapshot, lost: [], found: [posting] });
    expect(await marks()).toContainEqual(['Q-7f3a9c', false]);
    expect(await journal.postedFrom(['fog'])).toEqual([]);
  });

  it('forgets what was posted more than the given days ago', async () => {
    let now = new Date('2026-05-03');
    const { journal } = await aJournal({ now: () => now });
    await journal.post(posting.message, [posting]);
    now = new Date('2026-06-05');
    expect(await journal.postedFrom(['ferry'])).toEqual([]);
    await journal.post('another', []);
    now = new Date('2026-05-03');
    expect(await journal.postedFrom(['ferry'])).toEqual([]);
  });

  it.each(['', 'this is no database, and it is long enough to be looked at '.repeat(100)])(
    'moves a damaged file aside, starts anew and says so (%#)',
    async (content) => {
      const path = join(await temporaryFolder(), 'journal.db');
      await writeFile(path, content);
      const { journal, warnings } = await aJournal({ path });
      await journal.record({ change, snapshot, ...nothing });
      expect(await journal.changes(10)).toEqual([change]);
      // An empty file is an empty database: nothing to move.
      expect(warnings).toEqual(content === '' ? [] : ['the journal is started anew']);
      const asides = (await readdir(join(path, '..'))).filter((name) => name.includes('damaged'));
      expect(asides.length > 0).toBe(content !== '');
    },
  );

  it('goes on in a new file when the old one is taken away, or moved aside by another process', async () => {
    const { journal, path } = await aJournal();
    await journal.record({ change, snapshot, ...nothing });
    for (const ending of ['', '-wal', '-shm']) await rm(path + ending, { force: true });
    expect(await journal.changes(10)).toEqual([]);
    await journal.record({ change, snapshot, ...nothing });
    expect(await journal.changes(10)).toEqual([change]);
    expect((await stat(path)).isFile()).toBe(true);
  });

  it('answers with nothing, and warns, where no file can be made', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'index'), 'a file where the folder should be');
    const { journal, warnings } = await aJournal({ path: join(folder, 'index', 'journal.db') });
    await journal.record({ change, snapshot, ...nothing });
    expect(await journal.changes(10)).toEqual([]);
    expect(new Set(warnings)).toEqual(new Set(['the journal can not be used']));
  });
});
