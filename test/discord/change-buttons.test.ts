import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { IndexerError, type Indexer } from '../../src/core/services.js';
import type { Change } from '../../src/model/change.js';
import { aJournal, aShelf } from '../fakes/moderation.js';
import { anOrderIndexer } from '../fakes/order-indexer.js';
import { start } from './bot-under-test.js';
import { until } from './local-discord.js';
import { moderator, press, previewIn, saying } from './preview.js';
import { answerOf, seen } from './reading.js';
import { aCommand, ann, anInteraction, channelId } from './world.js';

describe('the buttons of a change', () => {
  it('lets one of two win who confirm at once, and questions be answered meanwhile', async () => {
    const { indexer, builds, finish } = anOrderIndexer();
    const journal = aJournal();
    const { discord } = await start({ indexer, journal });
    const { confirm } = await previewIn(discord);
    const both = [press(discord, confirm), press(discord, confirm)];
    await until(() => both.find((one) => one.answers.some((two) => seen(two).includes('already'))));
    const question = discord.interact(anInteraction(aCommand('ask', { question: 'When?' })));
    expect(seen(await answerOf(question))).toContain('The ferry');
    const change: Change = {
      id: builds[0]?.id ?? '',
      at: '2026-05-02T10:00:00.000Z',
      by: ann.id,
      kind: 'reindex',
      files: [],
      from: 'snapshot-1',
      to: 'snapshot-2',
    };
    const past = { id: 'snapshot-2', created: change.at, corpus: 'c', articles: 1, passages: 2 };
    await journal.record({ change, snapshot: past, lost: [], found: [] });
    finish();
    await until(() => both.find((one) => one.answers.some((two) => seen(two).startsWith('Done'))));
    expect(builds).toHaveLength(1);
    expect(seen(await answerOf(press(discord, confirm)))).toContain('was made already');
    expect(discord.violations).toEqual([]);
  });

  it('lets one of two win when one cancels and the other confirms', async () => {
    const { indexer, builds, finish } = anOrderIndexer();
    const shelf = aShelf();
    const slow = { ...shelf, dropPlan: (id: string) => pause(50).then(() => shelf.dropPlan(id)) };
    const { discord } = await start({ indexer, shelf: slow });
    const { confirm, cancel } = await previewIn(discord);
    const cancelled = press(discord, cancel);
    const confirmed = press(discord, confirm);
    await saying(cancelled, 'Nothing has changed');
    finish();
    expect(await saying(confirmed, 'Please')).not.toContain('Done');
    expect(builds).toEqual([]);
  });

  it('does nothing for buttons that are stale, cancelled or made up', async () => {
    const { indexer, builds } = anOrderIndexer();
    const shelf = aShelf();
    const { discord, log } = await start({ indexer, shelf });
    const { confirm, cancel } = await previewIn(discord);
    const [plan] = shelf.plans.values();
    if (plan === undefined) throw new Error('no plan was kept');
    const other = { from: 'snapshot-1', corpus: 'e'.repeat(64) };
    await shelf.keepPlan({ ...plan, id: 'another-order', expected: other });
    for (const [customId, words] of [
      [confirm.replace(plan.id, 'another-order'), 'was used or cancelled'],
      [confirm.replace(plan.id, 'no-order'), 'was used or cancelled'],
      [confirm.replace(/\.c+$/, `.${'d'.repeat(16)}`), 'was used or cancelled'],
      [confirm.replace('change1', 'change0'), 'another version of me'],
      [confirm.replace(/\.[\w-]{36}\./, '...%2fpasswd.'), 'another version of me'],
      [confirm.replace('confirm', 'stop'), 'not under way any more'],
      [cancel, 'Nothing has changed'],
      [confirm, 'was used or cancelled'],
    ] as const) {
      expect(seen(await answerOf(press(discord, customId)))).toContain(words);
    }
    expect(builds).toEqual([]);
    expect([...shelf.plans.keys()]).toEqual(['another-order']);
    const told = log.filter(({ level }) => level === 'warn').map(({ message }) => message);
    expect(told.filter((message) => message === 'a button fits no preview')).toHaveLength(4);
    expect(told.filter((message) => message === 'an unknown button')).toHaveLength(2);
    expect(discord.violations).toEqual([]);
  });

  it('tells that a change is made of which a bot that was killed could not tell', async () => {
    const { indexer, builds } = anOrderIndexer();
    const journal = aJournal();
    const { discord } = await start({ indexer, journal });
    const { confirm } = await previewIn(discord);
    const at = '2026-05-02T10:00:00.000Z';
    const past = { id: 'snapshot-2', created: at, corpus: 'c', articles: 1, passages: 2 };
    const change = { id: confirm.split('.')[2] ?? '', at, by: ann.id, kind: 'reindex' } as const;
    const whole = { ...change, files: [], from: null, to: past.id };
    await journal.record({ change: whole, snapshot: past, lost: [], found: [] });
    // Under the progress that it leaves behind there is another button.
    for (const button of [confirm, confirm.replace('confirm', 'stop')]) {
      expect(seen(await answerOf(press(discord, button)))).toContain('was made already');
    }
    expect(builds).toEqual([]);
  });

  it('is cancelled while it is only previewed, and frees the place for the next', async () => {
    let given: AbortSignal | undefined;
    const indexer: Indexer = {
      build: (_, onProgress, signal) => {
        given = signal;
        onProgress({ phase: 'reading', done: 1, total: 0 });
        return new Promise((__, reject) => {
          signal?.addEventListener('abort', () =>
            reject(new IndexerError('the build was cancelled')),
          );
        });
      },
      recover: async () => null,
    };
    const { discord } = await start({ indexer });
    const asked = discord.interact(anInteraction(aCommand('reindex'), moderator));
    const stop = await until(() => asked.answers.at(-1)?.components?.[0]?.components[0]?.custom_id);
    const forged = press(discord, stop, { permissions: 0n });
    expect(seen(await answerOf(forged))).toContain('Only moderators');
    expect(given?.aborted).toBe(false);
    expect(seen(await answerOf(press(discord, stop)))).toContain('I am cancelling it');
    await saying(asked, 'the build was cancelled');
    const again = discord.interact(anInteraction(aCommand('reindex'), moderator));
    await saying(again, 'Reading');
    expect(discord.violations).toEqual([]);
  });

  it('is cancelled by its button, and offers its buttons for another try', async () => {
    const { indexer, builds, finish } = anOrderIndexer();
    const { discord } = await start({ indexer });
    const { confirm } = await previewIn(discord);
    const pressed = press(discord, confirm);
    const stop = await until(
      () => pressed.answers.at(-1)?.components?.[0]?.components[0]?.custom_id,
    );
    expect(seen(await answerOf(press(discord, stop)))).toContain('I am cancelling it');
    await saying(pressed, 'the build was cancelled');
    const offered = pressed.answers.at(-1)?.components?.[0]?.components ?? [];
    expect(offered.map(({ label }) => label)).toEqual(['Confirm', 'Cancel']);
    const again = press(discord, offered[0]?.custom_id ?? '');
    await until(() => builds.length === 2);
    finish();
    await saying(again, 'Done');
    expect(again.answers.at(-1)?.components).toEqual([]);
  });

  it('tells that a change is done when its process died in the last steps', async () => {
    const { indexer, builds, finish, recoverTo } = anOrderIndexer();
    const { discord } = await start({ indexer });
    const { confirm } = await previewIn(discord);
    const pressed = press(discord, confirm);
    await until(() => builds.length === 1);
    recoverTo(builds[0]?.id ?? '');
    finish(new IndexerError('The build stopped before it was done.'));
    expect(await saying(pressed, 'Done, after an interruption')).toContain('answers from now on');
  });

  it('tells why a build failed, and of no folder where it lies', async () => {
    const { indexer, builds, finish } = anOrderIndexer();
    const { discord } = await start({ indexer });
    const { confirm } = await previewIn(discord);
    const pressed = press(discord, confirm);
    await until(() => builds.length === 1);
    finish(new IndexerError('The disk that holds /home/ann/index is full: free 20 MB'));
    expect(await saying(pressed, 'is full')).toContain('The disk that holds index is full: free');
  });

  it('tells the audit channel, and reports in the channel when the interaction has expired', async () => {
    const { indexer, builds, finish } = anOrderIndexer();
    const journal = aJournal();
    const options = { auditChannel: channelId };
    const { discord } = await start({ indexer, journal, options });
    const { confirm } = await previewIn(discord);
    const pressed = press(discord, confirm);
    await until(() => builds.length === 1);
    const [order] = builds;
    const change = { id: order?.id ?? '', at: '2026-05-02T10:00:00.000Z', by: ann.id };
    const rest = { kind: 'reindex' as const, files: ['ferry_1.txt'], from: null, to: 'snapshot-2' };
    const past = { id: 'snapshot-2', created: change.at, corpus: 'c', articles: 1, passages: 2 };
    await journal.record({ change: { ...change, ...rest }, snapshot: past, lost: [], found: [] });
    pressed.expired = true;
    finish();
    const audit = await until(() => discord.posts.find(({ content }) => content.includes('ferry')));
    expect(audit.channel_id).toBe(channelId);
    expect(audit.content).toContain(`<@${ann.id}> read the articles anew`);
    await until(() => discord.posts.find(({ payload }) => seen(payload).startsWith('Done')));
    expect(discord.violations).toEqual([]);
  });

  it('is cancelled, and says so, when the bot stops', async () => {
    const { indexer, builds } = anOrderIndexer();
    const { discord, bot } = await start({ indexer });
    const { confirm } = await previewIn(discord);
    const pressed = press(discord, confirm);
    await until(() => builds.length === 1);
    await bot.stop();
    await saying(pressed, 'the build was cancelled');
    await pause(20);
    expect(discord.gateway.connected).toBe(false);
  });
});
