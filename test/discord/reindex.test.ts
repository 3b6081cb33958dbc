import { describe, expect, it } from 'vitest';
import { aShelf } from '../fakes/moderation.js';
import { anOrderIndexer, report } from '../fakes/order-indexer.js';
import { start, startBot } from './bot-under-test.js';
import { until } from './local-discord.js';
import { moderator, press, previewIn, saying } from './preview.js';
import { answerOf, seen } from './reading.js';
import { aCommand, ann, anInteraction, guildId, harbour, may, moderatorRole } from './world.js';

describe('/reindex', () => {
  it('previews, and on confirmation edits progress in at a pace, then the report', async () => {
    const { indexer, previews, builds, finish } = anOrderIndexer();
    const { discord } = await start({ indexer });
    const { shown, confirm } = await previewIn(discord);
    expect(seen(shown).split('\n')).toEqual([
      'A preview: nothing has been changed. It took 12.3 seconds.',
      'Articles: 1 added, 2 changed, 0 removed, 1,234 unchanged',
      'Passages: 10 added, 0 changed, 3 removed, 5,000 unchanged (9 to be embedded)',
      'Refused: 1',
      'a_b_c.txt: it is empty: *remove* it',
    ]);
    const pressed = press(discord, confirm);
    await saying(pressed, 'Embedding new passages: 3,000 of 3,000');
    expect(pressed.answers).toHaveLength(2);
    finish();
    await saying(pressed, 'Done in 12.3 seconds');
    expect(pressed.answers.at(-1)?.components).toEqual([]);
    expect(builds).toEqual([
      {
        ...previews[0],
        by: ann.id,
        expected: { from: report.from, corpus: report.corpus },
      },
    ]);
    expect(discord.violations).toEqual([]);
  });

  it('only tells with dry_run, and offers nothing where nothing would change', async () => {
    const none = { added: 0, changed: 0, removed: 0, unchanged: 4 };
    const same = { articles: none, passages: none, embedded: 0, refused: [], isCurrent: true };
    for (const [previewed, options, words] of [
      [{}, { dry_run: true }, 'A preview'],
      [same, {}, 'There is nothing to do.'],
    ] as const) {
      const { discord } = await start({ indexer: anOrderIndexer(previewed).indexer });
      const asked = discord.interact(anInteraction(aCommand('reindex', options), moderator));
      await saying(asked, words);
      expect(asked.answers.at(-1)?.components).toEqual([]);
    }
  });

  it('names posted quotations that will be lost, with links', async () => {
    const message = 'https://discord.com/channels/1/2/3';
    const place = { article: 'ferry', start: 0, length: 9, message, at: '2026-05-02T10:00:00Z' };
    const lost = [{ quotation: 'Q-7f3a9c', ...place }];
    const { discord } = await start({ indexer: anOrderIndexer({ lost }).indexer });
    const { shown } = await previewIn(discord);
    expect(shown.content).toContain(
      `**Posted quotations that will be lost:** 1\n- Q-7f3a9c in <${message}>`,
    );
  });

  it('works in a bot that was started since', async () => {
    const shelf = aShelf();
    const { discord, bot, apiBase } = await start({ indexer: anOrderIndexer().indexer, shelf });
    const { confirm } = await previewIn(discord);
    await bot.stop();
    const { indexer, builds, finish } = anOrderIndexer();
    await startBot(apiBase, { indexer, shelf });
    const pressed = press(discord, confirm);
    await saying(pressed, 'Embedding');
    finish();
    await saying(pressed, 'Done');
    expect(builds).toHaveLength(1);
  });

  it('refuses whoever is no moderator, or no longer, and logs it: commands and buttons', async () => {
    const { indexer, previews, builds } = anOrderIndexer();
    const { discord, log } = await start({ indexer });
    const { confirm, cancel } = await previewIn(discord);
    const forged = [
      discord.interact(anInteraction(aCommand('reindex'), { permissions: 0n })),
      press(discord, confirm, { permissions: may.send | may.view }),
      press(discord, cancel, { permissions: 0n }),
      press(discord, confirm.replace('confirm', 'stop'), { permissions: 0n }),
    ];
    for (const one of forged) {
      expect(seen(await answerOf(one))).toContain('Only moderators');
      expect(one.isPrivate).toBe(true);
    }
    expect(log.filter(({ message }) => message.includes('was refused'))).toHaveLength(4);
    expect([previews.length, builds.length]).toEqual([1, 0]);
    press(discord, confirm);
    await until(() => builds.length === 1);
  });

  it('obeys a role that is configured', async () => {
    const { indexer, previews } = anOrderIndexer();
    const { discord } = await start({ indexer });
    const who = { permissions: 0n, roles: [moderatorRole] };
    discord.interact(anInteraction(aCommand('reindex'), who));
    expect(await until(() => previews.length === 1)).toBe(true);
  });

  it('works in the home server only, and in none when there are several and none is configured', async () => {
    const other = '1300000000000000999';
    const guilds = [harbour(), harbour({ id: other })];
    const homeless = await start({ indexer: anOrderIndexer().indexer, guilds });
    const asked = homeless.discord.interact(anInteraction(aCommand('reindex'), moderator));
    expect(seen(await answerOf(asked))).toContain('none is configured as my home');
    const { indexer, previews, builds } = anOrderIndexer();
    const { discord, log } = await start({ indexer, guilds, options: { homeGuilds: [guildId] } });
    const there = { ...moderator, guild: other };
    const away = discord.interact(anInteraction(aCommand('reindex'), there));
    expect(seen(await answerOf(away))).toContain('in my home server only');
    expect(previews).toEqual([]);
    const { confirm } = await previewIn(discord);
    expect(seen(await answerOf(press(discord, confirm, there)))).toContain(
      'in my home server only',
    );
    expect(builds).toEqual([]);
    expect(log.filter(({ message }) => message.includes('was refused'))).toHaveLength(2);
  });
});
