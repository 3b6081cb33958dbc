import Database from 'libsql';
import { once } from 'node:events';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sqliteJournal } from '../../src/adapters/journal/sqlite-journal.js';
import type { Journal } from '../../src/core/moderation-ports.js';
import type { Change, PastSnapshot, Posted } from '../../src/model/change.js';
import { openKeepers } from '../../src/engine/keepers.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

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
    // Once, not with every answer that is posted.
    expect(warnings).toEqual(['the journal can not be used']);
  });

  it('warns again when it has worked in between', async () => {
    const { journal, path, warnings } = await aJournal();
    for (const _ of ['a folder stands at its place', 'and again']) {
      await mkdir(path, { recursive: true });
      expect(await journal.changes(10)).toEqual([]);
      expect(await journal.changes(10)).toEqual([]);
      await rm(path, { recursive: true });
      await journal.record({ change, snapshot, ...nothing });
      expect(await journal.changes(10)).toEqual([change]);
      for (const ending of ['', '-wal', '-shm']) await rm(path + ending, { force: true });
    }
    expect(warnings).toEqual(['the journal can not be used', 'the journal can not be used']);
  });

  it('leaves a journal of a newer version as it is, and does without', async () => {
    const { journal: older, path } = await aJournal();
    await older.record({ change, snapshot, ...nothing });
    older.close();
    const db = new Database(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    const { journal, warnings } = await aJournal({ path });
    await journal.record({ change: { ...change, id: 'change-2' }, snapshot, ...nothing });
    expect(await journal.changes(10)).toEqual([]);
    expect(warnings).toEqual(['the journal can not be used']);
    expect(await readdir(join(path, '..'))).not.toContainEqual(expect.stringContaining('damaged'));
    const after = new Database(path);
    expect(after.prepare('SELECT id FROM changes').all()).toMatchObject([{ id: 'change-1' }]);
    after.close();
  });

  it.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2 + 100)],
    ['overwritten', (whole: Buffer) => Buffer.alloc(whole.length, 'fog ')],
    ['overwritten within', (whole: Buffer) => whole.fill('fog ', 200, whole.length - 200)],
  ])('moves a journal that was %s aside, with one warning, and goes on', async (_, damage) => {
    const { journal: before, path } = await aJournal();
    for (let n = 0; n < 300; n += 1) {
      await before.record({ change: { ...change, id: `change-${n}` }, snapshot, ...nothing });
    }
    before.close();
    const db = new Database(path);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)'); // all of it stands in the one file now
    db.close();
    await writeFile(path, damage(await readFile(path)));
    const { journal, warnings } = await aJournal({ path });
    await journal.record({ change, snapshot, ...nothing });
    await journal.post(posting.message, [posting]);
    expect(await journal.changes(10)).toEqual([change]);
    expect(warnings).toEqual(['the journal is started anew']);
    const asides = (await readdir(join(path, '..'))).filter((name) => name.includes('damaged'));
    expect(asides.length).toBeGreaterThan(0);
  });

  it('goes on when it is damaged while it is open, with one warning at most', async () => {
    const { journal, path, warnings } = await aJournal();
    await journal.record({ change, snapshot, ...nothing });
    await writeFile(path, Buffer.alloc(50_000, 'fog '));
    await rm(`${path}-wal`, { force: true });
    await journal.record({ change: { ...change, id: 'change-2' }, snapshot, ...nothing });
    const { journal: other } = await aJournal({ path });
    await other.record({ change: { ...change, id: 'change-3' }, snapshot, ...nothing });
    expect((await other.changes(10)).map(({ id }) => id)).toContain('change-3');
    expect(warnings.length).toBeLessThanOrEqual(1);
  });

  it('waits in a build until another process has written', async () => {
    const { journal, path } = await aJournal();
    await journal.record({ change, snapshot, ...nothing });
    const other = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
      const db = new (require('libsql'))(workerData);
      db.exec('BEGIN IMMEDIATE');
      parentPort.postMessage('writing');
      setTimeout(() => db.exec('COMMIT'), 1_500);`,
      { eval: true, workerData: path },
    );
    await once(other, 'message');
    const indexFolder = join(path, '..');
    const keepers = openKeepers({ corpusFolder: '', indexFolder, keepPostedDays: 30 });
    onTestFinished(() => keepers.journal.close());
    await keepers.journal.record({ change: { ...change, id: 'change-2' }, snapshot, ...nothing });
    expect(await journal.change('change-2')).not.toBeNull();
    await other.terminate();
  });

  it('does not stop a build: the change is made, and one line of the log says what it lacks', async () => {
    const folder = await temporaryFolder();
    const corpus = join(folder, 'corpus');
    const index = join(folder, 'index');
    await writeFiles(corpus, { 'ferry.txt': 'The ferry sails.\n' });
    await mkdir(join(index, 'journal.db'), { recursive: true });
    const lines: string[] = [];
    const log = { error: () => {}, warn: (_: object, line: string) => lines.push(line) };
    const { engine, indexer } = openVerbatim({ corpus, index, log });
    await indexer.build({}, () => {});
    expect(await engine.status()).toMatchObject({ kind: 'ready', stale: false });
    expect(lines.filter((line) => line.includes('the journal can not be used'))).toHaveLength(1);
  });
});
