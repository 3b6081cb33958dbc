import { resolve } from 'node:path';
import { type Config, type Environment, nearMisses, readConfig, withDotenv } from './config.js';
import type { App } from './console/app.js';
import type { Inspected, Quoting } from './core/services.js';
import {
  type Command,
  type ExitCode,
  type Folders,
  readCall,
  renderHelp,
  UsageError,
} from './console/command.js';
import { ask } from './console/commands/ask.js';
import { build } from './console/commands/build.js';
import { inspect } from './console/commands/inspect.js';
import { quotes } from './console/commands/quotes.js';
import { didYouMean } from './console/did-you-mean.js';
import { warn } from './console/ensure-snapshot.js';
import { openScreen, type Screen } from './console/screen.js';
import type { Terminal } from './console/terminal.js';
import { type Report, tellingFaults } from './report-fault.js';

const commands: Readonly<Record<string, Command>> = { ask, index: build, inspect, quotes };

/** What the commands stand on. */
export interface CliDeps {
  /** @throws EngineError when it can't be opened. */
  open(config: Config): Promise<App>;
  /** In the order of `names`, which are files or ids of articles; a name that is neither is refused. */
  inspect(config: Config, names: readonly string[]): AsyncIterable<Inspected>;
  /** What each article of the corpus attributes to somebody. */
  quotes(config: Config): AsyncIterable<Quoting>;
  readonly report: Report;
}

/**
 * Runs one command line: `argv` without the program's own name. Answers go to standard output,
 * everything else to standard error. Never rejects.
 */
export function runCli(
  argv: readonly string[],
  env: Environment,
  terminal: Terminal,
  deps: CliDeps,
): Promise<ExitCode> {
  const screen = openScreen(terminal, env);
  return tellingFaults(screen, deps.report, async () => {
    const [name, ...rest] = argv;
    if (name === undefined) throw new UsageError(overview());
    if (name === '--help' || name === '-h') return page(screen, overview());
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
      const hint = didYouMean(name, Object.keys(commands));
      throw new UsageError(`There is no command ${name}.${hint}\n\n${overview()}`);
    }
    if (asksForHelp(rest)) return page(screen, renderHelp(name, command));
    return runCommand(name, command, rest, { env, screen, deps });
  });
}

interface Surroundings {
  readonly env: Environment;
  readonly screen: Screen;
  readonly deps: CliDeps;
}

async function runCommand(
  name: string,
  command: Command,
  rest: readonly string[],
  { env, screen, deps }: Surroundings,
): Promise<ExitCode> {
  try {
    const call = readCall(rest, command.flags);
    const { cwd } = screen.terminal;
    const all = withDotenv(env, cwd);
    const config = readConfig(all, cwd);
    for (const doubt of nearMisses(all)) warn(screen, doubt);
    return await command.run(call, {
      screen,
      open: (folders) => deps.open(withFolders(config, folders, cwd)),
      inspect: (folders, names) => deps.inspect(withFolders(config, folders, cwd), names),
      quotes: (folders) => deps.quotes(withFolders(config, folders, cwd)),
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const more = `All about it: npm run ${name} -- --help`;
    throw new UsageError(`${error.message}\n${more}`, { cause: error });
  }
}

function withFolders(config: Config, { corpus, index }: Folders, cwd: string): Config {
  return {
    ...config,
    corpusDir: corpus === null ? config.corpusDir : resolve(cwd, corpus),
    indexDir: index === null ? config.indexDir : resolve(cwd, index),
  };
}

function asksForHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf('--');
  const flags = end === -1 ? rest : rest.slice(0, end);
  return flags.includes('--help') || flags.includes('-h');
}

async function page(screen: Screen, text: string): Promise<ExitCode> {
  await screen.answer(text);
  return 0;
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  npm run ${name.padEnd(width)}  ${summary}`,
  );
  return [...lines, '', 'Each explains itself: npm run NAME -- --help'].join('\n');
}
