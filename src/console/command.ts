import { parseArgs } from 'node:util';
import type { Inspected, Quoting } from '../core/services.js';
import type { App } from './app.js';
import { didYouMean } from './did-you-mean.js';
import type { Screen } from './screen.js';

/** 0 quoted, or done · 1 nothing close · 2 wrong call or configuration · 3 no usable snapshot or corpus. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Folders that a call names itself, as it names them; `null`: those of the configuration. */
export interface Folders {
  readonly corpus: string | null;
  readonly index: string | null;
}

/** What a command runs in. */
interface Context {
  readonly screen: Screen;
  open(folders: Folders): Promise<App>;
  /** In the order of `names`, which are files or ids of articles. */
  inspect(folders: Folders, names: readonly string[]): AsyncIterable<Inspected>;
  /** What each article attributes to somebody. */
  quotes(folders: Folders): AsyncIterable<Quoting>;
}

/** A flag: `takes` is its value's name, `null` when it takes none. */
interface Flag {
  readonly takes: string | null;
  readonly does: string;
}

/** One command of the command line. */
export interface Command {
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What follows the command's name in a call. */
  readonly usage: string;
  /** Lines of at most 80 characters. */
  readonly does: string;
  /** By name, without the dashes. */
  readonly flags: Readonly<Record<string, Flag>>;
  /** What each exit code tells. */
  readonly exits: Readonly<Partial<Record<ExitCode, string>>>;
  /** @throws UsageError when the call makes no sense. */
  run(call: Call, context: Context): Promise<ExitCode>;
}

/** A call as it was typed, checked against the command's flags. */
export interface Call {
  readonly flags: ReadonlySet<string>;
  /** By flag; the last where one is given twice. */
  readonly values: ReadonlyMap<string, string>;
  /** What is no flag, in order. */
  readonly rest: readonly string[];
}

/** A call makes no sense; the message says how it would. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The folders that a call names by `--corpus` and `--index`. */
export function foldersOf({ values }: Call): Folders {
  return { corpus: values.get('corpus') ?? null, index: values.get('index') ?? null };
}

/**
 * Reads what follows a command's name; after `--` nothing is a flag.
 *
 * @throws UsageError for unknown flags, and for values that are missing or too many.
 */
export function readCall(argv: readonly string[], known: Command['flags']): Call {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { takes }]) => [
      name,
      { type: takes === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  // Not strict: the messages of parseArgs are not written for those who call this program.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const flag = Object.hasOwn(known, name) ? known[name] : undefined;
    if (flag === undefined) throw unknownFlag(rawName, known);
    if (flag.takes === null) {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
      flags.add(name);
    } else if (value === undefined || value === '' || (!token.inlineValue && value[0] === '-')) {
      throw new UsageError(`${rawName} needs a value: ${rawName} ${flag.takes}.`);
    } else {
      values.set(name, value);
    }
  }
  return { flags, values, rest };
}

function unknownFlag(rawName: string, known: Command['flags']): UsageError {
  const names = Object.keys(known).map((name) => `--${name}`);
  const hint = didYouMean(rawName, names);
  return new UsageError(
    `${rawName} is not known here.${hint} A question that begins with a dash goes after --.`,
  );
}

/** The help page of a command. No line feed at the end. */
export function renderHelp(name: string, { usage, does, flags, exits }: Command): string {
  const help: Flag = { takes: null, does: 'show this page' };
  const rows = Object.entries<Flag>({ ...flags, help }).map(
    ([flag, { takes, does: what }]) =>
      [takes === null ? `--${flag}` : `--${flag} ${takes}`, what] as const,
  );
  const width = Math.max(...rows.map(([flag]) => flag.length));
  const lines = rows.map(([flag, what]) => `  ${flag.padEnd(width)}  ${what}`);
  const codes = Object.entries(exits).map(([code, what]) => `  ${code}  ${what}`);
  const call = `npm run ${name} -- ${usage}`;
  return [call, '', does, '', ...lines, '', 'Exit codes', ...codes].join('\n');
}
