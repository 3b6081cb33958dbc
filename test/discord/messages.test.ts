import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/core/services.js';
import { anEngine, ferry, start } from './bot-under-test.js';
import { until } from './local-discord.js';
import { answerOf, replyTo, seen } from './reading.js';
import {
  aCommand,
  aMessage,
  anInteraction,
  ann,
  botUser,
  directId,
  harbour,
  may,
  threadId,
} from './world.js';

const mention = `<@${botUser.id}>`;

describe('a mention', () => {
  it('is answered as a reply, with typing shown meanwhile', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    const asked = discord.write(aMessage({ content: `${mention} When does it sail?` }));
    const post = await replyTo(discord, asked);
    expect(seen(post.payload)).toContain(ferry.body);
    expect(post.payload.content).toBe('');
    expect(engine.asked).toEqual(['When does it sail?']);
    expect(discord.requests.some((route) => route.endsWith('/typing'))).toBe(true);
    expect(discord.violations).toEqual([]);
  });

  it('is answered in threads and direct messages too, there without a mention', async () => {
    const { discord } = await start();
    const inThread = aMessage({ channel: threadId, content: `When? ${mention}` });
    const direct = aMessage({ channel: directId, content: 'When?' });
    for (const message of [inThread, direct]) {
      const post = await replyTo(discord, discord.write(message));
      expect(post.channel_id).toBe(message.channel_id);
      expect(seen(post.payload)).toContain(ferry.body);
    }
    expect(discord.violations).toEqual([]);
  });

  it('with nothing else is answered with a hint', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    for (const content of [mention, `  ${mention} <@1234567> `]) {
      const post = await replyTo(discord, discord.write(aMessage({ content })));
      expect(seen(post.payload)).toContain('Ask me a question');
    }
    expect(engine.asked).toEqual([]);
  });

  it('is let pass when it comes from a bot, or speaks to somebody else', async () => {
    const { discord } = await start();
    const robot = { id: '77', username: 'robot', bot: true };
    discord.write(aMessage({ author: robot, content: `${mention} When?` }));
    discord.write(aMessage({ content: 'When does it sail, anybody?' }));
    discord.write({ ...aMessage({ content: '@everyone when?' }), mentions: [ann] });
    const asked = discord.write(aMessage({ content: `${mention} When?` }));
    await replyTo(discord, asked);
    expect(discord.posts).toHaveLength(1);
  });

  it('that asks too often is told so once, and then let pass', async () => {
    const many = { questions: 100, seconds: 60 };
    const limits = { user: many, channel: { questions: 1, seconds: 60 } };
    const { discord } = await start({ options: { limits } });
    const ask = () => discord.write(aMessage({ content: `${mention} When?` }));
    await replyTo(discord, ask());
    expect(seen((await replyTo(discord, ask())).payload)).toContain('This channel has asked a lot');
    ask();
    await pause(100);
    expect(discord.posts).toHaveLength(2);
  });

  it('is told plainly when the engine died', async () => {
    const engine = anEngine({ ask: () => Promise.reject(new EngineError('the engine died')) });
    const { discord } = await start({ engine });
    const asked = discord.write(aMessage({ content: `${mention} When?` }));
    expect(seen((await replyTo(discord, asked)).payload)).toContain('the engine died');
  });
});

describe('a reply to an answer', () => {
  it('carries the earlier question on, again and again, and shows what it asked', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    const first = aMessage({ content: `${mention} When does the ferry sail?` });
    const answer = await replyTo(discord, discord.write(first));
    const second = discord.write(aMessage({ content: 'and on Sundays?', reply_to: answer.id }));
    const next = await replyTo(discord, second);
    expect(seen(next.payload)).toContain('Question: When does the ferry sail? and on Sundays?');
    const third = discord.write(aMessage({ content: 'why?', reply_to: next.id }));
    await replyTo(discord, third);
    expect(engine.asked.slice(1)).toEqual([
      'When does the ferry sail? and on Sundays?',
      'When does the ferry sail? and on Sundays? why?',
    ]);
  });

  it('carries the question of a slash command on as well', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    const question = 'When does the _ferry_ sail?';
    const asked = discord.interact(anInteraction(aCommand('ask', { question })));
    await answerOf(asked);
    const [answer] = discord.posts;
    const reply = aMessage({ content: 'and on Sundays?', reply_to: answer?.id ?? null });
    await replyTo(discord, discord.write(reply));
    expect(engine.asked.at(-1)).toBe(`${question} and on Sundays?`);
  });

  it('stands alone when it is a whole question', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    const first = aMessage({ content: `${mention} When does the ferry sail?` });
    const answer = await replyTo(discord, discord.write(first));
    const content = 'How many coins does a ticket cost?';
    await replyTo(discord, discord.write(aMessage({ content, reply_to: answer.id })));
    expect(engine.asked.at(-1)).toBe(content);
  });

  it('without the ping is let pass: its text does not come, and it may be meant for others', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    const answer = await replyTo(discord, discord.write(aMessage({ content: `${mention} When?` })));
    discord.write(aMessage({ content: 'and Japan?', reply_to: answer.id, pings: false }));
    await pause(100);
    expect(engine.asked).toEqual(['When?']);
    expect(discord.posts).toHaveLength(1);
  });

  it('stands alone when the answer is no longer there', async () => {
    const engine = anEngine();
    const { discord } = await start({ engine });
    const answer = await replyTo(discord, discord.write(aMessage({ content: `${mention} When?` })));
    discord.messages.delete(answer.id);
    const later = discord.write(aMessage({ content: 'and Japan?', reply_to: answer.id }));
    await replyTo(discord, later);
    expect(engine.asked.at(-1)).toBe('and Japan?');
  });
});

describe('a channel', () => {
  it('without cards gets the answer in plain text', async () => {
    const everyone = may.view | may.send | may.history;
    const { discord } = await start({ guilds: [harbour({ everyone })] });
    const asked = discord.write(aMessage({ content: `${mention} When?` }));
    const { payload } = await replyTo(discord, asked);
    expect(payload.embeds).toEqual([]);
    expect(seen(payload)).toContain(ferry.body);
  });

  it('without history gets the answer with the question above it, and no reply', async () => {
    const everyone = may.view | may.send | may.embed;
    const { discord } = await start({ guilds: [harbour({ everyone })] });
    discord.write(aMessage({ content: `${mention} When?` }));
    const post = await until(() => discord.posts[0]);
    expect(post.reply_to).toBeNull();
    expect(seen(post.payload)).toContain('Question: When?');
  });

  it('where nothing may be written is noted in the log, once', async () => {
    const engine = anEngine();
    const { discord, log } = await start({ engine, guilds: [harbour({ everyone: may.view })] });
    for (let n = 0; n < 3; n += 1) discord.write(aMessage({ content: `${mention} When?` }));
    const notes = () => log.filter(({ message }) => message === 'may not write there');
    await until(() => notes().length > 0);
    await pause(50);
    expect(notes()).toHaveLength(1);
    expect(engine.asked).toEqual([]);
  });

  it('whose permission was taken away in between does no harm', async () => {
    const { discord, log } = await start();
    discord.refusePosts = 50_013;
    discord.write(aMessage({ content: `${mention} When?` }));
    await until(() => log.find(({ message }) => message === 'may not write there'));
    discord.refusePosts = null;
    const asked = discord.write(aMessage({ content: `${mention} When?` }));
    expect(seen((await replyTo(discord, asked)).payload)).toContain(ferry.body);
  });
});
