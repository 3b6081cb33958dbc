import { randomUUID } from 'node:crypto';
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.js';
import { previewChange } from '../moderation/preview-change.js';
import { refuse } from '../moderation/refuse.js';

/** `/reindex` as Discord is told of it. */
export const reindexData = {
  name: 'reindex',
  name_localizations: { de: 'neu-einlesen' },
  description: 'For moderators: read the articles anew; the old ones answer meanwhile',
  description_localizations: {
    de: 'Für Moderatoren: die Artikel neu einlesen; bis dahin antworten die alten',
  },
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'dry_run',
      name_localizations: { de: 'probelauf' },
      description: 'Only tell what would change',
      description_localizations: { de: 'Nur sagen, was sich ändern würde' },
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Previews what reading the corpus anew would change, and offers to do it. */
export async function reindex(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  if (await refuse(interaction, bot)) return;
  const order = { id: randomUUID(), by: interaction.user.id, kind: 'reindex' as const };
  const whole = { ...order, files: [], snapshot: null, expected: null };
  const onlyTell = interaction.options.getBoolean('dry_run') ?? false;
  await previewChange(interaction, bot, () => Promise.resolve(whole), onlyTell);
}
