import { describe, expect, it } from 'vitest';
import { allCommands } from '../../../src/discord/commands/all-commands.js';
import { sameCommands } from '../../../src/discord/register-commands.js';

const wanted = allCommands.map(({ data }) => data);

/** As Discord gives commands back: other order, ids, everything filled in. */
const held = wanted.toReversed().map((command, index) => ({
  default_member_permissions: null,
  dm_permission: true,
  nsfw: false,
  options: undefined,
  ...command,
  id: String(index),
  application_id: '1',
  version: '2',
  type: 1,
}));

describe('sameCommands', () => {
  it('sees no difference in what Discord adds or orders otherwise', () => {
    expect(sameCommands(held, wanted)).toBe(true);
  });

  it('sees every difference that a person could', () => {
    const [first, ...rest] = held;
    for (const changed of [
      rest,
      [...held, { ...first, name: 'other' }],
      [{ ...first, description: 'other' }, ...rest],
      [{ ...first, description_localizations: { de: 'anders' } }, ...rest],
      [{ ...first, default_member_permissions: '8' }, ...rest],
      [{ ...first, contexts: [0, 1, 2] }, ...rest],
      [{ ...first, options: [{ type: 3, name: 'a', description: 'b', required: true }] }, ...rest],
      null,
    ]) {
      expect(sameCommands(changed, wanted)).toBe(false);
    }
  });
});

describe('allCommands', () => {
  it('is in German as well, names, descriptions and options', () => {
    const named = wanted.flatMap((command) => [command, ...(command.options ?? [])]);
    expect(named.length).toBeGreaterThan(wanted.length);
    for (const { name_localizations, description_localizations } of named) {
      expect(name_localizations?.de).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
      expect(description_localizations?.de).toMatch(/^.{1,100}$/u);
    }
  });
});
