import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answer.js';
import { anArticle, aQuotation, snapshot } from '../unit/discord/builders.js';
import { anEngine, answering, ferry, ferryQuotation, start, startBot } from './bot-under-test.js';
import { until, type LocalInteraction } from './local-discord.js';
import { answerOf, seen } from './reading.js';
import { aCommand, anInteraction } from './world.js';

const nothingClose: Answer = {
  kind: 'nothing-close',
  question: 'Who owns the moon?',
  snapshot,
  confidence: 0.1,
  nearest: ferryQuotation,
};

describe('/ask article', () => {
  const typing = (typed: string) => ({
    type: 4 as const,
    data: {
      id: '1',
      name: 'ask',
      type: 1,
      options: [{ name: 'article', type: 3, value: typed, focused: true }],
    },
  });

  it('offers the articles whose title holds what is typed', async () => {
    const { discord } = await start();
    const choices = async (typed: string) => {
      const offered = discord.interact(anInteraction(typing(typed)));
      return until(() => offered.choices);
    };
    expect(await choices('SUNDAYS ferry')).toEqual([
      { name: 'Ferry to run on Sundays · The Harbour Gazette · 2024-11-12', value: ferry.id },
    ]);
    expect(await choices('moon')).toEqual([]);
  });

  it('stays within Discord’s limits, and lives through being too late', async () => {
    const long = { publisher: null, published: null, url: null, passages: 1 };
    const sources = Array.from({ length: 40 }, (_, n) => ({
      ...long,
      id: `${n}/${'a'.repeat(120)}`,
      title: n === 0 ? ' ' : 'b'.repeat(300),
    }));
    const asked: unknown[] = [];
    const engine = anEngine({
      sources: async () => sources,
      ask: async (ask) => {
        asked.push(ask.article);
        return { answer: { kind: 'empty-corpus', question: ask.question }, ms: 1 };
      },
    });
    const { discord, log } = await start({ engine });
    const late = discord.interact(anInteraction(typing('')));
    late.expired = true;
    const offered = discord.interact(anInteraction(typing('')));
    const choices = await until(() => offered.choices);
    expect(choices).toHaveLength(25);
    expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
    const article = choices[7]?.value ?? '';
    await answerOf(
      discord.interact(anInteraction(aCommand('ask', { question: 'When?', article }))),
    );
    expect(asked).toEqual([sources[7]?.id]);
    expect(discord.violations).toEqual([]);
  });

  it('asks that article only, and says when there is none of that name', async () => {
    const { discord } = await start();
    const ask = (article: string) =>
      answerOf(discord.interact(anInteraction(aCommand('ask', { question: 'When?', article }))));
    expect(seen(await ask('ferry TO run on sundays'))).toContain(ferry.body);
    expect(seen(await ask('*the moon*'))).toContain('There is no article “*the moon*” here.');
  });
});

const press = (custom_id: string) => ({
  type: 3 as const,
  data: { custom_id, component_type: 2 },
  message: { id: '5', channel_id: '6', author: { id: '7', username: 'Verbatim' }, content: '' },
});

describe('the button «Why this?»', () => {
  it('tells who pressed it the numbers of that very answer, in a bot that was started since', async () => {
    const weighed = { dense: 0.871, lexical: 12.3, fused: 1.9, reading: 4.5, total: 2.6 };
    const signals = [{ name: 'dense', value: 0.87, weight: 3 } as const];
    const answered = { kind: 'quoted', question: 'When?', snapshot, confidence: 0.8 } as const;
    const decision = { weighed: [weighed], signals, intercept: -1.5, threshold: 0.4, read: 3 };
    const engine = answering({ ...answered, quotations: [ferryQuotation], decision });
    const { discord, bot, apiBase } = await start({ engine });
    const asked = discord.interact(anInteraction(aCommand('ask', { question: 'When?' })));
    const [button] = (await answerOf(asked)).components?.[0]?.components ?? [];
    expect(button?.label).toBe('Why this?');
    await bot.stop();
    await startBot(apiBase);
    const pressed = discord.interact(anInteraction(press(button?.custom_id ?? '')));
    const words = seen(await answerOf(pressed));
    expect(pressed.isPrivate).toBe(true);
    for (const part of [
      'cosine 0.871',
      'BM25 12.3',
      'reading 4.50',
      'read for this: 3',
      'from 0.40 on',
      '−1.50 + cosine 0.87 × 3.00',
    ]) {
      expect(words).toContain(part);
    }
    expect(discord.violations).toEqual([]);
  });
});

describe('the button «Show the nearest passage»', () => {
  async function buttonOf(interaction: LocalInteraction): Promise<string> {
    const answer = await answerOf(interaction);
    expect(seen(answer)).not.toContain(ferry.body);
    return answer.components?.[0]?.components[0]?.custom_id ?? '';
  }

  it('shows the words to who pressed it, in a bot that was started since', async () => {
    const { discord, bot, apiBase } = await start({ engine: answering(nothingClose) });
    const asked = discord.interact(
      anInteraction(aCommand('ask', { question: 'Who owns the moon?' })),
    );
    const button = await buttonOf(asked);
    await bot.stop();
    await startBot(apiBase);
    const pressed = discord.interact(anInteraction(press(button)));
    const answer = await answerOf(pressed);
    expect(pressed.isPrivate).toBe(true);
    expect(seen(answer)).toContain('a weak match');
    expect(seen(answer)).toContain(ferry.body);
    expect(seen(answer)).toContain(
      'Ferry to run on Sundays · The Harbour Gazette · 12 November 2024 · paragraph 3',
    );
    expect(discord.violations).toEqual([]);
  });

  it('says whose the words are, as an answer would', async () => {
    const speaker = { name: 'Ann Harbour', role: 'harbour master', kind: 'direct' } as const;
    const nearest = { ...ferryQuotation, section: 'The timetable', speaker };
    const asked: unknown[] = [];
    const engine = anEngine({
      ask: async () => ({ answer: { ...nothingClose, nearest }, ms: 1 }),
      lookUp: async ({ id }) => {
        asked.push(id);
        const found = { meant: null, topic: null, quotations: [nearest], total: 1 };
        return { kind: 'quoted', snapshot, ...found };
      },
    });
    const { discord } = await start({ engine });
    const button = await buttonOf(
      discord.interact(anInteraction(aCommand('ask', { question: 'Who owns the moon?' }))),
    );
    const answer = seen(await answerOf(discord.interact(anInteraction(press(button)))));
    expect(answer).toContain('— Ann Harbour, harbour master');
    expect(answer).toContain('“The timetable”');
    expect(asked).toEqual([ferryQuotation.id]);
  });

  it('says so when the article has changed, or the button is of another version', async () => {
    const changed = aQuotation(anArticle({ body: 'The ferry used to sail on Mondays.' }));
    const engine = answering({ ...nothingClose, nearest: changed });
    const { discord } = await start({ engine });
    const asked = discord.interact(
      anInteraction(aCommand('ask', { question: 'Who owns the moon?' })),
    );
    const button = await buttonOf(asked);
    for (const [customId, words] of [
      [button, 'changed or gone'],
      [button.replace('near1', 'near0'), 'another version of me'],
    ] as const) {
      expect(seen(await answerOf(discord.interact(anInteraction(press(customId)))))).toContain(
        words,
      );
    }
  });
});

describe('/help and /privacy', () => {
  it('answer the asker alone, in words', async () => {
    const { discord } = await start();
    for (const [name, words] of [
      ['help', 'in the articles’ own words'],
      ['privacy', 'I store nothing that you write'],
    ] as const) {
      const asked = discord.interact(anInteraction(aCommand(name)));
      expect(seen(await answerOf(asked))).toContain(words);
      expect(asked.isPrivate).toBe(true);
    }
    expect(discord.violations).toEqual([]);
  });
});
