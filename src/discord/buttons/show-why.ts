import type { ButtonInteraction } from 'discord.js';
import { rankingWords, signalWords } from '../../core/answering/signal-words.js';
import type { Bot } from '../bot.js';
import { say, type Reply } from '../reply.js';
import type { Why } from '../why-button.js';

/** Every number that entered the decision for an answer, in words for a person. */
export function renderWhy(why: Why): Reply {
  const { confidence, threshold, intercept, read, signals, weighed } = why;
  const quoted = confidence >= threshold;
  const parts = signals.map(
    ({ name, value, weight }) => `${signalWords[name]} ${number(value)} × ${number(weight)}`,
  );
  const right = `about ${Math.round(confidence * 100)} in 100 are right`;
  return say(
    [
      quoted ? '**How these passages were chosen**' : '**How the nearest passage was found**',
      ...weighed.map(renderWeighed),
      rankingWords,
      read === null
        ? 'The passages were not read: there is no reader.'
        : `Passages that were read for this: ${read}.`,
      '**How sure this is**',
      `Confidence ${number(confidence)}: of answers as sure as this one, ${right}. An answer is given from ${number(threshold)} on.`,
      `It is the logistic function of ${[number(intercept), ...parts].join(' + ')}.`,
    ].join('\n'),
  );
}

function renderWeighed(one: Why['weighed'][number], index: number): string {
  const { ranks, dense, lexical, fused, reading, total } = one;
  const parts = [
    `by meaning ${place(ranks.dense)} (cosine ${dense.toFixed(3)})`,
    `by words ${place(ranks.lexical)} (BM25 ${lexical.toFixed(1)})`,
    `by both ${place(ranks.fused)} (${number(fused)})`,
    ...(reading === null ? [] : [`reading ${number(reading)}`]),
    `total ${number(total)}`,
  ];
  return `${index + 1}. ${parts.join(', ')}`;
}

function place(rank: number | null): string {
  return rank === null ? 'not found' : `no. ${rank}`;
}

/** With a true minus sign. */
function number(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** Tells whoever pressed the button, and nobody else, why an answer is what it is; nothing is asked again. */
export async function showWhy(interaction: ButtonInteraction, why: Why, bot: Bot): Promise<void> {
  await bot.door.answer(interaction, renderWhy(why));
}
