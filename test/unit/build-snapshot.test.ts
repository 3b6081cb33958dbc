import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../src/core/building/build-snapshot.js';
import type { Unchanged } from '../../src/core/building/kept-articles.js';
import { sameFiles } from '../../src/core/keeping/same-files.js';
import type { VectorTable } from '../../src/model/snapshot.js';
import { hashingEmbedder } from '../fakes/hashing-embedder.js';
import { filesOf, gazette } from '../fakes/small-corpus.js';

/** Builds from texts by name; gives the snapshot and the texts that were embedded. */
async function build(
  texts: Readonly<Record<string, string>>,
  from: { unchanged?: Unchanged; known?: VectorTable } = {},
) {
  const embedder = hashingEmbedder();
  const { snapshot, embedded } = await buildSnapshot({
    files: filesOf(texts),
    makings: { corpus: 'c', model: embedder.fingerprint, rules: 'r' },
    embedder,
    unchanged: from.unchanged ?? null,
    known: from.known ?? null,
    dryRun: false,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  return { snapshot, embedded };
}

const more = {
  'empty.txt': '',
  'tide.txt': 'Tide\n\n“The tide is late,” said Ann Harbour. She added: “It will come.”\n',
};

describe('buildSnapshot', () => {
  it('makes the same of articles that are taken over as of articles that are read', async () => {
    const texts = { ...gazette, ...more };
    const whole = await build(texts);
    await fc.assert(
      fc.asyncProperty(fc.subarray(Object.keys(texts)), async (kept) => {
        const rest = Object.entries(texts).filter(([file]) => !kept.includes(file));
        const files = new Set(kept.filter((file) => file !== 'empty.txt'));
        if (kept.includes('empty.txt')) rest.push(['empty.txt', '']);
        const unchanged = { snapshot: whole.snapshot, files };
        const known = whole.snapshot.vectors;
        const { snapshot, embedded } = await build(Object.fromEntries(rest), { unchanged, known });
        expect(snapshot).toEqual(whole.snapshot);
        expect(JSON.stringify(snapshot.passages)).toBe(JSON.stringify(whole.snapshot.passages));
        expect(embedded).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('sameFiles', () => {
  it('names those whose content and sidecar are the same', () => {
    const entry = (file: string, content: string, sidecar: string | null = null) => ({
      file,
      content,
      sidecar,
    });
    const before = [entry('a', '1'), entry('b', '1'), entry('c', '1', '2'), entry('d', '1')];
    const now = [entry('a', '1'), entry('b', '2'), entry('c', '1'), entry('e', '1')];
    expect([...sameFiles(before, now)]).toEqual(['a']);
    expect([...sameFiles(now, now)]).toEqual(['a', 'b', 'c', 'e']);
  });
});
