import type { BaseInteraction } from 'discord.js';
import type { Bot } from '../bot.js';
import { homeGuildsOf, isModerator } from '../permissions.js';
import type { Answerable } from '../send.js';
import { say } from '../reply.js';

/** Why somebody may not keep the corpus here and now, in words; `null`: they may. */
export function whyNot(interaction: BaseInteraction, bot: Bot): string | null {
  const homes = homeGuildsOf(interaction.client.guilds, bot.homeGuilds);
  if (homes.length === 0) {
    return 'I am in several servers, and none is configured as my home, so nobody can change the articles from here.';
  }
  if (interaction.guildId === null || !homes.includes(interaction.guildId)) {
    return 'The articles can be changed in my home server only.';
  }
  if (!isModerator(interaction, bot.moderatorRoles)) {
    return 'Only moderators can change the articles: those who may manage this server.';
  }
  return null;
}

/** Tells whoever may not keep the corpus here and now that they may not, and the log as well; gives whether it did. Discord's own hiding of commands is not trusted. */
export async function refuse(interaction: Answerable, bot: Bot): Promise<boolean> {
  const why = whyNot(interaction, bot);
  if (why === null) return false;
  const what = interaction.isButton() ? interaction.customId : interaction.commandName;
  const { user, guildId: guild } = interaction;
  bot.log.warn({ what, user: user.id, guild }, 'a change of the corpus was refused');
  await bot.door.answer(interaction, say(why));
  return true;
}

/** That another change is under way, in words; `null`: none is. Whoever is told so must take the slot before any pause. */
export function whyBusy({ build: { startedBy } }: Bot): string | null {
  if (startedBy === null) return null;
  return `The articles are being indexed already, started by ${startedBy}. Please wait for that to finish.`;
}
