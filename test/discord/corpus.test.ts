import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/core/services.js';
import type { PastSnapshot } from '../../src/model/change.js';
import { aJournal, aShelf } from '../fakes/moderation.js';
import { anOrderIndexer } from '../fakes/order-indexer.js';
import { anEngine, ferry, start } from './bot-under-test.js';
import { until } from './local-discord.js';
import { answerTo, moderator } from './preview.js';
import { answerOf, seen } from './reading.js';
import { ann, anInteraction, aSubcommand, aCommand, directId } from './world.js';

describe('/corpus remove and rollback', () => {
  const kept = (id: string): PastSnapshot => ({
    id,
    created: '2026-05-02T10:00:00.000Z',
    corpus: 'c',
    articles: 12,
    passages: 40,
  });

  it('removes an article with its sidecar, and says when there is none of that name', async () => {
    const { indexer, previews } = anOrderIndexer();
    const shelf = aShelf({ files: [ferry.file, `${ferry.id}.yaml`] });
    const { discord } = await start({ indexer, shelf });
    const remove = (article: string) =>
      answerTo(discord, aSubcommand('corpus', 'remove', { article }));
    expect(seen(await remove('*../moon*'))).toContain('no article “*../moon*” here');
    expect(seen(await remove(ferry.title))).toContain('A preview');
    expect(previews).toHaveLength(1);
    expect(previews[0]).toMatchObject({
      kind: 'remove',
      files: [
        { file: ferry.file, becomes: null },
        { file: `${ferry.id}.yaml`, becomes: null },
      ],
    });
  });

  it('goes back to the snapshot that is named, or to the one before the last change', async () => {
    const { indexer, previews } = anOrderIndexer();
    const shelf = aShelf({ snapshots: [kept('snapshot-3'), kept('snapshot-1')] });
    const journal = aJournal();
    const { discord } = await start({ indexer, shelf, journal });
    const back = (options: Record<string, string>) =>
      answerTo(discord, aSubcommand('corpus', 'rollback', options));
    expect(seen(await back({}))).toContain('no earlier state');
    expect(seen(await back({ snapshot: 'snapshot-2' }))).toContain('is not kept any more');
    const change = { id: '1', at: kept('').created, by: ann.id, kind: 'add', files: [] } as const;
    const last = { ...change, from: 'snapshot-1', to: 'snapshot-3' };
    await journal.record({ change: last, snapshot: kept('snapshot-3'), lost: [], found: [] });
    await back({});
    await back({ snapshot: 'snapshot-3' });
    expect(previews.map(({ kind, snapshot }) => [kind, snapshot])).toEqual([
      ['rollback', 'snapshot-1'],
      ['rollback', 'snapshot-3'],
    ]);
  });

  it('offers articles to all who type, and snapshots to moderators only', async () => {
    const { discord } = await start({ shelf: aShelf({ snapshots: [kept('snapshot-3')] }) });
    const typing = (subcommand: string, name: string, who: object, value = '') => {
      const option = { name, type: 3, value, focused: true };
      const options = [{ name: subcommand, type: 1, options: [option] }];
      const kind = { type: 4 as const, data: { id: '1', name: 'corpus', type: 1, options } };
      const asked = discord.interact(anInteraction(kind, who));
      return until(() => asked.choices);
    };
    expect((await typing('remove', 'article', moderator)).map(({ value }) => value)).toEqual([
      ferry.id,
    ]);
    const choice = { name: '2026-05-02 10:00 UTC · 12 articles · snapshot-3', value: 'snapshot-3' };
    expect(await typing('rollback', 'snapshot', moderator)).toEqual([choice]);
    // As the history calls it.
    expect(await typing('rollback', 'snapshot', moderator, 'snapshot-3')).toEqual([choice]);
    expect(await typing('rollback', 'snapshot', { permissions: 0n })).toEqual([]);
  });
});

describe('/corpus status and history', () => {
  it('say that nothing has been built yet, and not where', async () => {
    const reason = 'none has been built in /home/ann/index yet';
    const engine: Engine = { ...anEngine(), status: async () => ({ kind: 'no-snapshot', reason }) };
    const { discord } = await start({ engine });
    const asked = discord.interact(anInteraction(aSubcommand('corpus', 'status'), moderator));
    expect(seen(await answerOf(asked)).split('\n')[0]).toBe(
      'There is no snapshot: none has been built in index yet',
    );
  });

  it('say why answers go without the reader, and not where it lies', async () => {
    const readerFault = 'The model none is not in /home/ann/models.';
    const ready = await anEngine().status();
    const engine: Engine = { ...anEngine(), status: async () => ({ ...ready, readerFault }) };
    const { discord } = await start({ engine });
    const asked = discord.interact(anInteraction(aSubcommand('corpus', 'status'), moderator));
    expect(seen(await answerOf(asked))).toContain('The model none is not in models.');
  });

  it('tell moderators alone what answers and who changed what', async () => {
    const journal = aJournal();
    const at = '2026-05-02T10:00:00.000Z';
    const snapshot = { id: 'snapshot-3', created: at, corpus: 'c', articles: 1, passages: 2 };
    const files = ['a_b.txt', 'b.txt', 'c.txt', 'd.txt'];
    const change = { id: '1', at, by: ann.id, kind: 'add', files } as const;
    const whole = { ...change, from: null, to: snapshot.id };
    const { discord, log } = await start({ journal });
    const ask = (name: string, who: object = moderator) =>
      discord.interact(anInteraction(aSubcommand('corpus', name), who));
    expect(seen(await answerOf(ask('history')))).toBe('Nothing has been changed yet.');
    await journal.record({ change: whole, snapshot, lost: [], found: [] });
    const history = ask('history');
    expect((await answerOf(history)).content).toContain(
      `<@${ann.id}> added (a\\_b.txt, b.txt, c.txt and 1 more): nothing → \`snapshot-3\``,
    );
    expect(history.isPrivate).toBe(true);
    await journal.record({
      change: { ...whole, id: '2', by: 'start' },
      snapshot,
      lost: [],
      found: [],
    });
    expect(seen(await answerOf(ask('history')))).toContain('a start of the bot added');
    expect(seen(await answerOf(ask('status')))).toContain('Articles: 1, passages: 1');
    for (const name of ['status', 'history', 'add', 'remove', 'rollback']) {
      expect(seen(await answerOf(ask(name, { permissions: 0n })))).toContain('Only moderators');
    }
    expect(log.filter(({ message }) => message.includes('was refused'))).toHaveLength(5);
    expect(discord.violations).toEqual([]);
  });
});

describe('quotations that are posted', () => {
  it('are remembered by id and place, where more than one person sees them', async () => {
    const journal = aJournal();
    const { discord } = await start({ journal });
    const ask = (options: Record<string, string | boolean>, where: object = {}) =>
      discord.interact(anInteraction(aCommand('ask', { question: 'When?', ...options }), where));
    await answerOf(ask({ private: true }));
    await answerOf(ask({}, { channel: directId }));
    await answerOf(ask({}));
    const [posted] = await until(() => journal.posted.length > 0 && journal.posted);
    expect(posted).toMatchObject({ article: ferry.id, start: 0, length: ferry.body.length });
    expect(posted?.message).toMatch(/^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/);
    expect(journal.posted).toHaveLength(1);
    expect(JSON.stringify(journal.posted)).not.toContain(ferry.body);
  });
});
