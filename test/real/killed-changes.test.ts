import { watch as watchFolder } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderBlobs } from '../../src/adapters/keeping/blobs.js';
import { sqliteJournal } from '../../src/adapters/journal/sqlite-journal.js';
import { keptFolders } from '../../src/engine/kept-folders.js';
import type { Order } from '../../src/model/change.js';
import { gazette } from '../fakes/small-corpus.js';
import { aSeed, chance } from '../helpers/chance.js';
import { childrenRunning, killHard } from '../helpers/child-processes.js';
import { agree, filesOf } from '../helpers/kept-state.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

/** Changes that are killed; one in three of each kind. */
const kills = 24;

/** Changes that are tried for it: on a busy machine some are done before their moment comes. */
const roundsMost = 60;

const kinds = ['add', 'reindex', 'rollback'] as const;
type Kind = (typeof kinds)[number];

/** From when on it is waited: the whole change, the snapshot being written, or the decision. */
const anchors = ['start', 'writing', 'decision'] as const;
type Anchor = (typeof anchors)[number];

async function aLibrary() {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const index = join(folder, 'index');
  await writeFiles(corpus, gazette);
  await mkdir(index);
  const kept = keptFolders(index);
  const options = { path: kept.journal, keepPostedDays: 30, warn: () => {}, now: () => new Date() };
  const journal = sqliteJournal(options);
  onTestFinished(() => journal.close());
  const verbatim = openVerbatim({ corpus, index, reader: 'none' });
  return { corpus, index, journal, blobs: folderBlobs(kept.contents), ...verbatim };
}

type Library = Awaited<ReturnType<typeof aLibrary>>;

/** An order of that kind, and the files that it leads to where that is known without the history. */
async function anOrder(library: Library, kind: Kind, round: number) {
  const { corpus, journal, blobs } = library;
  const rest = { id: `round-${round}`, by: 'ann', kind, snapshot: null, expected: null };
  if (kind === 'reindex') {
    // By hand, as an editor would.
    await writeFile(join(corpus, 'by-hand.txt'), `The tide table of day ${round} is out.\n`);
  }
  const before = await filesOf(corpus);
  if (kind === 'rollback') {
    const [newest] = await journal.changes(1);
    const order: Order = { ...rest, files: [], snapshot: newest?.from ?? null };
    return { order, before, becomes: null };
  }
  if (kind === 'reindex') return { order: { ...rest, files: [] }, before, becomes: before };
  const tide = `tides/${round}.txt`;
  const text = `Tide ${round}\n\nThe tide stood at ${round} feet.\n`;
  const others = Object.entries(before).filter(([file]) => !file.startsWith('tides/'));
  const old = Object.keys(before).filter((file) => file.startsWith('tides/'));
  const files = [
    { file: tide, becomes: await blobs.put(Buffer.from(text), { synced: true }) },
    ...old.map((file) => ({ file, becomes: null })),
  ];
  return {
    order: { ...rest, files },
    before,
    becomes: { ...Object.fromEntries(others), [tide]: text },
  };
}

/** Has the order carried out and tells of each anchor when it is passed; gives whether it was reported as done. */
async function carryOut(library: Library, order: Order, passed: (anchor: Anchor) => void) {
  const watching = watchFolder(library.index, (_, name) => {
    if (name === 'intent.json') passed('decision');
  });
  passed('start');
  try {
    await library.indexer.build({ order }, ({ phase }) => {
      if (phase === 'writing') passed('writing');
    });
    return true;
  } catch {
    return false;
  } finally {
    watching.close();
  }
}

/** How long it takes from each anchor to the end, undisturbed, in ms. */
async function measure(
  library: Library,
  kind: Kind,
  round: number,
): Promise<Record<Anchor, number>> {
  const at: Record<string, number> = {};
  const { order } = await anOrder(library, kind, round);
  await carryOut(library, order, (anchor) => (at[anchor] ??= performance.now()));
  const end = performance.now();
  const since = (anchor: Anchor): number => end - (at[anchor] ?? end);
  return { start: since('start'), writing: since('writing'), decision: since('decision') };
}

describe('a change whose indexer is killed', () => {
  it(
    'is made whole or not at all: files, snapshot and journal agree',
    { timeout: 600_000 },
    async () => {
      const seed = aSeed();
      const random = chance(seed);
      const library = await aLibrary();
      const { corpus, indexer, journal, engine } = library;
      await carryOut(library, { ...(await anOrder(library, 'reindex', -1)).order }, () => {});
      /** What the corpus holds when a snapshot answers. */
      const stateOf = new Map([[await agree(library), await filesOf(corpus)]]);
      const lasts = {} as Record<Kind, Record<Anchor, number>>;
      for (const [n, kind] of kinds.entries()) {
        lasts[kind] = await measure(library, kind, -n - 2);
        stateOf.set(await agree(library), await filesOf(corpus));
      }
      const seen = { killed: 0, made: 0, undone: 0, finished: 0 };
      /** Whether the snapshot has what was last written by hand. */
      let isRead = true;
      for (let round = 0; seen.killed < kills && round < roundsMost; round += 1) {
        const kind = kinds[round % 3] ?? 'add';
        const anchor = anchors[Math.floor(round / 3) % 3] ?? 'start';
        const { order, before, becomes } = await anOrder(library, kind, round);
        if (kind === 'reindex') isRead = false;
        const killing: Promise<boolean>[] = [];
        const done = await carryOut(library, order, (passed) => {
          if (passed !== anchor || killing.length > 0) return;
          const moment = setTimeout(random() * lasts[kind][anchor]);
          killing.push(moment.then(() => killHard(childrenRunning('indexer-process'))));
        });
        const [hit = false] = await Promise.all(killing);
        const recovered = await indexer.recover();
        const entry = await journal.change(order.id);
        // What was reported as done, or decided, is there; everything else has left no trace.
        expect(done && entry === null).toBe(false);
        if (entry !== null) isRead = true;
        const current = await agree(library, isRead);
        const after = await filesOf(corpus);
        const made = becomes ?? stateOf.get(order.snapshot ?? '');
        expect(after).toEqual(entry === null ? before : made);
        expect(entry?.to ?? current).toBe(current);
        expect(after).toEqual((isRead ? stateOf.get(current) : null) ?? after);
        if (isRead) stateOf.set(current, after);
        seen.killed += hit ? 1 : 0;
        seen[entry === null ? 'undone' : recovered === order.id ? 'finished' : 'made'] += 1;
      }
      const ask = { question: 'How many ships waited?' };
      expect((await engine.ask(ask)).answer).toMatchObject({ kind: 'quoted' });
      process.stdout.write(`killed indexers: ${JSON.stringify({ seed, ...seen, lasts })}\n`);
      expect(seen.killed).toBe(kills);
      expect(seen.undone).toBeGreaterThan(0);
      expect(seen.finished).toBeGreaterThan(0);
    },
  );
});
