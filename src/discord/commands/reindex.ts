import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BuildProgress, BuildReport } from '../../core/services.js';
import type { Bot } from '../bot.js';
import { forLog } from '../log.js';
import { paceEdits } from '../pace-edits.js';
import { homeGuildOf, isModerator } from '../permissions.js';
import { renderProgress, renderReport } from '../render-build.js';
import { say, type Reply } from '../reply.js';
import { reportFailure } from '../report-failure.js';

/** Shortest time between two edits of the progress; Discord takes about one a second. */
const editEveryMs = 2_000;

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

/** Why this person may not build here and now; `null` when they may. */
function refusal(interaction: ChatInputCommandInteraction, bot: Bot): string | null {
  const home = homeGuildOf(interaction.client, bot.homeGuild);
  if (home === null) {
    return 'I am in several servers, and none is configured as my home, so nobody can re-index from here.';
  }
  if (interaction.guildId !== home) return 'The articles can be re-indexed in my home server only.';
  if (!isModerator(interaction, bot.moderatorRoles)) {
    return 'Only moderators can re-index the articles: those who may manage this server.';
  }
  if (bot.build.startedBy !== null) {
    return `The articles are being indexed already, started by ${bot.build.startedBy}. Please wait for that to finish.`;
  }
  return null;
}

async function build(interaction: ChatInputCommandInteraction, bot: Bot): Promise<BuildReport> {
  const dryRun = interaction.options.getBoolean('dry_run') ?? false;
  let delivered = true;
  const pacer = paceEdits<BuildProgress>(async (progress) => {
    if (!delivered) return;
    try {
      delivered = await bot.door.answer(interaction, renderProgress(progress));
    } catch (error) {
      // Progress that is not shown does not stop a build.
      bot.log.warn(forLog(error), 'progress was not shown');
    }
  }, editEveryMs);
  try {
    return await bot.indexer.build({ dryRun }, (progress) => pacer.show(progress), bot.stopping);
  } finally {
    await pacer.stop();
  }
}

async function outcome(interaction: ChatInputCommandInteraction, bot: Bot): Promise<Reply> {
  try {
    const report = await build(interaction, bot);
    await Promise.all([bot.articles.refresh(), bot.names.refresh()]);
    return renderReport(report);
  } catch (error) {
    // Told here, for it may come so late that the interaction has expired.
    return reportFailure(error, { command: 'reindex' }, bot.log);
  }
}

/** Builds a snapshot, with its progress edited in. */
export async function reindex(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const why = refusal(interaction, bot);
  if (why !== null) {
    await bot.door.answer(interaction, say(why));
    return;
  }
  bot.build.startedBy = `<@${interaction.user.id}>`;
  try {
    if (!(await bot.door.defer(interaction, false))) return;
    const reply = await outcome(interaction, bot);
    // An interaction can be edited for 15 minutes; what takes longer is told in the channel.
    if (!(await bot.door.answer(interaction, reply))) await bot.door.post(interaction, reply);
  } finally {
    bot.build.startedBy = null;
  }
}
