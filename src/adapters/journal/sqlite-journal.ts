import type Database from 'libsql';
import * as v from 'valibot';
import type { Journal } from '../../core/moderation-ports.js';
import type { Posted } from '../../model/change.js';
import { readChanges, readPosted, readSnapshots } from './journal-rows.js';
import { DamagedError, isStillThere, moveAside, openDatabase } from './open-database.js';
import type { OpenDatabase } from './open-database.js';

/** Where the journal lies, and how long it remembers. */
export interface JournalOptions {
  readonly path: string;
  /** Days after which a posted quotation is forgotten. */
  readonly keepPostedDays: number;
  /** Longest wait for another process that writes, in milliseconds; this process stands still meanwhile. Half a second when not given. */
  readonly busyMs?: number;
  /** Is told what went wrong, and where a damaged file is now. */
  readonly warn: (facts: object, message: string) => void;
  readonly now: () => Date;
}

/** What SQLite says of a file that is none of its own, or damaged, or lacks a table. */
const damages = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_ERROR']);

/** Anything else (a full disk, another writer, a newer version) leaves a sound file, which is kept. */
function isDamage(error: unknown): boolean {
  if (error instanceof DamagedError || v.isValiError(error)) return true;
  return error instanceof Error && 'code' in error && damages.has(String(error.code));
}

/** The journal as a SQLite file, which several processes may have open. */
export function sqliteJournal(options: JournalOptions): Journal {
  const work = keepOpen(options);
  const read = <Rows>(otherwise: Rows, rows: (db: Database.Database) => Rows): Promise<Rows> =>
    Promise.resolve(work.run(otherwise, rows));
  return {
    changes: (atMost) =>
      read([], (db) => readChanges(db.prepare(`${changesSql} LIMIT ?`).all(atMost))),
    change: (id) =>
      read(null, (db) => {
        const rows = db.prepare('SELECT * FROM changes WHERE id = ?').all(id);
        return readChanges(rows)[0] ?? null;
      }),
    snapshots: (atMost) =>
      read([], (db) => readSnapshots(db.prepare(`${snapshotsSql} LIMIT ?`).all(atMost))),
    record: (entry) => read(undefined, (db) => record(db, entry)),
    post: (message, posted) => read(undefined, (db) => post(db, message, posted, expiry(options))),
    postedFrom: (articles) =>
      read([], (db) => {
        const rows = db.prepare(postedSql).all(JSON.stringify(articles), expiry(options));
        return readPosted(rows);
      }),
    close: work.close,
  };
}

const changesSql = 'SELECT * FROM changes ORDER BY at DESC, rowid DESC';
const snapshotsSql = 'SELECT * FROM snapshots ORDER BY created DESC';
const postedSql = `SELECT * FROM posted
  WHERE article IN (SELECT value FROM json_each(?)) AND at >= ? ORDER BY at, rowid`;

/** The time before which posted quotations are forgotten. */
function expiry({ now, keepPostedDays }: JournalOptions): string {
  return new Date(now().getTime() - keepPostedDays * 24 * 60 * 60 * 1000).toISOString();
}

/** Runs work on the file, opened when first needed; a damaged one is moved aside and started anew. */
function keepOpen({ path, busyMs = 500, warn, now }: JournalOptions) {
  let open: OpenDatabase | null = null;
  const close = (): void => {
    open?.db.close();
    open = null;
  };
  // What lasts is told once, until the journal works again: it is used with every answer.
  let told: string | null = null;
  const warnOnce = (err: unknown): void => {
    const what = err instanceof Error ? err.message : String(err);
    if (told !== what) warn({ err }, 'the journal can not be used');
    told = what;
  };
  const attempt = <Given>(task: (db: Database.Database) => Given): Given => {
    if (open !== null && !isStillThere(path, open)) close();
    open ??= openDatabase(path, busyMs);
    const given = task(open.db);
    told = null;
    return given;
  };
  const run = <Given>(otherwise: Given, task: (db: Database.Database) => Given): Given => {
    try {
      return attempt(task);
    } catch (first) {
      // The journal must not stop what it only tells of: told here, whatever it is.
      close();
      if (!isDamage(first)) {
        warnOnce(first);
        return otherwise;
      }
      try {
        warn({ err: first, aside: moveAside(path, now()) }, 'the journal is started anew');
        return attempt(task);
      } catch (second) {
        close();
        warnOnce(second);
        return otherwise;
      }
    }
  };
  return { run, close };
}

function record(db: Database.Database, entry: Parameters<Journal['record']>[0]): void {
  const { change, snapshot, lost, found } = entry;
  const mark = db.prepare('UPDATE posted SET lost = ? WHERE message = ? AND quotation = ?');
  db.transaction(() => {
    db.prepare('INSERT OR IGNORE INTO snapshots VALUES (?, ?, ?, ?, ?)').run(
      snapshot.id,
      snapshot.created,
      snapshot.corpus,
      snapshot.articles,
      snapshot.passages,
    );
    db.prepare('INSERT OR IGNORE INTO changes VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      change.id,
      change.at,
      change.by,
      change.kind,
      JSON.stringify(change.files),
      change.from,
      change.to,
    );
    for (const { message, quotation } of lost) mark.run(1, message, quotation);
    for (const { message, quotation } of found) mark.run(0, message, quotation);
  }).immediate();
}

function post(
  db: Database.Database,
  message: string,
  posted: readonly Posted[],
  forgetBefore: string,
): void {
  const insert = db.prepare('INSERT OR REPLACE INTO posted VALUES (?, ?, ?, ?, ?, ?, 0)');
  db.transaction(() => {
    db.prepare('DELETE FROM posted WHERE message = ? OR at < ?').run(message, forgetBefore);
    for (const { quotation, article, start, length, at } of posted) {
      insert.run(message, quotation, article, start, length, at);
    }
  }).immediate();
}
