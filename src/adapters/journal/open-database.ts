import Database from 'libsql';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { migrations } from './migrations.js';

const checkRows = v.array(v.object({ quick_check: v.string() }));
const versionRow = v.object({ user_version: v.number() });

/** The file is a database, but not as it was written. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** A handle on the file, and which file that is: it may be moved aside by another process. */
export interface OpenDatabase {
  readonly db: Database.Database;
  readonly inode: number;
}

/**
 * Opens the journal's database, makes it where there is none, and brings its tables up to date. A
 * commit costs no wait for the disk: after a power cut the last entries may be missing, never half.
 * Another process that writes is waited for, at most `busyMs` milliseconds.
 *
 * @throws when the file is no sound database, is of a newer version, or can't be written.
 */
export function openDatabase(path: string, busyMs: number): OpenDatabase {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: busyMs });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    check(db);
    migrate(db);
    return { db, inode: statSync(path).ino };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether the file that was opened still stands at its path. */
export function isStillThere(path: string, { inode }: OpenDatabase): boolean {
  return statSync(path, { throwIfNoEntry: false })?.ino === inode;
}

/** Moves the file, and what belongs to it, out of the way; gives its new path. */
export function moveAside(path: string, now: Date): string {
  const aside = `${path}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`;
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  }
  return aside;
}

function check(db: Database.Database): void {
  const [found] = v.parse(checkRows, db.prepare('PRAGMA quick_check(1)').all());
  if (found?.quick_check !== 'ok') throw new DamagedError('the journal is damaged');
}

function versionOf(db: Database.Database): number {
  return v.parse(versionRow, db.prepare('PRAGMA user_version').get()).user_version;
}

function migrate(db: Database.Database): void {
  if (versionOf(db) === migrations.length) return;
  // Read again once the write lock is held: another process may have migrated meanwhile.
  db.transaction(() => {
    const version = versionOf(db);
    if (version > migrations.length) {
      throw new Error(`the journal is of version ${version}, newer than this program`);
    }
    for (const step of migrations.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  }).immediate();
}
