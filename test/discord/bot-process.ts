import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { botToken } from './world.js';

/** A bot as `npm start` runs it. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** Lines of its log so far, each a JSON object. */
  readonly log: readonly { msg: string }[];
  /** Asks it to end, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the compiled program with a token; it is killed when the test ends. */
export function startBotProcess(
  env: Readonly<Record<string, string>>,
  nodeArguments: readonly string[] = [],
): BotProcess {
  const child = spawn(process.execPath, [...nodeArguments, resolve('dist/main.js')], {
    env: { PATH: process.env['PATH'], DISCORD_TOKEN: botToken, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const log: { msg: string }[] = [];
  let rest = '';
  child.stderr.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) log.push(line.startsWith('{') ? JSON.parse(line) : { msg: line });
  });
  return {
    child,
    log,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}
