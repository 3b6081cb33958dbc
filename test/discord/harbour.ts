import { watch as watchFolder } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sqliteJournal } from '../../src/adapters/journal/sqlite-journal.js';
import { keptFolders } from '../../src/engine/kept-folders.js';
import { gazette } from '../fakes/small-corpus.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';
import { startBotProcess, type BotProcess } from './bot-process.js';
import { startDiscord } from './bot-under-test.js';
import type { MessagePayload } from './check-payload.js';
import { until, type LocalInteraction } from './local-discord.js';
import { moderator, press } from './preview.js';
import { seen } from './reading.js';
import { aCommand, anInteraction, aSubcommand } from './world.js';

/** Longest wait for anything that a whole program does, on a slow machine, in seconds. */
export const patience = 60;

/** Waits for a line of a bot's log. */
export async function logged(bot: BotProcess, message: string): Promise<void> {
  await until(() => bot.log.some(({ msg }) => msg.includes(message)), patience);
}

/** What a change that was confirmed passes: its beginning, the snapshot being written, the decision. */
export const steps = ['start', 'writing', 'decision'] as const;
export type Step = (typeof steps)[number];

/** What appears in the index folder then. */
const signs: Readonly<Record<string, Step>> = { building: 'writing', 'intent.json': 'decision' };

export const changeKinds = ['add', 'reindex', 'rollback'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The words of an article that can be attached, by the name of its file. */
export function articleIn(file: string): string {
  return `${file}\n\nThe tide stood high.\n`;
}

/** A place from which they can be attached. */
async function startAttachments(): Promise<string> {
  const server = createServer((request, response) => {
    response.end(articleIn(request.url?.slice(1) ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

/** A corpus, an index and a Discord of a test, and the whole program to be started on them, as often as wanted. */
export async function aHarbour(more: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const index = join(folder, 'index');
  await mkdir(index);
  await writeFiles(corpus, gazette);
  const { discord, apiBase } = await startDiscord();
  const path = keptFolders(index).journal;
  const options = { path, keepPostedDays: 30, warn: () => {}, now: () => new Date() };
  const journal = sqliteJournal(options);
  onTestFinished(() => journal.close());
  const attachments = await startAttachments();
  const env = { CORPUS_DIR: corpus, INDEX_DIR: index, READER_MODEL: 'none', ...more };
  const startBot = async (): Promise<BotProcess> => {
    const bot = startBotProcess({ ...env, DISCORD_API_BASE: apiBase });
    await logged(bot, 'ready');
    return bot;
  };
  return { corpus, index, discord, journal, attachments, startBot };
}

export type Harbour = Awaited<ReturnType<typeof aHarbour>>;

/** The command that asks for a change of that kind; for `reindex`, a file is edited by hand. */
async function commandOf({ corpus, attachments }: Harbour, kind: ChangeKind, name: string) {
  if (kind === 'rollback') return aSubcommand('corpus', 'rollback');
  if (kind === 'add') {
    const filename = `tide-${name}.txt`;
    const { length: size } = Buffer.from(articleIn(filename));
    const file = { filename, size, url: `${attachments}/${filename}` };
    return aSubcommand('corpus', 'add', {}, file);
  }
  await writeFile(join(corpus, 'by-hand.txt'), `The tide table of day ${name} is out.\n`);
  return aCommand('reindex');
}

/** Whether it is more than how far a build is. */
export function isLast(answer: MessagePayload): boolean {
  return !/^(?:Reading|Embedding|Writing)/.test(seen(answer));
}

/** Asks for a preview of such a change, and gives the custom_id of its button. */
export async function previewed(harbour: Harbour, kind: ChangeKind, name: string): Promise<string> {
  const command = await commandOf(harbour, kind, name);
  const asked = harbour.discord.interact(anInteraction(command, moderator));
  const shown = await until(() => asked.answers.find(isLast), patience);
  const id = shown.components?.[0]?.components[0]?.custom_id;
  if (id === undefined) throw new Error(`no preview: ${seen(shown)}`);
  return id;
}

/** Whether a change was told as done. */
export function saysDone({ answers }: LocalInteraction): boolean {
  return answers.some((answer) => seen(answer).startsWith('Done'));
}

/** Presses the button, and tells of each step when it begins. */
export function pressAndWatch(
  { discord, index }: Harbour,
  confirm: string,
  begins: (step: Step) => void,
) {
  const watching = watchFolder(index, (_, name) => {
    const step = signs[name ?? ''];
    if (step !== undefined) begins(step);
  });
  const pressed = press(discord, confirm);
  begins('start');
  return { pressed, watching };
}

/** How long each step of an undisturbed change takes, in ms; the first is the whole, until it is told. */
export async function measure(harbour: Harbour, kind: ChangeKind): Promise<Record<Step, number>> {
  const confirm = await previewed(harbour, kind, 'first');
  const times: Record<Step, number[]> = { start: [], writing: [], decision: [] };
  const { pressed, watching } = pressAndWatch(harbour, confirm, (step) => {
    times[step].push(performance.now());
  });
  await until(() => saysDone(pressed), patience);
  watching.close();
  times.start.push(performance.now());
  // What appears in the folder at the beginning of a step goes at its end.
  const last = (step: Step) => Math.round((times[step].at(-1) ?? 0) - (times[step][0] ?? 0));
  return { start: last('start'), writing: last('writing'), decision: last('decision') };
}
