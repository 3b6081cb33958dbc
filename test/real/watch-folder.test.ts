import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFolder } from '../../src/adapters/watch-folder.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const quietMs = 100;

async function watched() {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'ferry.txt'), 'The ferry sails.');
  let told = 0;
  let atOnce = 0;
  const most = { atOnce: 0 };
  const faults: unknown[] = [];
  const watching = await watchFolder(folder, {
    quietMs,
    async changed() {
      told += 1;
      most.atOnce = Math.max(most.atOnce, (atOnce += 1));
      await setTimeout(3 * quietMs);
      atOnce -= 1;
      if (told === 1) throw new Error('the first one fails');
    },
    failed: (error) => faults.push(error),
  });
  onTestFinished(() => watching.close());
  const toldTimes = async (times: number) => {
    for (let tries = 0; told < times && tries < 500; tries += 1) await setTimeout(10);
    await setTimeout(5 * quietMs);
    return told;
  };
  return { folder, toldTimes, faults, most, watching };
}

describe('watchFolder', () => {
  it('tells once of many changes, whatever they are, and goes on after a failure', async () => {
    const { folder, toldTimes, faults, most, watching } = await watched();
    expect(await toldTimes(0)).toBe(0);
    for (let n = 0; n < 5; n += 1) await writeFile(join(folder, `${n}.txt`), 'Fog.');
    expect(await toldTimes(1)).toBe(1);
    expect(faults).toHaveLength(1);
    await mkdir(join(folder, 'winter'));
    await writeFile(join(folder, 'winter', 'ice.txt'), 'Ice.');
    expect(await toldTimes(2)).toBe(2);
    await rm(join(folder, 'ferry.txt'));
    expect(await toldTimes(3)).toBe(3);
    expect(most.atOnce).toBe(1);
    await watching.close();
    await writeFile(join(folder, 'late.txt'), 'Too late.');
    expect(await toldTimes(3)).toBe(3);
  });

  it('passes over hidden files: drafts of a change are none yet', async () => {
    const { folder, toldTimes } = await watched();
    await writeFile(join(folder, '.ferry.txt.new'), 'A draft.');
    expect(await toldTimes(0)).toBe(0);
  });
});
