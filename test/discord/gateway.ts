import { WebSocketServer, type WebSocket } from 'ws';
import * as v from 'valibot';

const frame = v.object({ op: v.number(), d: v.unknown(), s: v.nullish(v.number()) });
const identify = v.looseObject({ token: v.string(), intents: v.number() });
const resume = v.object({ token: v.string(), session_id: v.string(), seq: v.number() });

/** Members, presences and the text of messages: none of them is asked for. */
const privileged = (1 << 1) | (1 << 8) | (1 << 15);
const heartbeatEveryMs = 250;

/** What the gateway tells a bot when it has said who it is. */
export interface Welcome {
  readonly token: string;
  readonly ready: object;
  readonly guilds: readonly object[];
}

/** Discord's gateway, as far as one bot on one shard needs it. */
export class Gateway {
  /** How late each heartbeat came, in milliseconds; below 0 when early. */
  readonly lateMs: number[] = [];
  readonly identified: { intents: number }[] = [];
  resumed = 0;
  /** A gateway that has forgotten its sessions sends every bot back to the start. */
  forgetful = false;
  readonly #server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  readonly #welcome: Welcome;
  readonly #sent: object[] = [];
  #socket: WebSocket | null = null;
  #session = '';

  constructor(welcome: Welcome) {
    this.#welcome = welcome;
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  async url(): Promise<string> {
    if (this.#server.address() === null) {
      await new Promise((resolve) => this.#server.once('listening', resolve));
    }
    return this.#url();
  }

  /** Sends an event to the bot, now or when it comes back. */
  dispatch(event: string, data: object): void {
    this.#sent.push({ op: 0, t: event, d: data, s: this.#sent.length + 1 });
    this.#socket?.send(JSON.stringify(this.#sent.at(-1)));
  }

  /** Breaks the connection as a restarting gateway does. */
  drop(): void {
    this.#socket?.close(4_000);
    this.#socket = null;
  }

  get connected(): boolean {
    return this.#socket !== null;
  }

  async close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #greet(socket: WebSocket): void {
    let due = Infinity;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: heartbeatEveryMs } }));
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = null;
    });
    socket.on('message', (data: Buffer) => {
      const { op, d } = v.parse(frame, JSON.parse(data.toString()));
      if (op === 1) {
        // The first one is spread at random on purpose.
        if (due !== Infinity) this.lateMs.push(Date.now() - due);
        due = Date.now() + heartbeatEveryMs;
        socket.send(JSON.stringify({ op: 11 }));
      } else if (op === 2) this.#identify(socket, v.parse(identify, d));
      else if (op === 6) this.#resume(socket, v.parse(resume, d));
    });
  }

  #identify(socket: WebSocket, { token, intents }: v.InferOutput<typeof identify>): void {
    this.identified.push({ intents });
    if (token !== this.#welcome.token) socket.close(4_004);
    else if ((intents & privileged) !== 0) socket.close(4_014);
    else {
      this.#socket = socket;
      this.#session = `session-${this.identified.length}`;
      this.#sent.length = 0;
      const session = { session_id: this.#session, resume_gateway_url: this.#url() };
      this.dispatch('READY', { ...this.#welcome.ready, ...session });
      for (const guild of this.#welcome.guilds) this.dispatch('GUILD_CREATE', guild);
    }
  }

  #resume(socket: WebSocket, { token, session_id, seq }: v.InferOutput<typeof resume>): void {
    if (this.forgetful || token !== this.#welcome.token || session_id !== this.#session) {
      this.forgetful = false;
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    this.#socket = socket;
    this.resumed += 1;
    for (const missed of this.#sent.slice(seq)) socket.send(JSON.stringify(missed));
    this.dispatch('RESUMED', {});
  }

  #url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the gateway has no port');
    return `ws://127.0.0.1:${address.port}`;
  }
}
