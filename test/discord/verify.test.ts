import { describe, expect, it } from 'vitest';
import { everyStretch, readMarkdown } from '../unit/discord/discord-markdown.js';
import { start } from './bot-under-test.js';
import type { MessagePayload } from './check-payload.js';
import { engineOfFiles } from './engine-of-files.js';
import { until, type LocalDiscord } from './local-discord.js';
import { answerOf, seen } from './reading.js';
import { aCommand, aMenuCommand, anInteraction } from './world.js';

const ferry = `Ferry to run on Sundays

“Visitors have asked for the Sunday ferry for twenty years, and now it comes,” said Ann Reed, the harbour master.

“The ferry will not cost the town 12 million crowns: it will earn *some* money,” said Tom Reed, a councillor.
`;

const harbourBot = async () => start(await engineOfFiles({ 'ferry.txt': ferry }));

async function verify(discord: LocalDiscord, text: string): Promise<MessagePayload> {
  return answerOf(discord.interact(anInteraction(aCommand('verify', { text }))));
}

function quotes({ embeds = [] }: MessagePayload): readonly string[] {
  return embeds.flatMap(({ description }) =>
    everyStretch(readMarkdown(description ?? ''), 'quote').map((one) => one.replace(/\n$/, '')),
  );
}

describe('/verify', () => {
  it('says where exact words stand, and who said them, through markdown and mentions', async () => {
    const { discord } = await harbourBot();
    const answer = await verify(
      discord,
      '<@123> > **"visitors** have _asked_ for the Sunday ferry ||for|| [twenty years](https://x.example)"',
    );
    expect(quotes(answer)).toEqual(['Visitors have asked for the Sunday ferry for twenty years']);
    expect(seen(answer)).toContain('Exact: the articles say this word for word.');
    expect(seen(answer)).toContain('— Ann Reed, the harbour master');
    expect(discord.violations).toEqual([]);
  });

  it('shows what differs, the source’s words above the pasted ones', async () => {
    const { discord } = await harbourBot();
    const answer = await verify(discord, '“The ferry will cost the town 13 million crowns”');
    expect(quotes(answer)).toEqual(['The ferry will not cost the town 12 million crowns']);
    const [description = ''] = (answer.embeds ?? []).map((card) => card.description ?? '');
    expect(everyStretch(readMarkdown(description), 'bold')).toEqual(
      expect.arrayContaining(['not', '12', 'Tom Reed', '13']),
    );
    expect(seen(answer)).toContain('Pasted: The ferry will cost the town 13 million crowns');
  });

  it('says so when somebody else said it, or nobody did', async () => {
    const { discord } = await harbourBot();
    const other = seen(
      await verify(discord, '“Visitors have asked for the Sunday ferry,” said Tom Reed.'),
    );
    expect(other).toContain('the article does not give these words to Tom Reed');
    expect(other).toContain('— Ann Reed, the harbour master');
    expect(seen(await verify(discord, '@everyone whales *sing* to the moon'))).toContain(
      'nothing in these articles is like “@everyone whales sing to the moon”',
    );
  });

  it('takes texts of any length', async () => {
    const { discord } = await harbourBot();
    for (const text of [
      'a',
      'The ferry.',
      '“”',
      'whale '.repeat(700),
      `${ferry}${ferry}`.slice(0, 4_000),
      '`'.repeat(4_000),
    ]) {
      expect(seen(await verify(discord, text))).not.toContain('Something went wrong');
    }
    const several = await verify(discord, ferry.slice(ferry.indexOf('“')).repeat(6));
    expect(seen(several).length).toBeGreaterThan(10);
    expect(discord.violations).toEqual([]);
  });
});

describe('the menu of a message', () => {
  it('verifies what it quotes, for the asker alone', async () => {
    const { discord } = await harbourBot();
    const text = 'Look: “The ferry will not cost the town 12 million crowns”!';
    const asked = discord.interact(anInteraction(aMenuCommand('Verify this quote', text)));
    expect(seen(await answerOf(asked))).toContain('Exact');
    expect(asked.isPrivate).toBe(true);
  });

  it('finds a quotation on what it says', async () => {
    const { discord } = await harbourBot();
    for (const [text, words] of [
      ['visitors asked for the Sunday ferry', 'twenty years'],
      ['', 'There was no question in that'],
    ] as const) {
      const asked = discord.interact(anInteraction(aMenuCommand('Find a quote on this', text)));
      expect(seen(await answerOf(asked))).toContain(words);
    }
    expect(discord.violations).toEqual([]);
  });

  it('is registered with the other commands, once', async () => {
    const { discord } = await harbourBot();
    const commands = await until(() => discord.commands.get('everywhere'));
    expect(JSON.stringify(commands)).toContain('Verify this quote');
    expect(discord.violations).toEqual([]);
  });
});
