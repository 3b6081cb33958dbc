import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { callback, commandsPayload, messagePayload, type MessagePayload } from './check-payload.js';
import { Gateway } from './gateway.js';
import {
  aMessage,
  application,
  botToken,
  botUser,
  harbour,
  newId,
  type Guild,
  type LocalMessage,
} from './world.js';

/** What Discord says no with: the HTTP status and its own code. */
class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** An interaction from its first answer to its last edit. */
export interface LocalInteraction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  deferredAfterMs: number | null;
  isPrivate: boolean;
  /** Every state of the answer, the newest last. */
  readonly answers: MessagePayload[];
  choices: readonly { name: string; value: string }[] | null;
  expired: boolean;
  readonly sentAt: number;
}

/** A post that the bot made into a channel, by itself or as a reply. */
export interface Post extends LocalMessage {
  readonly payload: MessagePayload;
}

/** Discord on this machine: REST and gateway, which refuse what the real one refuses. */
export class LocalDiscord {
  readonly gateway: Gateway;
  readonly interactions = new Map<string, LocalInteraction>();
  readonly messages = new Map<string, LocalMessage>();
  readonly posts: Post[] = [];
  /** What was refused as malformed; empty in a good run. */
  readonly violations: string[] = [];
  readonly requests: string[] = [];
  /** What is registered, by the server's id or «everywhere». */
  readonly commands = new Map<string, readonly unknown[]>();
  /** Code with which posts into channels are refused; `null` for none. */
  refusePosts: number | null = null;
  readonly #http: Server;

  constructor(guilds: readonly Guild[] = [harbour()]) {
    const unavailable = guilds.map(({ id }) => ({ id, unavailable: true }));
    const ready = {
      v: 10,
      user: botUser,
      application: { id: application, flags: 0 },
      guilds: unavailable,
    };
    this.gateway = new Gateway({ token: botToken, ready, guilds });
    this.#http = createServer((request, response) => void this.#handle(request, response));
  }

  /** Base of the API, for the bot's options. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new Error('the API has no port');
    return `http://127.0.0.1:${address.port}/api`;
  }

  async close(): Promise<void> {
    await this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** Sends an interaction to the bot. */
  interact(event: {
    readonly id: string;
    readonly token: string;
    readonly channel_id: string;
  }): LocalInteraction {
    const { id, token, channel_id: channel } = event;
    const state = { deferredAfterMs: null, isPrivate: false, choices: null, expired: false };
    const interaction = { id, token, channel, ...state, answers: [], sentAt: Date.now() };
    this.interactions.set(token, interaction);
    this.gateway.dispatch('INTERACTION_CREATE', event);
    return interaction;
  }

  /** Lets a person write a message. */
  write(message: LocalMessage): LocalMessage {
    this.messages.set(message.id, message);
    this.gateway.dispatch('MESSAGE_CREATE', this.#asSeen(message, true));
    return message;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString();
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    const route = `${request.method} ${path.replace('/api/v10', '')}`;
    this.requests.push(route);
    try {
      const isOpen = / \/(?:interactions|webhooks)\//.test(route);
      if (!isOpen && request.headers.authorization !== `Bot ${botToken}`) {
        throw new Refusal(401, 0, '401: Unauthorized');
      }
      const body: unknown = text === '' ? null : JSON.parse(text);
      const answer = await this.#route(route, body);
      if (answer === null) response.writeHead(204).end();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    } catch (error) {
      const known = error instanceof Refusal ? error : new Refusal(400, 50_035, String(error));
      if (known.code === 50_035) this.violations.push(`${route}: ${known.message}`);
      response.writeHead(known.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ code: known.code, message: known.message }));
    }
  }

  async #route(route: string, body: unknown): Promise<object | null> {
    const [method = '', , kind, id = '', what = '', detail = ''] = route.split(/[ /]/);
    if (route === 'GET /gateway/bot') {
      const session_start_limit = {
        total: 1_000,
        remaining: 999,
        reset_after: 0,
        max_concurrency: 1,
      };
      return { url: await this.gateway.url(), shards: 1, session_start_limit };
    }
    if (kind === 'applications') {
      const place = what === 'guilds' ? detail : 'everywhere';
      const commands = method === 'GET' ? [] : v.parse(commandsPayload, body).map(asDiscordKeeps);
      if (method === 'PUT') this.commands.set(place, commands);
      return this.commands.get(place) ?? [];
    }
    if (kind === 'interactions') return this.#callback(what, body);
    if (kind === 'webhooks') return this.#edit(what, body);
    if (what === 'typing') return null;
    if (what === 'messages' && method === 'POST') return this.#post(id, body);
    if (what === 'messages' && method === 'GET') {
      const message = this.messages.get(detail);
      if (message === undefined) throw new Refusal(404, 10_008, 'Unknown Message');
      return this.#asSeen(message, false);
    }
    throw new Refusal(404, 0, `404: Not Found (${route})`);
  }

  #callback(token: string, body: unknown): null {
    const interaction = this.interactions.get(token);
    if (interaction === undefined || interaction.expired) {
      throw new Refusal(404, 10_062, 'Unknown interaction');
    }
    if (
      interaction.deferredAfterMs !== null ||
      interaction.answers.length > 0 ||
      interaction.choices
    ) {
      throw new Refusal(400, 40_060, 'Interaction has already been acknowledged.');
    }
    const first = v.parse(callback, body);
    if (first.type === 8) interaction.choices = first.data.choices;
    else if (first.type === 6) interaction.deferredAfterMs = Date.now() - interaction.sentAt;
    else interaction.isPrivate = ((first.data?.flags ?? 0) & 64) !== 0;
    if (first.type === 5) interaction.deferredAfterMs = Date.now() - interaction.sentAt;
    if (first.type === 4) interaction.answers.push(first.data);
    return null;
  }

  #edit(token: string, body: unknown): object {
    const interaction = this.interactions.get(token);
    if (interaction === undefined || interaction.expired) {
      throw new Refusal(401, 50_027, 'Invalid Webhook Token');
    }
    const payload = v.parse(messagePayload, body);
    interaction.answers.push(payload);
    return this.#keep(aMessage({ channel: interaction.channel, author: botUser }), payload);
  }

  #post(channel: string, body: unknown): object {
    if (this.refusePosts !== null) throw new Refusal(403, this.refusePosts, 'Missing Permissions');
    const payload = v.parse(messagePayload, body);
    const reply_to = payload.message_reference?.message_id ?? null;
    return this.#keep(aMessage({ channel, author: botUser, reply_to }), payload);
  }

  #keep(message: LocalMessage, payload: MessagePayload): object {
    const kept = { ...message, content: (payload.content ?? '').trim(), payload };
    this.messages.set(kept.id, kept);
    this.posts.push(kept);
    return this.#asSeen(kept, false);
  }

  /** A message without its text, unless it is the bot's own, mentions it, or is direct: what comes without a privileged intent. */
  #asSeen(
    { reply_to, payload: _payload, ...message }: LocalMessage & { payload?: unknown },
    deep: boolean,
  ): object {
    const mine = message.author.id === botUser.id;
    const open =
      mine ||
      message.guild_id === undefined ||
      message.mentions.some(({ id }) => id === botUser.id);
    const seen = { ...message, content: open ? message.content : '' };
    if (reply_to === null) return seen;
    const replied = this.messages.get(reply_to);
    const message_reference = {
      message_id: reply_to,
      channel_id: message.channel_id,
      guild_id: message.guild_id,
    };
    const referenced_message = deep && replied ? this.#asSeen(replied, false) : null;
    return { ...seen, type: 19, message_reference, referenced_message };
  }
}

/** Commands as Discord gives them back: with ids, and with everything filled in. */
function asDiscordKeeps(command: object): object {
  const filled = {
    nsfw: false,
    dm_permission: true,
    default_member_permissions: null,
    version: newId(),
  };
  return { ...filled, id: newId(), application_id: application, type: 1, ...command };
}

/** Waits until there is something, for at most so many seconds. */
export async function until<T>(look: () => T | null | undefined | false, seconds = 10): Promise<T> {
  for (let tries = 0; tries < 200 * seconds; tries += 1) {
    const seen = look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await pause(5);
  }
  throw new Error(`nothing came of it in ${seconds} seconds`);
}
