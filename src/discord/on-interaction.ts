import type { Interaction } from 'discord.js';
import type { Bot } from './bot.js';
import { showNearest } from './buttons/show-nearest.js';
import { showWhy } from './buttons/show-why.js';
import { allCommands, messageCommands } from './commands/all-commands.js';
import { decodePress } from './moderation/change-buttons.js';
import { pressChange } from './moderation/press-change.js';
import { forLog } from './log.js';
import { decodeNear } from './near-button.js';
import { say } from './reply.js';
import { reportFailure } from './report-failure.js';
import type { Answerable } from './send.js';
import { decodeWhy } from './why-button.js';

const stale = 'I do not know that any more: it is from another version of me. Please ask again.';

async function handle(interaction: Answerable, bot: Bot): Promise<void> {
  if (bot.stopping.aborted) {
    await bot.door.answer(interaction, say('I am restarting. Please ask again in a minute.'));
  } else if (interaction.isButton()) {
    const press = decodePress(interaction.customId);
    const near = decodeNear(interaction.customId);
    const why = decodeWhy(interaction.customId);
    if (press !== null) await pressChange(interaction, press, bot);
    else if (why !== null) await showWhy(interaction, why, bot);
    else if (near !== null) await showNearest(interaction, near, bot);
    else {
      bot.log.warn({ what: interaction.customId, user: interaction.user.id }, 'an unknown button');
      await bot.door.answer(interaction, say(stale));
    }
  } else if (interaction.isMessageContextMenuCommand()) {
    const command = messageCommands.find(({ data }) => data.name === interaction.commandName);
    if (command === undefined) await bot.door.answer(interaction, say(stale));
    else await command.run(interaction, bot);
  } else {
    const command = allCommands.find(({ data }) => data.name === interaction.commandName);
    if (command === undefined) await bot.door.answer(interaction, say(stale));
    else await command.run(interaction, bot);
  }
}

/** Answers commands and buttons, and offers choices; never rejects: a fault is told to the asker and logged. */
export async function onInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isAutocomplete()) {
    try {
      const command = allCommands.find(({ data }) => data.name === interaction.commandName);
      await command?.complete?.(interaction, bot);
    } catch (error) {
      // There is no way to tell a person who is still typing.
      bot.log.warn(forLog(error), 'no choices were offered');
    }
    return;
  }
  const isOurs =
    interaction.isChatInputCommand() ||
    interaction.isButton() ||
    interaction.isMessageContextMenuCommand();
  if (!isOurs) return;
  const what = interaction.isButton() ? 'button' : interaction.commandName;
  try {
    await handle(interaction, bot);
    bot.log.info({ what, ms: Date.now() - interaction.createdTimestamp }, 'handled');
  } catch (error) {
    const reply = reportFailure(error, { what }, bot);
    await bot.door.answer(interaction, reply).catch((second: unknown) => {
      // Discord itself fails: nobody can be told, and the first fault is in the log.
      bot.log.error(forLog(second), 'a failure could not be told');
    });
  }
}
