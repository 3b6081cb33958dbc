import { describe, expect, it } from 'vitest';
import { everyStretch, readMarkdown } from '../unit/discord/discord-markdown.js';
import { anEngine, start, type Wishes } from './bot-under-test.js';
import type { MessagePayload } from './check-payload.js';
import { engineOfFiles } from './engine-of-files.js';
import { until, type LocalDiscord } from './local-discord.js';
import { answerOf, seen } from './reading.js';
import { aCommand, anInteraction, may } from './world.js';

const files = {
  'ferry.txt': `Ferry to run on Sundays

“Visitors have asked for the Sunday ferry for twenty years, and now it comes,” said Ann Reed, the harbour master.

“The ferry will cost the town more than it earns, I am afraid,” said Tom Reed, a councillor.

The mayor, José Ñandú, said the ferry would be paid for by *all* the #islands of the bay.
`,
  'fog.txt': `Fog closes the port

“Eleven ships waited outside the breakwater because of the fog,” said Eleni Παππά, a pilot.
`,
} as const;

async function harbourBot(wishes: Wishes = {}) {
  return start({ ...(await engineOfFiles(files)), ...wishes });
}

async function ask(
  discord: LocalDiscord,
  name: string,
  options: Readonly<Record<string, string | boolean>> = {},
  app?: bigint,
): Promise<MessagePayload> {
  const where = app === undefined ? {} : { app };
  return answerOf(discord.interact(anInteraction(aCommand(name, options), where)));
}

/** The block quotes of a message as a person sees them. */
function quotes({ content, embeds = [] }: MessagePayload): readonly string[] {
  return [content ?? '', ...embeds.map(({ description }) => description ?? '')].flatMap((text) =>
    everyStretch(readMarkdown(text), 'quote').map((one) => one.replace(/\n$/, '')),
  );
}

describe('/quote', () => {
  it('shows what a speaker said, with whose words they are and where they stand', async () => {
    const { discord } = await harbourBot();
    const answer = await ask(discord, 'quote', { speaker: 'tom' });
    expect(quotes(answer)).toEqual([
      'The ferry will cost the town more than it earns, I am afraid,',
    ]);
    expect(seen(answer)).toContain('— Tom Reed, a councillor');
    expect(seen(answer)).toContain('Ferry to run on Sundays');
    expect(discord.violations).toEqual([]);
  });

  it('labels a paraphrase as one, and shows the sentence it stands in', async () => {
    const { discord } = await harbourBot();
    const answer = await ask(discord, 'quote', { speaker: 'nandu' });
    expect(quotes(answer)).toEqual([
      'The mayor, José Ñandú, said the ferry would be paid for by *all* the #islands of the bay.',
    ]);
    expect(seen(answer)).toContain('(in the article’s paraphrase)');
  });

  it('asks which of two speakers with one surname is meant', async () => {
    const { discord } = await harbourBot();
    const answer = seen(await ask(discord, 'quote', { speaker: 'reed' }));
    expect(answer).toContain('Several speakers are called “reed”');
    expect(answer).toMatch(/Ann Reed[^]*Tom Reed|Tom Reed[^]*Ann Reed/);
  });

  it('works for text that is no choice, and says what is near', async () => {
    const { discord } = await harbourBot();
    expect(seen(await ask(discord, 'quote', { speaker: 'Reeves' }))).toContain('Ann Reed');
    const none = seen(await ask(discord, 'quote', { speaker: '**Zzyzx** @everyone' }));
    expect(none).toContain('Nobody called “**Zzyzx** @everyone” is quoted');
    expect(seen(await ask(discord, 'quote', { about: 'volcano' }))).toContain(
      'Nobody is quoted on “volcano”',
    );
    expect(seen(await ask(discord, 'quote', { id: 'Q-zz' }))).toContain('looks like Q-7f3a9c');
    expect(discord.violations).toEqual([]);
  });

  it('shows any quotation when nothing is asked for, and the same again by its id', async () => {
    const { discord } = await harbourBot();
    const answer = await ask(discord, 'quote');
    const id = /Q-[0-9a-f]{6}/.exec(seen(answer))?.[0] ?? 'none';
    expect(quotes(await ask(discord, 'quote', { id }))).toEqual(quotes(answer));
  });

  it('answers the asker alone when asked to, and in plain text without cards', async () => {
    const { discord } = await harbourBot();
    const asked = discord.interact(
      anInteraction(aCommand('quote', { about: 'fog', private: true })),
    );
    expect(quotes(await answerOf(asked))).toHaveLength(1);
    expect(asked.isPrivate).toBe(true);
    const plain = await ask(discord, 'quote', { speaker: 'Ann' }, may.send);
    expect(plain.embeds).toEqual([]);
    expect(quotes(plain)).toHaveLength(1);
  });

  it('offers speakers and topics as they are typed, without asking the engine', async () => {
    const long = `The ${'very '.repeat(40)}long committee`;
    const speakers = [...Array(40).keys()].map((n) => `Ann ${n} Reed`);
    const wanted: unknown[] = [];
    const engine = anEngine({
      names: async () => ({
        speakers: [long, ...speakers].map((name) => ({ name, role: null, statements: 1 })),
        topics: ['The ferry', 'Fog'],
      }),
      lookUp: async (one) => {
        wanted.push(one.speaker);
        return { kind: 'nobody-quoted' };
      },
    });
    const { discord } = await start({ engine });
    const type = async (name: string, value: string) => {
      const options = [{ name, type: 3, value, focused: true }];
      const data = { id: '1', name: 'quote', type: 1, options };
      const offered = discord.interact(anInteraction({ type: 4, data }));
      return until(() => offered.choices);
    };
    expect(await type('speaker', 'ann')).toHaveLength(25);
    expect(await type('about', 'ferri')).toEqual([{ name: 'The ferry', value: 'The ferry' }]);
    const [committee] = await type('speaker', 'the very');
    expect(committee?.name).toHaveLength(100);
    await ask(discord, 'quote', { speaker: committee?.value ?? '' });
    expect(wanted).toEqual([long]);
    expect(discord.violations).toEqual([]);
  });

  it('counts against the limits', async () => {
    const one = { questions: 1, seconds: 60 };
    const { discord } = await harbourBot({ options: { limits: { user: one, channel: one } } });
    await ask(discord, 'quote');
    for (const name of ['quote', 'voices', 'compare'] as const) {
      const options = { topic: 'fog', speaker: 'a', with: 'b' };
      expect(seen(await ask(discord, name, options))).toContain('Please wait');
    }
  });
});

describe('/voices', () => {
  it('shows one statement of each speaker', async () => {
    const { discord } = await harbourBot();
    const answer = await ask(discord, 'voices', { topic: 'the ferry' });
    expect(quotes(answer)).toHaveLength(3);
    for (const name of ['Ann Reed', 'Tom Reed', 'José Ñandú']) expect(seen(answer)).toContain(name);
    expect(seen(await ask(discord, 'voices', { topic: '?' }))).toContain('name a topic in words');
  });
});

describe('/compare', () => {
  it('shows two speakers, each with their own words', async () => {
    const { discord } = await harbourBot();
    for (const app of [may.embed, 0n]) {
      const both = { speaker: 'Ann Reed', with: 'Tom Reed', topic: 'ferry' };
      const answer = await ask(discord, 'compare', both, app);
      expect(quotes(answer)).toHaveLength(2);
      expect(seen(answer)).toMatch(/Ann Reed[^]*twenty years[^]*Tom Reed[^]*cost the town/);
    }
    const half = seen(await ask(discord, 'compare', { speaker: 'Tom', with: 'Zzyzx' }));
    expect(half).toContain('cost the town');
    expect(half).toContain('Nobody called “Zzyzx”');
    expect(discord.violations).toEqual([]);
  });
});
