import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/core/services.js';
import { quote } from '../../src/model/quotation.js';
import { anArticle, aQuotation, quoted } from '../unit/discord/builders.js';
import { everyStretch, readMarkdown } from '../unit/discord/discord-markdown.js';
import { anEngine, answering, ferry, ferryQuotation, start } from './bot-under-test.js';
import { answerOf, seen } from './reading.js';
import { until, type LocalInteraction } from './local-discord.js';
import { aCommand, anInteraction, directId, may } from './world.js';

describe('/ask', () => {
  it('acknowledges at once, then edits in the quotation with its attribution', async () => {
    const { discord } = await start();
    const asked = discord.interact(
      anInteraction(aCommand('ask', { question: 'When does it sail?' })),
    );
    const answer = await answerOf(asked);
    expect(asked.deferredAfterMs).not.toBeNull();
    expect(asked.isPrivate).toBe(false);
    const [card] = answer.embeds ?? [];
    expect(everyStretch(readMarkdown(card?.description ?? ''), 'quote')).toEqual([
      `${ferry.body}\n`,
    ]);
    expect(seen(answer)).toContain('Question: When does it sail?');
    expect(seen(answer)).toContain('Ferry to run on Sundays · The Harbour Gazette');
    expect(discord.violations).toEqual([]);
  });

  it('shows the answer to the asker alone when asked to', async () => {
    const { discord } = await start();
    const question = { question: 'When does it sail?', private: true };
    const asked = discord.interact(anInteraction(aCommand('ask', question)));
    await answerOf(asked);
    expect(asked.isPrivate).toBe(true);
  });

  it('answers in direct messages', async () => {
    const { discord } = await start();
    const command = aCommand('ask', { question: 'When does it sail?' });
    const asked = discord.interact(anInteraction(command, { channel: directId }));
    expect(seen(await answerOf(asked))).toContain(ferry.body);
  });

  it('answers in plain text where it may not show cards', async () => {
    const { discord } = await start();
    const command = aCommand('ask', { question: 'When does it sail?' });
    const app = may.view | may.send;
    const answer = await answerOf(discord.interact(anInteraction(command, { app })));
    expect(answer.embeds).toEqual([]);
    expect(seen(answer)).toContain(ferry.body);
    expect(discord.violations).toEqual([]);
  });

  it('takes any question, and neither pings nor formats what it echoes', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    const questions = [
      '@everyone @here when?',
      '**When** does ||it|| ~~sail~~? # [x](https://a.example) `y` > z',
      'x'.repeat(4_000),
      '🚢🚢🚢',
      'a\u0000b\u0007c\u001b',
      '\u200b\u200b\u2060',
      '\u202eמתי יוצאת המעבורת?',
      '   ',
    ];
    for (const question of questions) {
      const answer = await answerOf(discord.interact(anInteraction(aCommand('ask', { question }))));
      const shown = readMarkdown(answer.content ?? '');
      expect(shown.map(({ kind }) => kind)).toEqual(['bold', 'text']);
    }
    expect(engine.asked).toHaveLength(questions.length);
    expect(discord.violations).toEqual([]);
  });

  it('asks without the mention when that is all the question is', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    await answerOf(discord.interact(anInteraction(aCommand('ask', { question: '<@1234> <#9>' }))));
    expect(engine.asked).toEqual(['']);
  });

  it('keeps a long hostile article within Discord’s limits', async () => {
    const sentence =
      '- Ferry * _ ` # > [x](y) @everyone <@1> https://a.example/b_c :boat: sails.\n\n';
    const about = {
      title: '*'.repeat(900),
      publisher: '_'.repeat(900),
      body: sentence.repeat(150),
    };
    const article = anArticle({ id: 'hostile', ...about });
    const quotations = [1, 2, 3].map(() => aQuotation(article));
    const engine = answering(quoted(...quotations));
    const { discord } = await start({ engine, articles: [article] });
    const command = aCommand('ask', { question: '`'.repeat(3_000) });
    for (const app of [may.embed, 0n]) {
      const answer = await answerOf(discord.interact(anInteraction(command, { app })));
      expect(seen(answer)).toContain(sentence.repeat(2).trim());
    }
    expect(discord.violations).toEqual([]);
  });

  it('refuses to show words that are not in the source, and says so', async () => {
    const forged = quote(
      anArticle({ body: 'The ferry never sails.' }),
      { start: 0, end: 22 },
      ferryQuotation,
    );
    const {
      discord,
      bot: _bot,
      log,
    } = await start({
      engine: answering(quoted({ ...forged, digest: ferry.digest, highlights: [] })),
    });
    const asked = discord.interact(anInteraction(aCommand('ask', { question: 'When?' })));
    const text = seen(await answerOf(asked));
    expect(text).toContain('did not match their source');
    expect(text).not.toContain('never');
    expect(log.some(({ about }) => JSON.stringify(about).includes('GateError'))).toBe(true);
  });

  it('tells plainly that the engine died, under a reference that the log has', async () => {
    const engine = anEngine({ ask: () => Promise.reject(new EngineError('the engine died')) });
    const { discord, log } = await start({ engine });
    const asked = discord.interact(anInteraction(aCommand('ask', { question: 'SECRET?' })));
    const text = seen(await answerOf(asked));
    expect(text).toContain('I could not answer: the engine died.');
    const reference = /Reference: (\w{6})/.exec(text)?.[1] ?? 'none';
    const line = log.find(({ level }) => level === 'error');
    expect(JSON.stringify(line)).toContain(reference);
    expect(JSON.stringify(log)).not.toContain('SECRET');
  });

  it('never shows the message of an error that is not meant for people', async () => {
    const engine = anEngine({ ask: () => Promise.reject(new TypeError('x.y is not a function')) });
    const { discord } = await start({ engine });
    const asked = discord.interact(anInteraction(aCommand('ask', { question: 'When?' })));
    expect(seen(await answerOf(asked))).toMatch(
      /^Something went wrong on my side\..*Reference: \w{6}\)/,
    );
  });

  it('lives through tokens that expire before the first answer and before the edit', async () => {
    const gone: LocalInteraction[] = [];
    const engine = anEngine({
      ask: async ({ question }) => {
        for (const interaction of gone) interaction.expired = true;
        return { answer: { ...quoted(ferryQuotation), question }, ms: 1 };
      },
    });
    const { discord, log } = await start({ engine });
    const late = discord.interact(anInteraction(aCommand('ask', { question: 'When?' })));
    late.expired = true;
    await until(() => log.find(({ message }) => message.includes('too late')));
    gone.push(discord.interact(anInteraction(aCommand('ask', { question: 'When?' }))));
    await until(() => log.filter(({ message }) => message.includes('too late')).length === 2);
    expect([late, ...gone].flatMap(({ answers }) => answers)).toEqual([]);
    gone.length = 0;
    const next = discord.interact(anInteraction(aCommand('ask', { question: 'When?' })));
    expect(seen(await answerOf(next))).toContain(ferry.body);
  });

  it('tells who asks too often to wait, and nobody else', async () => {
    const many = { questions: 100, seconds: 60 };
    const limits = { user: { questions: 1, seconds: 60 }, channel: many };
    const { discord } = await start({ options: { limits } });
    const command = () => anInteraction(aCommand('ask', { question: 'When?' }));
    await answerOf(discord.interact(command()));
    const second = discord.interact(command());
    expect(seen(await answerOf(second))).toMatch(/You have asked a lot .* wait \d+ seconds/);
    expect(second.isPrivate).toBe(true);
  });
});
