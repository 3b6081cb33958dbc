import { existsSync, watch as watchFolder } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folderBlobs } from '../../src/adapters/keeping/blobs.js';
import { sqliteJournal } from '../../src/adapters/journal/sqlite-journal.js';
import { keptFolders } from '../../src/engine/kept-folders.js';
import type { Order } from '../../src/model/change.js';
import { gazette } from '../fakes/small-corpus.js';
import { childrenRunning } from '../helpers/child-processes.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

/** Changes that are killed: a third somewhere in their whole length, a third while the snapshot is written, a third in the last steps. */
const rounds = 50;

/** About how long the last steps take, from the first file that is written to the end, in ms. */
const lastStepsMs = 120;

async function filesOf(corpus: string): Promise<Record<string, string>> {
  const names = await readdir(corpus, { recursive: true });
  const files = names.filter((name) => /\.\w+$/.test(name) && !/(?:^|\/)\./.test(name)).toSorted();
  const texts = files.map(async (name) => [name, await readFile(join(corpus, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

/** The files besides the tides, of which there is one at a time. */
function without(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => !file.startsWith('tides/')));
}

function kill(): void {
  for (const pid of childrenRunning('indexer-process')) process.kill(pid, 'SIGKILL');
}

describe('a change that is killed', () => {
  it(
    'is made whole or not at all: files, snapshot and journal agree',
    { timeout: 600_000 },
    async () => {
      const folder = await temporaryFolder();
      const corpus = join(folder, 'corpus');
      const index = join(folder, 'index');
      await writeFiles(corpus, gazette);
      const blobs = folderBlobs(join(index, 'kept', 'contents'));
      const path = join(index, 'journal.db');
      const options = { path, keepPostedDays: 30, warn: () => {}, now: () => new Date() };
      const journal = sqliteJournal(options);
      const order = { by: 'ann', snapshot: null, expected: null };
      const first: Order = { id: 'first', kind: 'reindex', files: [], ...order };
      const start = await openVerbatim({ corpus, index }).indexer.build({ order: first }, () => {});
      /** What the corpus holds when a snapshot answers. */
      const stateOf = new Map([[start.snapshot, await filesOf(corpus)]]);
      const seen = { made: 0, undone: 0, finished: 0 };
      for (let round = 0; round < rounds; round += 1) {
        const { engine, indexer, close } = openVerbatim({ corpus, index });
        const before = await filesOf(corpus);
        const tide = `tides/${round}.txt`;
        const text = `Tide ${round}\n\nThe tide stood at ${round} feet.\n`;
        const becomes = await blobs.put(Buffer.from(text), { synced: true });
        const [newest] = await journal.changes(1);
        const files = [
          { file: tide, becomes },
          ...Object.keys(before)
            .filter((file) => file.startsWith('tides/'))
            .map((file) => ({ file, becomes: null })),
        ];
        const id = `round-${round}`;
        const back = round % 4 === 3 && typeof newest?.from === 'string';
        const one: Order = back
          ? { ...order, id, kind: 'rollback', files: [], snapshot: newest.from }
          : { ...order, id, kind: 'add', files };
        const kills: Promise<void>[] = [];
        const watching = watchFolder(index, (_, name) => {
          if (round % 3 === 2 && name === 'intent.json')
            kills.push(setTimeout(round / 3).then(kill));
        });
        if (round % 3 === 0) kills.push(setTimeout(300 + (start.ms * round) / rounds).then(kill));
        const done = await indexer
          .build({ order: one }, ({ phase }) => {
            if (round % 3 !== 1 || phase !== 'writing') return;
            kills.push(setTimeout((lastStepsMs * round) / rounds).then(kill));
          })
          .then(
            () => true,
            () => false,
          );
        watching.close();
        await Promise.all(kills);
        const recovered = await indexer.recover();
        const entry = await journal.change(id);
        const status = await engine.status();
        const after = await filesOf(corpus);
        expect(existsSync(keptFolders(index).intent)).toBe(false);
        expect(status).toMatchObject({ kind: 'ready', stale: false });
        if (status.kind !== 'ready') return;
        expect((await journal.changes(1))[0]?.to).toBe(status.snapshot);
        // What was reported as done, or decided, is there; everything else has left no trace.
        expect(done && entry === null).toBe(false);
        const made = back ? stateOf.get(one.snapshot) : { ...without(before), [tide]: text };
        expect(after).toEqual(entry === null ? before : made);
        expect(after).toEqual(stateOf.get(status.snapshot) ?? after);
        stateOf.set(status.snapshot, after);
        seen[entry === null ? 'undone' : recovered === id ? 'finished' : 'made'] += 1;
        await close();
      }
      journal.close();
      process.stdout.write(`killed changes: ${JSON.stringify(seen)}\n`);
      expect(seen.undone).toBeGreaterThan(3);
      expect(seen.finished).toBeGreaterThan(3);
    },
  );
});
