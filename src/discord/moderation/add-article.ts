import { randomUUID } from 'node:crypto';
import type { Attachment } from 'discord.js';
import { anOrder } from '../../core/keeping/an-order.js';
import { restateCharset } from '../../core/keeping/restate-charset.js';
import { safeFileName } from '../../core/keeping/safe-file-name.js';
import type { Fetched } from '../../core/moderation-ports.js';
import { articleIdOf, articleMaxBytes, isSameName } from '../../model/article.js';
import type { FileChange, Order } from '../../model/change.js';
import type { Bot } from '../bot.js';
import { escapeForDiscord } from '../escape.js';
import { say, type Reply } from '../reply.js';
import { shorten } from '../shorten.js';

/** What a moderator gave to be added. */
export interface Given {
  readonly attachment: Pick<Attachment, 'name' | 'size' | 'url'> | null;
  readonly url: string | null;
  readonly replace: boolean;
  readonly by: string;
}

interface Taken {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it was published; `null` when it was attached. */
  readonly url: string | null;
  /** Label of its encoding, where the web server states one. */
  readonly charset: string | null;
}

/** Endings by media type, for pages whose address has none. */
const endingOf: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/markdown': '.md',
  'text/plain': '.txt',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};

function refusedName(name: string, bot: Bot): Reply {
  const endings = bot.shelf.endings.join(', ');
  return say(
    `“${escapeForDiscord(shorten(name, 100))}” is no name for an article. Its file has to have a name that ends in ${endings}.`,
  );
}

function notFetched(fetched: Extract<Fetched, { kind: 'refused' }>): Reply {
  return say(`I could not fetch that: ${escapeForDiscord(shorten(fetched.reason, 300))}.`);
}

async function takeAttachment(
  { name, size, url }: NonNullable<Given['attachment']>,
  bot: Bot,
): Promise<Taken | Reply> {
  const safe = safeFileName(name, bot.shelf.endings);
  if (safe === null) return refusedName(name, bot);
  if (size > articleMaxBytes) return say('That file is too large: at most 10 MB. Please split it.');
  if (size === 0) return say('That file is empty.');
  const fetched = await bot.fetchAttachment(url, bot.stopping);
  if (fetched.kind === 'refused') return notFetched(fetched);
  if (fetched.bytes.length !== size) {
    return say('That file did not arrive whole. Please attach it again.');
  }
  return { name: safe, bytes: fetched.bytes, url: null, charset: null };
}

async function takePage(url: string, bot: Bot): Promise<Taken | Reply> {
  if (bot.fetchPage === null) {
    return say(
      'Fetching from the web is turned off here (`ALLOW_URL_FETCH`). Please attach the article.',
    );
  }
  const fetched = await bot.fetchPage(url, bot.stopping);
  if (fetched.kind === 'refused') return notFetched(fetched);
  const path = decoded(new URL(fetched.url).pathname).replace(/\/+$/, '').split('/').at(-1) ?? '';
  const ending = endingOf[fetched.type ?? ''] ?? '';
  const stem = path.replace(/\.\w{1,5}$/, '') || new URL(fetched.url).hostname;
  const name = safeFileName(stem + ending, bot.shelf.endings);
  if (name === null) return refusedName(stem + ending, bot);
  return { name, bytes: fetched.bytes, url: fetched.url, charset: fetched.charset };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign
  }
}

/** What has to be written and removed to put it where it belongs. */
async function place(
  taken: Taken,
  replace: boolean,
  bot: Bot,
): Promise<Pick<Order, 'kind' | 'files'> | Reply> {
  const { name, bytes } = taken;
  const id = articleIdOf(name);
  const found = await bot.shelf.locate(id);
  // What has the id for its file's name, ending and all, is another article.
  const there = found !== null && isSameName(articleIdOf(found.file), id) ? found : null;
  if (there !== null && !replace) {
    return say(
      `There is an article of that name already: ${escapeForDiscord(there.file)}. Say \`replace:True\` to replace it, or attach yours under another name.`,
    );
  }
  const file = there === null ? name : inPlaceOf(there.file, name);
  const files: FileChange[] = [{ file, becomes: await bot.shelf.stage(bytes) }];
  // The same article in another format would be a second one.
  if (there !== null && there.file !== file) files.push({ file: there.file, becomes: null });
  const sidecar = `${articleIdOf(file)}.yaml`;
  const before = await bot.shelf.read(sidecar);
  const after = before === null ? aSidecar(taken) : restated(before, taken, there !== null);
  if (after !== (before ?? '')) {
    files.push({ file: sidecar, becomes: await bot.shelf.stage(Buffer.from(after)) });
  }
  return { kind: there === null ? 'add' : 'replace', files };
}

/** What becomes of a sidecar that is there: what it says of an old file's encoding need not hold for the new one; without an article it may have been laid there for this one. */
function restated(before: string, { charset }: Taken, isOld: boolean): string {
  return isOld || charset !== null ? restateCharset(before, charset) : before;
}

/** The name of what takes an article's place: the article keeps its own, in whatever letters it is written. */
function inPlaceOf(file: string, name: string): string {
  const ending = name.slice(articleIdOf(name).length);
  return file.toLowerCase().endsWith(ending) ? file : articleIdOf(file) + ending;
}

/** What is known of it besides its words; empty when nothing is. */
function aSidecar({ url, charset }: Taken): string {
  if (url === null) return '';
  const stated = charset === null ? '' : `charset: ${JSON.stringify(charset)}\n`;
  return `url: ${JSON.stringify(url)}\n${stated}`;
}

/** The order to add what was given; nothing is written into the corpus yet. */
export async function addArticle(given: Given, bot: Bot): Promise<Order | Reply> {
  const { attachment, url, replace, by } = given;
  if ((attachment === null) === (url === null)) {
    return say('Please give one of the two: a file, or a web address.');
  }
  const taken =
    attachment === null ? await takePage(url ?? '', bot) : await takeAttachment(attachment, bot);
  if ('content' in taken) return taken;
  if (taken.bytes.length === 0) return say('There is nothing in that file.');
  const placed = await place(taken, replace, bot);
  return 'content' in placed ? placed : anOrder({ id: randomUUID(), by, ...placed });
}
