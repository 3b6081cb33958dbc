import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DiscordUnreachableError, WrongTokenError } from '../../src/discord/bot-errors.js';
import {
  everyonesCommands,
  messageCommands,
  moderatorsCommands,
} from '../../src/discord/commands/all-commands.js';
import { anEngine, ferryQuotation, start, startBot, startDiscord } from './bot-under-test.js';
import { quoted } from '../unit/discord/builders.js';
import { until } from './local-discord.js';
import { answerOf, replyTo, seen } from './reading.js';
import { aCommand, aMessage, anInteraction, botUser, guildId, harbour } from './world.js';

const puts = (requests: readonly string[]) => requests.filter((route) => route.startsWith('PUT'));

describe('runBot', () => {
  it('registers the commands when they changed, and only then', async () => {
    const { discord, bot, apiBase } = await start();
    const everywhere = discord.commands.get('everywhere');
    expect(everywhere).toHaveLength(everyonesCommands.length + messageCommands.length);
    expect(discord.commands.get(guildId)).toHaveLength(moderatorsCommands.length);
    await bot.stop();
    const again = await startBot(apiBase);
    expect(puts(discord.requests)).toHaveLength(2);
    await again.bot.stop();
    discord.commands.set('everywhere', everywhere?.slice(1) ?? []);
    await startBot(apiBase);
    expect(puts(discord.requests)).toHaveLength(3);
    expect(discord.violations).toEqual([]);
  });

  it('registers what changes the articles in home servers alone, invited later or not', async () => {
    const other = '1300000000000000999';
    const guilds = [harbour(), harbour({ id: other })];
    const named = await start({ guilds, options: { homeGuilds: [other] } });
    expect([...named.discord.commands.keys()]).toEqual(['everywhere', other]);
    const unclear = await start({ guilds });
    expect([...unclear.discord.commands.keys()]).toEqual(['everywhere']);
    const { discord } = await start({ guilds: [] });
    discord.gateway.dispatch('GUILD_CREATE', harbour());
    expect(await until(() => discord.commands.has(guildId))).toBe(true);
    expect(discord.violations).toEqual([]);
  });

  it('takes them back from a server that is home no more', async () => {
    const other = '1300000000000000999';
    const { discord, apiBase } = await startDiscord([harbour(), harbour({ id: other })]);
    discord.commands.set(other, [{ name: 'corpus' }]);
    await startBot(apiBase, { options: { homeGuilds: [guildId] } });
    await until(() => discord.commands.get(other)?.length === 0);
    expect(discord.commands.get(guildId)).toHaveLength(moderatorsCommands.length);
  });

  it('asks for no privileged intent', async () => {
    const { discord } = await start();
    expect(discord.gateway.identified).toEqual([{ intents: (1 << 0) | (1 << 9) | (1 << 12) }]);
  });

  it('says what to do about a token that Discord refuses', async () => {
    const { apiBase } = await startDiscord();
    const wrong = startBot(apiBase, { options: { token: 'a-wrong.token' } });
    await expect(wrong).rejects.toThrow(WrongTokenError);
    await expect(wrong).rejects.toThrow('DISCORD_TOKEN');
  });

  it('says what to do when nobody answers', async () => {
    const { discord, apiBase } = await startDiscord();
    await discord.close();
    const alone = startBot(apiBase);
    await expect(alone).rejects.toThrow(DiscordUnreachableError);
    await expect(alone).rejects.toThrow('DISCORD_API_BASE');
  });

  it('comes back after a lost connection, with what it missed', async () => {
    const { discord } = await start();
    discord.gateway.drop();
    const missed = discord.write(aMessage({ content: `<@${botUser.id}> When?` }));
    await replyTo(discord, missed);
    expect(discord.gateway.resumed).toBe(1);
  });

  // The library waits five seconds before it says again who it is, as Discord demands.
  it('starts a session anew when the old one is forgotten', async () => {
    const { discord } = await start();
    discord.gateway.forgetful = true;
    discord.gateway.drop();
    await until(() => discord.gateway.identified.length === 2 && discord.gateway.connected);
    const asked = discord.write(aMessage({ content: `<@${botUser.id}> When?` }));
    expect(seen((await replyTo(discord, asked)).payload)).toContain('The ferry');
  }, 20_000);

  it('keeps its heart beating while it answers', async () => {
    const { discord } = await start();
    for (let n = 0; n < 40; n += 1) {
      discord.interact(anInteraction(aCommand('ask', { question: `When, ${n}?` })));
      await pause(20);
    }
    await until(() => discord.gateway.lateMs.length >= 2);
    expect([...discord.interactions.values()].every(({ answers }) => answers.length === 1)).toBe(
      true,
    );
  });
});

describe('stop', () => {
  it('finishes the answers in flight, and takes nothing new', async () => {
    let finish = () => undefined as void;
    const engine = anEngine({
      ask: async ({ question }) => {
        await new Promise<void>((resolve) => (finish = resolve));
        return { answer: { ...quoted(ferryQuotation), question }, ms: 1 };
      },
    });
    const { discord, bot } = await start({ engine });
    const before = discord.interact(anInteraction(aCommand('ask', { question: 'When?' })));
    await until(() => before.deferredAfterMs !== null);
    const stopped = bot.stop();
    const after = discord.interact(anInteraction(aCommand('ask', { question: 'And now?' })));
    expect(seen(await answerOf(after))).toContain('I am restarting');
    expect(before.answers).toEqual([]);
    finish();
    await stopped;
    expect(seen(await answerOf(before))).toContain('The ferry');
    await until(() => !discord.gateway.connected);
  });
});
