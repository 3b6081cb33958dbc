import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.js';
import { everyStretch, readMarkdown } from '../unit/discord/discord-markdown.js';
import { startBotProcess } from './bot-process.js';
import { startDiscord } from './bot-under-test.js';
import { until } from './local-discord.js';
import { answerOf, seen } from './reading.js';
import { aCommand, anInteraction } from './world.js';

const body = readFileSync('corpus/us-alliances-in-asia.txt', 'utf8');

describe('npm start with a token', () => {
  it('builds behind the bot, answers in the source’s words, and leaves cleanly', async () => {
    const { discord, apiBase } = await startDiscord();
    const index = join(await temporaryFolder(), 'index');
    const bot = startBotProcess({ DISCORD_API_BASE: apiBase, INDEX_DIR: index });
    await until(() => bot.log.some(({ msg }) => msg === 'a new snapshot answers'), 60);
    const question = 'How much would South Korea have to pay to host US troops?';
    const answer = await answerOf(discord.interact(anInteraction(aCommand('ask', { question }))));
    const [card] = answer.embeds ?? [];
    const quotes = everyStretch(readMarkdown(card?.description ?? ''), 'quote').map((text) =>
      text.trimEnd(),
    );
    expect(quotes[0]).toContain('$10 billion annually');
    for (const quote of quotes) expect(body).toContain(quote);
    expect(seen(answer)).toContain('Preparing for Trump 2.0');
    expect(discord.violations).toEqual([]);
    expect(await bot.stop()).toBe(0);
    expect(discord.gateway.connected).toBe(false);
  });

  it('says what is wrong with a token that Discord does not know, without a stack trace', async () => {
    const { apiBase } = await startDiscord();
    const index = join(await temporaryFolder(), 'index');
    const bot = startBotProcess({
      DISCORD_API_BASE: apiBase,
      INDEX_DIR: index,
      DISCORD_TOKEN: 'another.token',
    });
    await until(() => bot.child.exitCode !== null);
    const said = bot.log.map(({ msg }) => msg).join(' ');
    expect(said).toMatch(/Discord does not accept the token/);
    expect(said).not.toMatch(/at .*\.js:\d+/);
  });
});
