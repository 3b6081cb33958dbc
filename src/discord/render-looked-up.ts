import type { LookedUp, Meant, NotLookedUp, SpeakerEntry } from '../model/looked-up.js';
import type { Quotation } from '../model/quotation.js';
import { contentMaxLength, descriptionMaxLength } from './discord-limits.js';
import { escapeForDiscord } from './escape.js';
import { layOutQuotations } from './lay-out-quotations.js';
import { say, type Reply } from './reply.js';
import { shorten } from './shorten.js';

const number = new Intl.NumberFormat('en-GB');

/** Words from elsewhere as they stand within a sentence of ours. */
function words(text: string, maxLength = 100): string {
  return escapeForDiscord(shorten(text, maxLength));
}

function entry({ name, role, statements }: SpeakerEntry): string {
  const who = role === null ? `**${words(name)}**` : `**${words(name)}**, ${words(role, 80)}`;
  return `- ${who} (${number.format(statements)})`;
}

/** Why nothing is shown, and what to do. */
export function renderNotLookedUp(looked: NotLookedUp): Reply {
  switch (looked.kind) {
    case 'several-speakers':
      return say(
        `Several speakers are called “${words(looked.typed)}”. Which of them do you mean?\n${looked.speakers.map(entry).join('\n')}`,
      );
    case 'no-such-speaker': {
      const none = `Nobody called “${words(looked.typed)}” is quoted in the articles here.`;
      if (looked.near.length === 0) return say(none);
      return say(`${none} Names like it:\n${looked.near.map(entry).join('\n')}`);
    }
    case 'no-such-id':
      return say(
        `There is no quotation “${words(looked.typed)}” here. An id looks like Q-7f3a9c; if it was right once, the article has changed since.`,
      );
    case 'nothing-on-topic': {
      const who = looked.meant === null ? 'Nobody' : `**${words(looked.meant.speaker.name)}**`;
      const says = looked.meant === null ? 'is quoted' : 'is not quoted';
      return say(`${who} ${says} on “${words(looked.topic)}” in the articles here.`);
    }
    case 'nobody-quoted':
      return say('The articles here quote nobody yet.');
    case 'bad-topic':
      return say(
        `Please name a topic in words, in at most ${number.format(looked.limit)} characters.`,
      );
  }
}

/** Who was meant, when that is not plain from the name that was typed. */
function whoWasMeant({ speaker, how }: Meant): string {
  const name = `**${words(speaker.name)}**`;
  return how === 'nearly' ? `I read that name as ${name}.` : name;
}

function headOf({
  meant,
  topic,
  quotations,
  total,
}: Extract<LookedUp, { kind: 'quoted' }>): string {
  const who = meant === null ? null : whoWasMeant(meant);
  const on = topic === null ? null : `on “${words(topic)}”`;
  const some =
    (meant === null && topic === null) || total <= quotations.length
      ? null
      : `${number.format(quotations.length)} of ${number.format(total)}`;
  return [who, on, some].filter((part) => part !== null).join(' · ');
}

/** Quotations below a line of ours, as many as a message holds, whole or shortened at sentence ends. */
export function renderQuotations(
  head: string,
  {
    snapshot,
    quotations,
  }: { readonly snapshot: string; readonly quotations: readonly Quotation[] },
  cards: boolean,
): Reply {
  const room = cards ? descriptionMaxLength : contentMaxLength - head.length - 1;
  const { text, shown } = layOutQuotations(quotations, room);
  const claims = shown.map((span) => ({ snapshot, ...span }));
  if (cards) return { content: head, cards: [{ description: text }], buttons: [], claims };
  return { content: head === '' ? text : `${head}\n${text}`, cards: [], buttons: [], claims };
}

/** The message that shows what was looked up, within Discord's limits. */
export function renderLookedUp(looked: LookedUp, cards: boolean): Reply {
  if (looked.kind !== 'quoted') return renderNotLookedUp(looked);
  return renderQuotations(headOf(looked), looked, cards);
}

/** Two look-ups in one message, the first speaker's card above the second's; without cards, each gets half of the text. */
export function renderSideBySide(sides: readonly [LookedUp, LookedUp], cards: boolean): Reply {
  const [one, other] = sides.map((side) => renderSide(side, cards));
  if (one === undefined || other === undefined) throw new RangeError('there are two sides');
  return {
    content: [one.content, other.content].filter((text) => text !== '').join('\n\n'),
    cards: [...one.cards, ...other.cards],
    buttons: [],
    claims: [...one.claims, ...other.claims],
  };
}

function renderSide(looked: LookedUp, cards: boolean): Reply {
  const reply = looked.kind === 'quoted' ? renderHalf(looked, cards) : renderNotLookedUp(looked);
  if (!cards || reply.cards.length > 0) return reply;
  return { ...reply, content: '', cards: [{ description: reply.content }] };
}

/** Of the 6,000 characters that all cards of a message may hold together, or of its text, a little less than half. */
function renderHalf(looked: Extract<LookedUp, { kind: 'quoted' }>, cards: boolean): Reply {
  const head = headOf(looked);
  const room = (cards ? 2_900 : contentMaxLength / 2 - 10) - head.length - 1;
  const { text, shown } = layOutQuotations(looked.quotations, room);
  const claims = shown.map((span) => ({ snapshot: looked.snapshot, ...span }));
  const whole = `${head}\n${text}`;
  return cards
    ? { content: '', cards: [{ description: whole }], buttons: [], claims }
    : { content: whole, cards: [], buttons: [], claims };
}
