import { randomUUID } from 'node:crypto';
import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { anOrder } from '../../core/keeping/an-order.js';
import type { Bot } from '../bot.js';
import { previewChange } from '../moderation/preview-change.js';
import { refuse } from '../moderation/refuse.js';
import { forModerators } from './options.js';

/** `/reindex` as Discord is told of it. */
export const reindexData = {
  name: 'reindex',
  name_localizations: { de: 'neu-einlesen' },
  description: 'For moderators: read the articles anew; the old ones answer meanwhile',
  description_localizations: {
    de: 'Für Moderatoren: die Artikel neu einlesen; bis dahin antworten die alten',
  },
  ...forModerators,
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
  const order = anOrder({ id: randomUUID(), by: interaction.user.id, kind: 'reindex' });
  const onlyTell = interaction.options.getBoolean('dry_run') ?? false;
  await previewChange(interaction, bot, () => Promise.resolve(order), onlyTell);
}
