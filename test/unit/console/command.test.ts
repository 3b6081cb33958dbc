import { describe, expect, it } from 'vitest';
import { readCall, renderHelp, UsageError } from '../../../src/console/command.js';
import { ask } from '../../../src/console/commands/ask.js';
import { build } from '../../../src/console/commands/build.js';
import { inspect } from '../../../src/console/commands/inspect.js';

describe('readCall', () => {
  it('takes flags and values in any order', () => {
    const call = readCall(['--top', '2', 'When?', '--json', '--corpus=news'], ask.flags);
    expect([...call.flags]).toEqual(['json']);
    expect([...call.values]).toEqual([
      ['top', '2'],
      ['corpus', 'news'],
    ]);
    expect(call.rest).toEqual(['When?']);
  });

  it('takes nothing for a flag after two dashes', () => {
    expect(readCall(['--', '--json?'], ask.flags).rest).toEqual(['--json?']);
  });

  it('takes an empty question for a question', () => {
    expect(readCall([''], ask.flags).rest).toEqual(['']);
  });

  it('says what is wrong with a flag', () => {
    for (const [argv, message] of [
      [['--jsn'], /^--jsn is not known here\. Did you mean --json\?/],
      [['-j'], /^-j is not known here\./],
      [['--no-json'], /^--no-json is not known here\./],
      [['--constructor'], /^--constructor is not known here\./],
      [['--json=yes'], /^--json takes no value\./],
      [['--top'], /^--top needs a value: --top N\./],
      [['--top='], /^--top needs a value/],
      [['--corpus', '--json'], /^--corpus needs a value: --corpus DIR\./],
    ] as const) {
      expect(() => readCall(argv, ask.flags)).toThrow(UsageError);
      expect(() => readCall(argv, ask.flags)).toThrow(message);
    }
  });
});

describe('renderHelp', () => {
  it('explains every flag that the usage names, and the exit codes', () => {
    for (const command of [ask, build, inspect]) {
      const help = renderHelp('name', command);
      const [usage = ''] = help.split('\n\n');
      const named = usage.match(/--[a-z-]{2,}/g) ?? [];
      expect(named.length).toBeGreaterThan(0);
      expect(named.toSorted()).toEqual(
        Object.keys(command.flags)
          .map((flag) => `--${flag}`)
          .toSorted(),
      );
      for (const flag of named) expect(help).toMatch(new RegExp(`^ {2}${flag}\\b.* {2}\\w`, 'm'));
      expect(help).toMatch(/^Exit codes\n {2}0 {2}\w/m);
    }
  });

  it('fits 80 columns', () => {
    for (const command of [ask, build, inspect]) {
      for (const line of renderHelp('inspect', command).split('\n')) {
        expect(line.length).toBeLessThanOrEqual(80);
      }
    }
  });
});
