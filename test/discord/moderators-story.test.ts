import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gazettePage } from '../fakes/gazette-page.js';
import { gazette } from '../fakes/small-corpus.js';
import { serve } from '../helpers/serve.js';
import { aDocx, paragraph } from '../unit/formats/a-docx.js';
import { aPdf } from '../unit/formats/a-pdf.js';
import { confirmOf, filesIn, moderating, settled } from './moderating.js';
import { moderator } from './preview.js';
import { seen } from './reading.js';
import { ann, anInteraction, aPress, threadId } from './world.js';

const tom = { ...ann, id: '1300000000000000021', username: 'tom' };

const slip = 'The grey seal sleeps on the slipway of the rowing club every afternoon.';
const bell = 'The bell of the harbour church weighs 900 kilograms and was cast in Lund.';
const whale = 'A whale was seen off the pier at dawn by two anglers on Tuesday.';

/** Files of each kind, a question, and the words that answer it. */
const articles = [
  ['seal.txt', `A seal moves in\n\n${slip}\n`, 'Where does the grey seal sleep?', slip],
  [
    'bell.docx',
    aDocx(paragraph('A new bell', 'Title') + paragraph(bell)),
    'What does the bell of the church weigh?',
    bell,
  ],
  ['whale.pdf', aPdf([[{ text: whale, y: 700 }]]), 'Who saw a whale off the pier?', whale],
  [
    'thick-ice.html',
    gazettePage,
    'Who said that nobody has seen the ice thicker?',
    '“Nobody here has seen it thicker,”',
  ],
] as const;

describe('a moderator of the real program', { timeout: 300_000 }, () => {
  it('adds, replaces, removes and goes back, and all of it is answered, kept and told', async () => {
    const { discord, bot, start, corpus, add, corpusCommand, press, ask } = await moderating();
    const first = await filesIn(corpus);
    const done: string[] = [];
    const confirmed = async (answer: Parameters<typeof seen>[0], kind: string) => {
      expect(seen(answer)).toContain('A preview');
      expect(await press(confirmOf(answer))).toContain('Done in');
      done.push(kind);
    };

    for (const [name, content, question, words] of articles) {
      expect(await ask(question)).not.toContain(words);
      const preview = await add(name, content);
      expect(seen(preview)).toContain(`added: ${name.replace(/\.\w+$/, '')}`);
      expect(Object.keys(await filesIn(corpus))).not.toContain(join(corpus, name));
      await confirmed(preview, 'added');
      expect(await ask(question)).toContain(words);
    }

    const dearer = gazette['ferry.txt']?.replace('12 crowns', '15 crowns') ?? '';
    expect(seen(await add('ferry.txt', dearer))).toContain('an article of that name already');
    const price = 'What does a return ticket cost?';
    await confirmed(await add('ferry.txt', dearer, { replace: true }), 'replaced');
    expect(await ask(price)).toContain('15 crowns');
    await confirmed(await corpusCommand('rollback'), 'went back');
    expect(await ask(price)).toContain('12 crowns');

    // The program is started anew between the preview and its confirmation.
    const removal = await corpusCommand('remove', { article: 'seal' });
    expect(seen(removal)).toContain('removed: seal');
    expect(await bot.stop()).toBe(0);
    const again = await start();
    await confirmed(removal, 'removed');
    expect(await ask('Where does the grey seal sleep?')).not.toContain(slip);

    const history = (await corpusCommand('history')).content?.split('\n').slice(1) ?? [];
    const steps = history.toReversed().map((line) => {
      const [, at, who, what, from, to] =
        /^- <t:(\d+):f> (<@\d+>|a start of the bot) ([^(:]+?)(?: \(.*\))?: (\S+) → (\S+)$/.exec(
          line,
        ) ?? [];
      return { at: Number(at), who, what, from, to };
    });
    expect(steps.map(({ who, what }) => [who, what])).toEqual([
      ['a start of the bot', 'read the articles anew'],
      ...done.map((what) => [`<@${ann.id}>`, what]),
    ]);
    for (const [index, step] of steps.entries()) {
      expect(step.from).toBe(steps[index - 1]?.to ?? 'nothing');
      expect(step.at).toBeGreaterThanOrEqual(steps[index - 1]?.at ?? 0);
    }
    const audit = discord.posts.filter(({ channel_id }) => channel_id === threadId);
    expect(audit.map(({ content }) => `- ${content}`)).toEqual(history.toReversed());

    const last = await filesIn(corpus);
    const added = articles.map(([name]) => join(corpus, name)).filter((path) => !/seal/.test(path));
    expect(Object.keys(last)).toEqual([...Object.keys(first), ...added].toSorted());
    expect(last).toMatchObject(first);
    expect(discord.violations).toEqual([]);
    expect(await again.stop()).toBe(0);
  });

  it('confirms alone, with the role, and has nothing fetched from inside', async () => {
    let asked = 0;
    const inside = await serve((_, response) => {
      asked += 1;
      response.end('The safe’s number is 1987.');
    });
    const env = { ALLOW_URL_FETCH: 'true' };
    const { discord, bot, corpus, add, corpusCommand } = await moderating(env);
    const before = await filesIn(corpus);
    for (const url of [inside, 'file:///etc/passwd', 'http://169.254.169.254/latest/meta-data/']) {
      const answer = await corpusCommand('add', { url });
      expect(seen(answer)).toMatch(/could not fetch that: (?:its address belongs|only addresses)/);
      expect(confirmOf(answer)).toBe('');
    }
    expect(asked).toBe(0);

    const preview = await add('seal.txt', `A seal moves in\n\n${slip}\n`);
    const pressBy = (user: typeof ann, who: { permissions: bigint } = moderator) => {
      const { member, ...event } = {
        member: {},
        ...anInteraction(aPress(confirmOf(preview)), who),
      };
      const pressed = { ...event, member: { ...member, user } };
      return settled(discord.interact(pressed));
    };
    expect(seen(await pressBy(ann, { permissions: 0n }))).toContain('Only moderators');
    expect(await filesIn(corpus)).toEqual(before);
    expect(bot.log).toContainEqual(
      expect.objectContaining({ msg: 'a change of the corpus was refused', user: ann.id }),
    );
    const both = (await Promise.all([pressBy(ann), pressBy(tom)])).map((one) => seen(one));
    expect(both.filter((words) => words.includes('Done in'))).toHaveLength(1);
    expect(both.filter((words) => words.includes('being indexed already'))).toHaveLength(1);
    expect(seen(await corpusCommand('history')).match(/added/g)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });
});
