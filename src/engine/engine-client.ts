import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Engine } from '../core/services.js';
import { EngineError } from '../core/services.js';
import { logErrorOutput } from './log-error-output.js';
import type { ProcessLog } from './log-error-output.js';
import type { EngineCall, EngineCalls, EngineReply, ProcessOptions } from './protocol.js';

/** Waits between restarts of a process that keeps dying: doubled each time, up to the last. */
const backOffMs = { first: 200, last: 30_000 } as const;

/** A request this old means a process that hangs: it is killed, and started again. */
const patienceMs = 60_000;

const died =
  'The part that looks things up stopped in the middle of this. It is starting again: please ask once more.';
const hung = 'That took too long and was given up. Please ask once more.';
const closed = 'Verbatim is shutting down. Please ask again in a minute.';

interface Waiting {
  readonly resolve: (gives: EngineCalls[EngineCall]['gives']) => void;
  readonly reject: (error: EngineError) => void;
  readonly timer: NodeJS.Timeout;
}

/** The parent's end of the engine's process: starts it with the first request, and again when it dies; never blocks. */
export class EngineClient implements Engine {
  readonly #entry: URL;
  readonly #options: ProcessOptions;
  readonly #log: ProcessLog;
  readonly #waiting = new Map<number, Waiting>();
  #child: ChildProcess | null = null;
  #restart: NodeJS.Timeout | null = null;
  #failures = 0;
  #lastId = 0;
  #closed = false;
  /** What the process said of itself before it ended; told to whoever asks while it is down. */
  #fault: string | null = null;

  /** @param entry the compiled `engine-process.js` */
  constructor(entry: URL, options: ProcessOptions, log: ProcessLog) {
    this.#entry = entry;
    this.#options = options;
    this.#log = log;
  }

  ask(ask: EngineCalls['ask']['takes']): Promise<EngineCalls['ask']['gives']> {
    return this.#call('ask', ask);
  }

  status(how = { look: false }): Promise<EngineCalls['status']['gives']> {
    return this.#call('status', how);
  }

  sources(): Promise<EngineCalls['sources']['gives']> {
    return this.#call('sources', null);
  }

  lookUp(wanted: EngineCalls['lookUp']['takes']): Promise<EngineCalls['lookUp']['gives']> {
    return this.#call('lookUp', wanted);
  }

  voices(topic: string): Promise<EngineCalls['voices']['gives']> {
    return this.#call('voices', topic);
  }

  verify(text: string): Promise<EngineCalls['verify']['gives']> {
    return this.#call('verify', text);
  }

  names(): Promise<EngineCalls['names']['gives']> {
    return this.#call('names', null);
  }

  /** An article taken apart, by its file's path or its id. */
  inspect(name: string): Promise<EngineCalls['inspect']['gives']> {
    return this.#call('inspect', name);
  }

  /** Ends the process; requests still waiting are rejected. */
  close(): Promise<void> {
    this.#closed = true;
    if (this.#restart !== null) clearTimeout(this.#restart);
    this.#rejectAll(closed);
    const child = this.#child;
    if (child === null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL'); // it holds nothing that could be lost
    });
  }

  #start(): ChildProcess {
    if (this.#restart !== null) clearTimeout(this.#restart);
    this.#restart = null;
    const child = fork(this.#entry, [JSON.stringify(this.#options)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      // A group of its own: Ctrl-C in the terminal is for the parent to answer.
      detached: true,
    });
    this.#child = child;
    logErrorOutput(child, 'engine', this.#log);
    child.on('message', (reply: EngineReply) => this.#receive(reply));
    child.on('error', (error) => {
      this.#log.error({ err: error }, 'engine process');
      // A process that could not be started never exits.
      if (child.pid === undefined) this.#ended(null, null);
    });
    child.on('exit', (code, signal) => this.#ended(code, signal));
    return child;
  }

  #call<Call extends EngineCall>(
    call: Call,
    takes: EngineCalls[Call]['takes'],
  ): Promise<EngineCalls[Call]['gives']> {
    if (this.#closed) return Promise.reject(new EngineError(closed));
    const child = this.#child ?? (this.#mayStart() ? this.#start() : null);
    if (child === null) return Promise.reject(new EngineError(this.#fault ?? died));
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(id), patienceMs);
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer });
      child.send({ id, call, takes }, (error) => {
        if (error !== null) this.#settle(id)?.reject(new EngineError(died, { cause: error }));
      });
    });
  }

  /** The first death after an answer is not waited out: a list of questions would be refused meanwhile. */
  #mayStart(): boolean {
    return this.#restart === null || (this.#failures <= 1 && this.#fault === null);
  }

  #receive(reply: EngineReply): void {
    this.#fault = reply.kind === 'no-start' ? reply.fault : null;
    if (reply.kind === 'no-start') return;
    this.#failures = 0;
    const waiting = this.#settle(reply.id);
    if (reply.kind === 'fault') waiting?.reject(new EngineError(reply.fault));
    else waiting?.resolve(reply.gives);
  }

  #settle(id: number): Waiting | null {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return null;
    clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    return waiting;
  }

  #giveUp(id: number): void {
    this.#settle(id)?.reject(new EngineError(hung));
    this.#child?.kill('SIGKILL');
  }

  #rejectAll(message: string): void {
    for (const id of this.#waiting.keys()) this.#settle(id)?.reject(new EngineError(message));
  }

  #ended(code: number | null, signal: string | null): void {
    this.#child = null;
    this.#rejectAll(this.#fault ?? died);
    if (this.#closed) return;
    const wait = Math.min(backOffMs.last, backOffMs.first * 2 ** this.#failures);
    this.#failures += 1;
    this.#log.error(
      { code, signal, restartMs: wait },
      'the engine process ended; starting it again',
    );
    this.#restart = setTimeout(() => this.#start(), wait);
  }
}
