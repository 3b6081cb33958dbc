import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { IndexerError, type BuildReport, type Indexer } from '../../src/core/ports.js';
import { noDetails } from '../fakes/no-details.js';
import { start } from './bot-under-test.js';
import { until } from './local-discord.js';
import { answerOf, seen } from './reading.js';
import { aCommand, anInteraction, harbour, guildId, may, moderatorRole } from './world.js';

const moderator = { permissions: may.manageGuild };

const report: BuildReport = {
  dryRun: false,
  snapshot: 'snapshot-2',
  articles: { added: 1, changed: 2, removed: 0, unchanged: 1_234 },
  passages: { added: 10, changed: 0, removed: 3, unchanged: 5_000 },
  embedded: 9,
  refused: [{ kind: 'refused', file: 'a_b_c.txt', reason: 'it is empty: *remove* it' }],
  ...noDetails,
  ms: 12_345,
};

/** An indexer that builds until it is told to finish. */
function anIndexer() {
  let finish: (outcome: BuildReport | Error) => void = () => undefined;
  const builds: { dryRun: boolean }[] = [];
  const indexer: Indexer = {
    build: ({ dryRun = false }, onProgress, signal) => {
      builds.push({ dryRun });
      onProgress({ phase: 'reading', done: 0, total: 0 });
      for (let done = 0; done <= 3_000; done += 1)
        onProgress({ phase: 'embedding', done, total: 3_000 });
      return new Promise((resolve, reject) => {
        finish = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
        signal?.addEventListener('abort', () =>
          reject(new IndexerError('the build was cancelled')),
        );
      });
    },
    recover: () => Promise.resolve(null),
  };
  return { indexer, builds, finish: (outcome: BuildReport | Error) => finish(outcome) };
}

describe('/reindex', () => {
  it('edits the progress in at a pace, and the report at the end', async () => {
    const { indexer, builds, finish } = anIndexer();
    const { discord } = await start({ indexer });
    const asked = discord.interact(anInteraction(aCommand('reindex'), moderator));
    expect(seen(await answerOf(asked))).toBe('\nReading the articles …'.trim());
    await until(() => asked.answers.length > 1);
    expect(seen(await answerOf(asked))).toContain('Embedding new passages: 3,000 of 3,000');
    expect(asked.answers).toHaveLength(2);
    finish(report);
    await until(() => asked.answers.length > 2);
    expect(seen(await answerOf(asked)).split('\n')).toEqual([
      'Done in 12.3 seconds; the new snapshot answers from now on.',
      'Articles: 1 added, 2 changed, 0 removed, 1,234 unchanged',
      'Passages: 10 added, 0 changed, 3 removed, 5,000 unchanged (9 embedded)',
      'Refused: 1',
      'a_b_c.txt: it is empty: *remove* it',
    ]);
    expect(builds).toEqual([{ dryRun: false }]);
    expect(discord.violations).toEqual([]);
  });

  it('refuses whoever is no moderator, even when Discord let the command through', async () => {
    const { indexer, builds } = anIndexer();
    const { discord } = await start({ indexer });
    for (const permissions of [0n, may.send | may.view]) {
      const asked = discord.interact(anInteraction(aCommand('reindex'), { permissions }));
      expect(seen(await answerOf(asked))).toContain('Only moderators');
      expect(asked.isPrivate).toBe(true);
    }
    expect(builds).toEqual([]);
  });

  it('obeys a role that is configured', async () => {
    const { indexer, builds, finish } = anIndexer();
    const { discord } = await start({ indexer });
    const asked = discord.interact(
      anInteraction(aCommand('reindex', { dry_run: true }), {
        permissions: 0n,
        roles: [moderatorRole],
      }),
    );
    await answerOf(asked);
    finish({ ...report, dryRun: true, snapshot: null });
    await until(() =>
      seen(
        asked.answers.at(-1) ?? { allowed_mentions: { parse: [], replied_user: false } },
      ).includes('A dry run'),
    );
    expect(builds).toEqual([{ dryRun: true }]);
  });

  it('works in the home server only, and in none when there are several and none is configured', async () => {
    const other = '1300000000000000999';
    const guilds = [harbour(), harbour({ id: other })];
    const there = { ...moderator, guild: other };
    const homeless = await start({ indexer: anIndexer().indexer, guilds });
    const asked = homeless.discord.interact(anInteraction(aCommand('reindex'), moderator));
    expect(seen(await answerOf(asked))).toContain('none is configured as my home');
    const { indexer, builds } = anIndexer();
    const { discord } = await start({ indexer, guilds, options: { homeGuild: guildId } });
    const away = discord.interact(anInteraction(aCommand('reindex'), there));
    expect(seen(await answerOf(away))).toContain('in my home server only');
    expect(builds).toEqual([]);
    await answerOf(discord.interact(anInteraction(aCommand('reindex'), moderator)));
    expect(builds).toHaveLength(1);
  });

  it('tells a second one that the first still runs, and lets questions be answered meanwhile', async () => {
    const { indexer, builds, finish } = anIndexer();
    const { discord } = await start({ indexer });
    const first = discord.interact(anInteraction(aCommand('reindex'), moderator));
    await answerOf(first);
    const second = discord.interact(anInteraction(aCommand('reindex'), moderator));
    expect(seen(await answerOf(second))).toContain('are being indexed already');
    const question = discord.interact(anInteraction(aCommand('ask', { question: 'When?' })));
    expect(seen(await answerOf(question))).toContain('The ferry');
    finish(report);
    await until(() => first.answers.some((one) => seen(one).startsWith('Done')));
    const third = discord.interact(anInteraction(aCommand('reindex'), moderator));
    await answerOf(third);
    expect(builds).toHaveLength(2);
    expect(discord.violations).toEqual([]);
  });

  it('tells why a build failed', async () => {
    const { indexer, finish } = anIndexer();
    const { discord } = await start({ indexer });
    const asked = discord.interact(anInteraction(aCommand('reindex'), moderator));
    await answerOf(asked);
    finish(new IndexerError('the disk is full: free 20 MB and try again'));
    await until(() => asked.answers.length > 1);
    expect(seen(await answerOf(asked))).toContain('the disk is full: free 20 MB and try again.');
  });

  it('reports in the channel when the interaction has expired meanwhile', async () => {
    const { indexer, finish } = anIndexer();
    const { discord } = await start({ indexer });
    const asked = discord.interact(anInteraction(aCommand('reindex'), moderator));
    await answerOf(asked);
    asked.expired = true;
    finish(report);
    const post = await until(() =>
      discord.posts.find(({ payload }) => seen(payload).startsWith('Done')),
    );
    expect(post.channel_id).toBe(asked.channel);
  });

  it('is cancelled, and says so, when the bot stops', async () => {
    const { indexer } = anIndexer();
    const { discord, bot } = await start({ indexer });
    const asked = discord.interact(anInteraction(aCommand('reindex'), moderator));
    await answerOf(asked);
    await bot.stop();
    expect(seen(await answerOf(asked))).toContain('the build was cancelled');
    await pause(20);
    expect(discord.gateway.connected).toBe(false);
  });
});
