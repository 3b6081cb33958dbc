import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hnswVectors } from '../../src/adapters/hnsw-vectors.js';
import { folderSnapshots } from '../../src/adapters/snapshots/folder-snapshots.js';
import { snapshotSources } from '../../src/adapters/snapshots/snapshot-sources.js';
import { buildSnapshot } from '../../src/core/building/build-snapshot.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { hashingEmbedder } from '../fakes/hashing-embedder.js';
import { filesOf, gazette } from '../fakes/small-corpus.js';

const makings = { corpus: 'gazette', model: 'hashing-embedder', rules: 'rules' };

async function snapshotOf(
  texts: Readonly<Record<string, string>>,
  corpus = makings.corpus,
): Promise<Snapshot> {
  const { snapshot } = await buildSnapshot({
    files: filesOf(texts),
    makings: { ...makings, corpus },
    embedder: hashingEmbedder(),
    known: null,
    dryRun: false,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  return snapshot;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(folder, { recursive: true }));

function fileOf(id: string, name: string): string {
  return join(folder, 'snapshots', id, name);
}

describe('folderSnapshots', () => {
  it('opens exactly what it wrote', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    const snapshot = await snapshotOf({ ...gazette, 'blank.txt': '' });
    const manifest = await store.write(snapshot, new Date('2026-01-02T03:04:05Z'));
    const opened = await store.open(makings);
    expect(opened).toMatchObject({ kind: 'ready', manifest, snapshot });
    expect(snapshot.articles.length).toBe(3);
    expect(manifest.refused.map(({ file }) => file)).toEqual(['blank.txt']);
    expect(manifest.counts.passages).toBeGreaterThan(3);
  });

  it('writes the same files for the same corpus', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    const first = await store.write(await snapshotOf(gazette), new Date('2026-01-01'));
    const second = await store.write(await snapshotOf(gazette), new Date('2026-01-02'));
    expect(second.files).toEqual(first.files);
    expect(second.id).not.toBe(first.id);
  });

  it('names why a snapshot can’t be used', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    expect(await store.open(makings)).toMatchObject({ kind: 'refused', reason: 'absent' });
    await store.write(await snapshotOf(gazette), new Date());
    expect(await store.open({ ...makings, corpus: 'another' })).toMatchObject({
      reason: 'other-corpus',
    });
    expect(await store.open({ ...makings, model: 'another' })).toMatchObject({
      reason: 'other-model',
    });
    expect(await store.open({ ...makings, rules: 'others' })).toMatchObject({
      reason: 'other-format',
    });
    expect(await store.openNewestUsable(makings)).toMatchObject({ kind: 'ready' });
  });

  it('refuses a snapshot with any file missing, truncated, or with one flipped bit', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    const { id } = await store.write(await snapshotOf(gazette), new Date());
    const names = await readdir(join(folder, 'snapshots', id));
    expect(names.length).toBe(9);
    for (const name of names) {
      const path = fileOf(id, name);
      const whole = await readFile(path);
      const flipped = Buffer.from(whole);
      const middle = Math.floor(flipped.length / 2);
      flipped[middle] = (flipped[middle] ?? 0) ^ 1;
      for (const broken of [null, whole.subarray(0, -1), flipped]) {
        if (broken !== null && broken.length === 0) continue;
        if (broken === null) await rm(path);
        else await writeFile(path, broken);
        const opened = await store.open(makings);
        expect({ name, kind: opened.kind }).toEqual({ name, kind: 'refused' });
        await writeFile(path, whole);
      }
    }
    expect(await store.open(makings)).toMatchObject({ kind: 'ready' });
  });

  it('goes back to the snapshot before when the current one is damaged', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    const before = await store.write(await snapshotOf(gazette), new Date('2026-01-01'));
    const now = await store.write(
      await snapshotOf({ 'ferry.txt': 'The ferry sank.' }),
      new Date('2026-01-02'),
    );
    await rm(fileOf(now.id, 'graph.hnsw'));
    expect(await store.openNewestUsable(makings)).toMatchObject({
      kind: 'ready',
      manifest: { id: before.id },
    });
  });

  it('keeps the last few snapshots and lets the older ones go', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    const snapshot = await snapshotOf({ 'ferry.txt': 'The ferry sank.' });
    for (let day = 1; day <= 8; day += 1) await store.write(snapshot, new Date(2026, 0, day));
    const kept = await readdir(join(folder, 'snapshots'));
    expect(kept.length).toBe(5);
    expect(await readFile(join(folder, 'current'), 'utf8')).toBe(`${kept.toSorted().at(-1)}\n`);
  });

  it('says that the disk is full, and keeps what was there', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    const before = await store.write(await snapshotOf(gazette), new Date('2026-01-01'));
    const full = folderSnapshots(folder, {
      ...hnswVectors,
      build: () =>
        Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
    });
    await expect(full.write(await snapshotOf({}), new Date('2026-01-02'))).rejects.toThrow(
      /disk .* is full\. Free some space/,
    );
    expect(await store.open(makings)).toMatchObject({ kind: 'ready', manifest: before });
    expect(await readdir(folder)).toEqual(['current', 'snapshots']);
  });

  it('holds an empty corpus', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    await store.write(await snapshotOf({}), new Date());
    expect(await store.open(makings)).toMatchObject({
      kind: 'ready',
      snapshot: { articles: [], passages: [] },
    });
  });
});

describe('snapshotSources', () => {
  it('gives the words of a span, and nothing for what it can’t vouch for', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    const snapshot = await snapshotOf(gazette);
    const { id } = await store.write(snapshot, new Date());
    const sources = snapshotSources(folder);
    for (const { id: article, digest, body } of snapshot.articles) {
      const where = { snapshot: id, article, digest };
      expect(await sources.slice(where, { start: 3, end: 20 })).toBe(body.slice(3, 20));
      expect(
        await sources.slice({ ...where, digest: '0'.repeat(64) }, { start: 3, end: 20 }),
      ).toBeNull();
      expect(
        await sources.slice({ ...where, article: 'another' }, { start: 3, end: 20 }),
      ).toBeNull();
      expect(
        await sources.slice({ ...where, snapshot: '../etc' }, { start: 3, end: 20 }),
      ).toBeNull();
    }
  });

  it('gives nothing from a source whose file has changed', async () => {
    const store = folderSnapshots(folder, hnswVectors);
    const snapshot = await snapshotOf(gazette);
    const { id } = await store.write(snapshot, new Date());
    const path = fileOf(id, 'bodies.txt');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Sundays', 'Mondays'));
    const [ferry] = snapshot.articles;
    const where = { snapshot: id, article: ferry?.id ?? '', digest: ferry?.digest ?? '' };
    expect(await snapshotSources(folder).slice(where, { start: 0, end: 5 })).toBeNull();
  });
});
