import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gazette } from '../fakes/small-corpus.js';
import { childrenRunning } from '../helpers/child-processes.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

/** Moments at which the indexer is killed, spread evenly over a whole build. */
const moments = 30;

describe('a build that is killed', () => {
  it(
    'leaves the snapshot before or the new one, whole, whenever it happens',
    { timeout: 300_000 },
    async () => {
      const folder = await temporaryFolder();
      const corpus = join(folder, 'corpus');
      const index = join(folder, 'index');
      await writeFiles(corpus, gazette);
      const first = openVerbatim({ corpus, index });
      const { ms } = await first.indexer.build({}, () => {});
      let killed = 0;
      for (let moment = 0; moment < moments; moment += 1) {
        await writeFile(join(corpus, 'tide.txt'), `The tide stood at ${moment} feet.\n`);
        const { engine, indexer, close } = openVerbatim({ corpus, index, reader: 'none' });
        const building = indexer
          .build({}, () => {})
          .then(
            () => {},
            () => (killed += 1),
          );
        // A process needs some time to start: the last moments lie beyond the end of the build.
        await setTimeout(((ms + 400) * (moment + 1)) / moments);
        for (const pid of childrenRunning('indexer-process')) process.kill(pid, 'SIGKILL');
        await building;
        const status = await engine.status();
        // The one that the pointer names, whole: not an older one that stepped in for it.
        const current = (await readFile(join(index, 'current'), 'utf8')).trim();
        expect(status).toMatchObject({ kind: 'ready', snapshot: current });
        expect((await engine.ask({ question: 'How many ships waited?' })).answer).toMatchObject({
          kind: 'quoted',
        });
        await close();
      }
      expect(killed).toBeGreaterThan(moments / 2);
      expect((await openVerbatim({ corpus, index }).indexer.build({}, () => {})).refused).toEqual(
        [],
      );
    },
  );
});
