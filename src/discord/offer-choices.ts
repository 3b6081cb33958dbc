import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import { isUnknownInteraction } from './discord-faults.js';

/** Offers choices to somebody who is typing. */
export async function offerChoices(
  interaction: AutocompleteInteraction,
  choices: readonly ApplicationCommandOptionChoiceData<string>[],
): Promise<void> {
  try {
    await interaction.respond([...choices]);
  } catch (error) {
    // Typing on makes the list before it unknown; nobody misses it.
    if (!isUnknownInteraction(error)) throw error;
  }
}
