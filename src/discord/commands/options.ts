import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type AutocompleteInteraction,
} from 'discord.js';
import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { isUnknownInteraction } from '../discord-faults.js';

interface Placed {
  contexts: InteractionContextType[];
  integration_types: ApplicationIntegrationType[];
}

/** Where the commands that ask something can be used. */
export const everywhere: Placed = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** Where and for whom the commands that change something stand, until a server says otherwise; the bot checks again. */
export const forModerators = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
} satisfies Placed & { default_member_permissions: string };

/** The option that shows an answer to the asker alone. */
export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  name_localizations: { de: 'privat' },
  description: 'Show the answer to you alone',
  description_localizations: { de: 'Die Antwort nur dir zeigen' },
} as const;

/** Offers choices while a command is typed. */
export async function offer(
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
