import { expect } from 'vitest';
import { until, type LocalDiscord, type LocalInteraction } from './local-discord.js';
import { seen } from './reading.js';
import { aCommand, anInteraction, aPress, may } from './world.js';

export const moderator = { permissions: may.manageGuild };

/** Asks for a preview, and gives the custom_ids of its buttons. */
export async function previewIn(discord: LocalDiscord, command = aCommand('reindex')) {
  const asked = discord.interact(anInteraction(command, moderator));
  // While it is made there is one button: the one that cancels it.
  const shown = await until(() =>
    asked.answers.find(({ components = [] }) => components[0]?.components.length === 2),
  );
  const buttons = shown.components?.[0]?.components ?? [];
  expect(buttons.map(({ label }) => label)).toEqual(['Confirm', 'Cancel']);
  const [confirm = '', cancel = ''] = buttons.map(({ custom_id }) => custom_id);
  return { asked, shown, confirm, cancel };
}

/** Presses a button. */
export const press = (discord: LocalDiscord, customId: string, who: object = moderator) =>
  discord.interact(anInteraction(aPress(customId), who));

/** The state of an answer that holds these words, as soon as there is one. */
export const saying = (one: LocalInteraction, words: string) =>
  until(() => one.answers.map(seen).find((text) => text.includes(words)));

/** What comes of a moderator's command, past its progress. */
export async function answerTo(discord: LocalDiscord, command: object & { type: 2; data: object }) {
  const asked = discord.interact(anInteraction(command, moderator));
  return until(() => asked.answers.findLast((one) => !seen(one).startsWith('Reading')));
}
