import type { Config } from '../../../src/config.js';
import { type CliDeps, runCli } from '../../../src/run-cli.js';
import { anApp, aTerminal, type Memory } from './builders.js';

/** What a call came to. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
  readonly reported: readonly unknown[];
  readonly configs: readonly Config[];
}

/** Runs a call of the command line in memory: every dependency a fake unless given. */
export async function run(
  argv: readonly string[],
  given: {
    readonly deps?: Partial<CliDeps>;
    readonly input?: string;
    readonly env?: Record<string, string>;
    readonly memory?: Memory;
  } = {},
): Promise<Run> {
  const { terminal, out, notes } = given.memory ?? aTerminal(given.input);
  const reported: unknown[] = [];
  const configs: Config[] = [];
  const deps: CliDeps = {
    open: () => Promise.resolve(anApp()),
    async *inspect() {},
    async *quotes() {},
    report: (error) => reported.push(error),
    ...given.deps,
  };
  const code = await runCli(argv, given.env ?? {}, terminal, {
    ...deps,
    open(config) {
      configs.push(config);
      return deps.open(config);
    },
  });
  return { code, out: out(), notes: notes(), reported, configs };
}
