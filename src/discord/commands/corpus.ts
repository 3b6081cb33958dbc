import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Status } from '../../core/services.js';
import type { Bot } from '../bot.js';
import { choicesMax } from '../discord-limits.js';
import { addArticle } from '../moderation/add-article.js';
import { goBack, removeArticle } from '../moderation/make-order.js';
import { previewChange } from '../moderation/preview-change.js';
import { refuse, whyNot } from '../moderation/refuse.js';
import { renderHistory, renderStatus, shortId } from '../moderation/render-history.js';
import { withoutPlaces } from '../report-failure.js';
import { corpusData } from './corpus-data.js';
import { offer } from './options.js';

export { corpusData };

/** Entries of the history that are asked for. */
const historyLength = 15;

async function status(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  if (!(await bot.door.defer(interaction, true))) return;
  const [newest] = await bot.journal.changes(1);
  const found = hidePlaces(await bot.engine.status({ look: true }), bot);
  const reply = renderStatus(found, newest ?? null, await bot.shelf.snapshots());
  await bot.door.answer(interaction, reply);
}

function hidePlaces(status: Status, bot: Bot): Status {
  if (status.kind === 'no-snapshot') {
    return { ...status, reason: withoutPlaces(status.reason, bot) };
  }
  const { readerFault } = status;
  return readerFault === undefined
    ? status
    : { ...status, readerFault: withoutPlaces(readerFault, bot) };
}

/** Answers `/corpus`: looks, or previews a change and offers to make it. */
export async function corpus(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  if (await refuse(interaction, bot)) return;
  const { options, user } = interaction;
  switch (options.getSubcommand()) {
    case 'status':
      return status(interaction, bot);
    case 'history':
      if (!(await bot.door.defer(interaction, true))) return;
      await bot.door.answer(interaction, renderHistory(await bot.journal.changes(historyLength)));
      return;
    case 'add':
      return previewChange(interaction, bot, () =>
        addArticle(
          {
            attachment: options.getAttachment('file'),
            url: options.getString('url'),
            replace: options.getBoolean('replace') ?? false,
            by: user.id,
          },
          bot,
        ),
      );
    case 'remove':
      return previewChange(interaction, bot, () =>
        removeArticle(options.getString('article', true), user.id, bot),
      );
    case 'rollback':
      return previewChange(interaction, bot, () =>
        goBack(options.getString('snapshot'), user.id, bot),
      );
  }
}

/** Offers articles, and to moderators the snapshots that can be gone back to. */
export async function completeCorpus(
  interaction: AutocompleteInteraction,
  bot: Bot,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  if (name === 'article') {
    await offer(interaction, bot.articles.choices(value));
    return;
  }
  const snapshots = whyNot(interaction, bot) === null ? await bot.shelf.snapshots() : [];
  const choices = snapshots.map(({ id, created, articles }) => ({
    // With the id that the history shows, so that it can be found by that.
    name: `${created.slice(0, 16).replace('T', ' ')} UTC · ${articles.toLocaleString('en-GB')} articles · ${shortId(id)}`,
    value: id,
  }));
  const fitting = choices.filter((one) => one.name.includes(value)).slice(0, choicesMax);
  await offer(interaction, fitting);
}
