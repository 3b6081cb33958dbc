import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { gazette } from '../fakes/small-corpus.js';
import { serve } from '../helpers/serve.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';
import { startBotProcess, type BotProcess } from './bot-process.js';
import { startDiscord } from './bot-under-test.js';
import type { MessagePayload } from './check-payload.js';
import { until, type LocalDiscord, type LocalInteraction } from './local-discord.js';
import { moderator } from './preview.js';
import { seen } from './reading.js';
import { aCommand, anInteraction, aPress, aSubcommand, threadId } from './world.js';

/** A build loads the model, on a machine that may have other things to do. */
const patience = 60;

/** The last state of an answer that is no progress any more. */
export function settled(interaction: LocalInteraction): Promise<MessagePayload> {
  const isProgress = /^(?:Reading|Embedding|Writing) /;
  return until(
    () => interaction.answers.findLast((one) => !isProgress.test(seen(one).trim())),
    patience,
  );
}

/** The custom_id of the first button under an answer; empty when there is none. */
export function confirmOf({ components = [] }: MessagePayload): string {
  return components[0]?.components[0]?.custom_id ?? '';
}

/** The files of a folder by path, with their bytes as hexadecimal. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const contents = files.toSorted().map(async (path) => [path, await readFile(path, 'hex')]);
  return Object.fromEntries(await Promise.all(contents)) as Record<string, string>;
}

/** A moderator's way through a bot that runs as `npm start` runs it, over the Gazette's articles. */
export async function moderating(env: Readonly<Record<string, string>> = {}) {
  const { discord, apiBase } = await startDiscord();
  const folder = await temporaryFolder();
  const corpus = join(folder, 'corpus');
  const index = join(folder, 'index');
  await writeFiles(corpus, gazette);
  const start = async (): Promise<BotProcess> => {
    const bot = startBotProcess({
      DISCORD_API_BASE: apiBase,
      DISCORD_AUDIT_CHANNEL: threadId,
      CORPUS_DIR: corpus,
      INDEX_DIR: index,
      ...env,
    });
    await until(() => bot.log.some(({ msg }) => msg === 'ready'), patience);
    return bot;
  };
  const bot = await start();
  await until(() => bot.log.some(({ msg }) => msg === 'a new snapshot answers'), patience);
  return { discord, bot, start, corpus, index, ...commands(discord) };
}

function commands(discord: LocalDiscord) {
  const command = (what: Parameters<typeof anInteraction>[0]) =>
    settled(discord.interact(anInteraction(what, moderator)));
  return {
    /** `/corpus add` with an attachment; `size` is what Discord says of it. */
    add: async (
      filename: string,
      given: Uint8Array | string | RequestListener,
      about: { size?: number; replace?: boolean } = {},
    ): Promise<MessagePayload> => {
      const bytes = typeof given === 'function' ? null : Buffer.from(given);
      const url = await serve(
        typeof given === 'function' ? given : (_, response) => void response.end(bytes),
      );
      const size = about.size ?? bytes?.length ?? 0;
      const options = about.replace === true ? { replace: true } : {};
      return command(aSubcommand('corpus', 'add', options, { filename, size, url }));
    },
    /** `/corpus` with another subcommand. */
    corpusCommand: (name: string, options: Record<string, string> = {}) =>
      command(aSubcommand('corpus', name, options)),
    /** Presses a button, and gives what comes of it as a person reads it. */
    press: async (customId: string) => seen(await command(aPress(customId))),
    /** What `/ask` answers, as a person reads it. */
    ask: async (question: string) => seen(await command(aCommand('ask', { question }))),
  };
}
