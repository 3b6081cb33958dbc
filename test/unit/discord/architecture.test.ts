import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'src/discord';
const door = 'send.ts';

/** Calls of discord.js that put a message where people read it. */
const calls =
  /\.(?:reply|editReply|followUp|send|edit|update|deferReply|deferUpdate|showModal|createMessage|respond)\(/g;

const notDiscord = /\bdoor\.\w+\(|createHash\('sha256'\)\.update\(/g;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

function callsIn(file: string): readonly string[] {
  const code = readFileSync(join(folder, file), 'utf8').replace(notDiscord, '');
  return code.match(calls) ?? [];
}

describe('src/discord', () => {
  it('lets messages out through one door', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(callsIn(door).length).toBeGreaterThan(3);
    const elsewhere = files
      .filter((file) => file !== door)
      .flatMap((file) => callsIn(file).map((call) => `${file}: ${call}`));
    // Choices of autocomplete are no message.
    expect(elsewhere).toEqual(['offer-choices.ts: .respond(']);
  });

  it('asks for no privileged intent', () => {
    const code = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const intents = [...code.matchAll(/GatewayIntentBits\.(\w+)/g)].map(([, name]) => name);
    expect(new Set(intents)).toEqual(new Set(['DirectMessages', 'GuildMessages', 'Guilds']));
  });
});
