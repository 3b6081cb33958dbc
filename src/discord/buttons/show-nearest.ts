import { PermissionFlagsBits, type ButtonInteraction } from 'discord.js';
import type { Bot } from '../bot.js';
import { contentMaxLength, descriptionMaxLength } from '../discord-limits.js';
import { layOutQuotations, type Showable } from '../lay-out-quotations.js';
import type { Near } from '../near-button.js';
import { say, type Reply } from '../reply.js';
import { waitFor } from '../wait-for.js';

const head = 'This is the nearest passage. It is a weak match, and probably no answer:';
const gone = 'That article has changed or gone since. Please ask your question again.';

/** Whose words they are, and in which section; nothing is said of it where passages have been cut anew since. */
async function whose(
  { id, digest, start, end }: Near,
  { engine }: Bot,
): Promise<Pick<Showable, 'section' | 'highlights' | 'speaker'>> {
  const looked = await engine.lookUp({ speaker: null, about: null, id, chance: 0 });
  const known = looked.kind === 'quoted' ? looked.quotations : [];
  const found = known.find(
    (one) => one.digest === digest && one.start === start && one.end === end,
  );
  if (found === undefined) return { section: null, highlights: [] };
  return { section: found.section, highlights: found.highlights, speaker: found.speaker };
}

/** The passage that the button stands for, sliced from its source; no question is asked again. */
async function passage(near: Near, cards: boolean, bot: Bot): Promise<Reply> {
  const status = await bot.engine.status();
  const entry = await bot.articles.findKey(near.key);
  if (status.kind !== 'ready' || entry === null) return say(gone);
  const { digest, start, end, paragraph, id } = near;
  const source = { snapshot: status.snapshot, article: entry.id, digest };
  const exact = await bot.sources.slice(source, { start, end });
  if (exact === null) return say(gone);
  const { title, publisher, published, url } = entry;
  const place = { title, publisher, published, url, paragraph, id };
  const words = { exact, start, end, article: entry.id, digest, ...(await whose(near, bot)) };
  const room = cards ? descriptionMaxLength : contentMaxLength - head.length - 1;
  const { text, shown } = layOutQuotations([{ ...words, ...place }], room);
  const claims = shown.map((span) => ({ snapshot: status.snapshot, ...span }));
  if (cards) return { content: head, cards: [{ description: text }], buttons: [], claims };
  return { content: `${head}\n${text}`, cards: [], buttons: [], claims };
}

/** Shows the nearest passage to whoever pressed the button, and to nobody else. */
export async function showNearest(
  interaction: ButtonInteraction,
  near: Near,
  bot: Bot,
): Promise<void> {
  const turn = await bot.takeTurn(interaction.user.id, interaction.channelId);
  if (turn.kind === 'wait') {
    await bot.door.answer(interaction, waitFor(turn));
    return;
  }
  if (!(await bot.door.defer(interaction, true))) return;
  const cards = interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks);
  await bot.door.answer(interaction, await passage(near, cards, bot));
}
