import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockBuilds } from '../../src/adapters/build-lock.js';
import { readFingerprint } from '../../src/adapters/embedder-fingerprint.js';
import { openXenovaEmbedder } from '../../src/adapters/xenova-embedder.js';
import { carryOut } from '../../src/engine/carry-out.js';
import { openKeepers } from '../../src/engine/keepers.js';
import type { Order } from '../../src/model/change.js';
import { processesOn } from '../helpers/child-processes.js';
import { agree } from '../helpers/kept-state.js';
import {
  aHarbour,
  logged,
  patience,
  pressAndWatch,
  previewed,
  saysDone,
  type Harbour,
} from './harbour.js';
import { until } from './local-discord.js';
import { answerOf, seen } from './reading.js';
import { aCommand, anInteraction, channelId } from './world.js';

const location = {
  model: 'Xenova/e5-small-v2',
  folder: resolve('models'),
  allowRemote: false,
  cache: resolve('models'),
};

const plain = { by: 'ann', files: [], snapshot: null, expected: null };
const seal = 'A seal in the harbour\n\nThe seal sleeps on the slipway of the rowing club.\n';
const question = { question: 'Where does the seal sleep?' };

/** Leaves a corpus with a change that adds the seal, decided and interrupted before its snapshot was installed. */
async function interrupted({ corpus, index }: Harbour): Promise<void> {
  const keepers = openKeepers({ corpusFolder: corpus, indexFolder: index, keepPostedDays: 30 });
  onTestFinished(() => keepers.journal.close());
  const dying = { ...keepers.store, install: () => Promise.reject(new Error('killed here')) };
  const job = (order: Order) => ({
    keepers,
    order,
    dryRun: false,
    full: false,
    model: () => readFingerprint(location),
    openEmbedder: () => openXenovaEmbedder(location),
    formats: { endings: [], read: () => Promise.reject(new Error('there are only texts here')) },
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  await carryOut(job({ ...plain, id: 'first', kind: 'reindex' }));
  const becomes = await keepers.blobs.put(Buffer.from(seal), { synced: true });
  const files = [{ file: 'seal.txt', becomes }];
  const add = job({ ...plain, id: 'the-seal', kind: 'add', files });
  await expect(carryOut({ ...add, keepers: { ...keepers, store: dying } })).rejects.toThrow(
    'killed here',
  );
}

const answerTo = async ({ discord }: Harbour): Promise<string> =>
  seen(await answerOf(discord.interact(anInteraction(aCommand('ask', question)))));

const made = async ({ journal }: Harbour): Promise<readonly string[]> =>
  (await journal.changes(9)).map(({ by, kind }) => `${by}: ${kind}`);

describe('npm start after a kill', () => {
  it('finishes the change that was decided, says so in the log, and answers from it', async () => {
    const harbour = await aHarbour({ DISCORD_AUDIT_CHANNEL: channelId });
    await interrupted(harbour);
    const bot = await harbour.startBot();
    await logged(bot, 'an interrupted change was finished');
    const told = await until(() => harbour.discord.posts[0]);
    expect(told.channel_id).toBe(channelId);
    expect(told.content).toContain('ann added (seal.txt)');
    expect(bot.log).toContainEqual(expect.objectContaining({ change: 'the-seal' }));
    const current = await agree(harbour);
    expect((await harbour.journal.change('the-seal'))?.to).toBe(current);
    expect(await answerTo(harbour)).toContain('The seal sleeps on the slipway');
    expect(await bot.stop()).toBe(0);
    expect(await made(harbour)).toEqual(['ann: add', 'ann: reindex']);
  });

  it('keeps what was edited by hand meanwhile, says so in the log, and reads it', async () => {
    const harbour = await aHarbour();
    await interrupted(harbour);
    const byHand = seal.replace('slipway', 'roof');
    await writeFile(join(harbour.corpus, 'seal.txt'), byHand);
    const bot = await harbour.startBot();
    await logged(bot, 'seal.txt was edited by hand');
    await logged(bot, 'a new snapshot answers');
    await agree(harbour);
    expect(await readFile(join(harbour.corpus, 'seal.txt'), 'utf8')).toBe(byHand);
    expect(await answerTo(harbour)).toContain('The seal sleeps on the roof');
    expect(await made(harbour)).toEqual(['start: reindex', 'ann: add', 'ann: reindex']);
  });
});

describe('a change that is interrupted while the bot runs', () => {
  it.each(['a preview', 'the watcher'])('is finished and announced, once, by %s', async (by) => {
    const isWatched = by === 'the watcher';
    const harbour = await aHarbour({
      DISCORD_AUDIT_CHANNEL: channelId,
      CORPUS_WATCH: String(isWatched),
    });
    const bot = await harbour.startBot();
    await logged(bot, 'a new snapshot answers');
    await interrupted(harbour);
    if (isWatched) await logged(bot, 'an interrupted change was finished');
    else await previewed(harbour, 'reindex', 'tonight');
    await until(() => harbour.discord.posts.find(({ content }) => content.includes('seal')));
    expect(await bot.stop()).toBe(0);
    const told = harbour.discord.posts.filter(({ content }) => content.includes('ann added'));
    expect(told.map(({ channel_id }) => channel_id)).toEqual([channelId]);
    expect((await harbour.journal.change('the-seal'))?.by).toBe('ann');
  });
});

describe('npm start with CORPUS_WATCH', () => {
  it('finds nothing to do in a change of its own', async () => {
    const harbour = await aHarbour({ CORPUS_WATCH: 'true', LOG_LEVEL: 'debug' });
    const bot = await harbour.startBot();
    await logged(bot, 'a new snapshot answers');
    const confirm = await previewed(harbour, 'add', 'tonight');
    const { pressed, watching } = pressAndWatch(harbour, confirm, () => {});
    await until(() => saysDone(pressed), patience);
    watching.close();
    await logged(bot, 'the corpus folder was looked at: nothing has changed');
    expect(await made(harbour)).toEqual([expect.stringMatching(/^\d+: add$/), 'start: reindex']);
    await agree(harbour);
  });

  it('reads a change that it saw while another process was building', async () => {
    const harbour = await aHarbour({ CORPUS_WATCH: 'true' });
    const { corpus, index } = harbour;
    const bot = await harbour.startBot();
    await logged(bot, 'a new snapshot answers');
    const lock = await lockBuilds(index);
    await writeFile(join(corpus, 'seal.txt'), seal);
    await until(() => processesOn(index, 'indexer-process').length > 0, patience);
    await until(() => processesOn(index, 'indexer-process').length === 0, patience);
    await lock.release();
    await logged(bot, 'the corpus has changed');
    await agree(harbour);
    expect(await made(harbour)).toEqual(['watcher: reindex', 'start: reindex']);
    expect(await answerTo(harbour)).toContain('The seal sleeps on the slipway');
  });
});
