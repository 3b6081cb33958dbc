import type { Answer, BadQuestion, SearchedAnswer } from '../model/answer.js';
import { notesOn } from '../core/answering/answer-notes.js';
import { strangerWords } from '../core/answering/stranger-words.js';
import type { Quotation } from '../model/quotation.js';
import { contentMaxLength, descriptionMaxLength } from './discord-limits.js';
import { echo } from './echo.js';
import { escapeForDiscord } from './escape.js';
import { layOutQuotations } from './lay-out-quotations.js';
import { encodeNear } from './near-button.js';
import { say, type Button, type Reply } from './reply.js';
import { shorten } from './shorten.js';
import { encodeWhy } from './why-button.js';

/** Where an answer is going to stand. */
export interface Stage {
  /** Whether the question is shown above the answer, because the reader would not see it otherwise. */
  readonly echo: boolean;
  /** Whether cards can be shown; without, everything goes into the message's text. */
  readonly cards: boolean;
}

/** Longest note above an answer, in UTF-16 code units. */
const longestNote = 200;

/** What stands above an answer: the question where it would not be seen, and what has to be said with it. */
function renderHead(answer: SearchedAnswer, stage: Stage): string {
  const notes = notesOn(answer).map((note) => escapeForDiscord(shorten(note, longestNote)));
  return [...(stage.echo ? [echo(answer.question)] : []), ...notes].join('\n');
}

function renderQuoted(answer: Extract<Answer, { kind: 'quoted' }>, stage: Stage): Reply {
  const { snapshot, quotations } = answer;
  const head = renderHead(answer, stage);
  const room = stage.cards ? descriptionMaxLength : contentMaxLength - head.length - 1;
  const { text, shown } = layOutQuotations(quotations, room);
  const claims = shown.map(({ article, digest, start, end }) => ({
    snapshot,
    article,
    digest,
    start,
    end,
  }));
  const buttons = whyButtons(answer, quotations);
  if (stage.cards) return { content: head, cards: [{ description: text }], buttons, claims };
  return { content: head === '' ? text : `${head}\n${text}`, cards: [], buttons, claims };
}

function nearButtons(nearest: Quotation): readonly Button[] {
  const customId = encodeNear(nearest);
  return customId === null ? [] : [{ label: 'Show the nearest passage', customId }];
}

function whyButtons(answer: SearchedAnswer, quotations: readonly Quotation[]): readonly Button[] {
  const customId = encodeWhy(answer, quotations);
  return customId === null ? [] : [{ label: 'Why this?', customId }];
}

function renderNothingClose(
  answer: Extract<Answer, { kind: 'nothing-close' }>,
  stage: Stage,
): Reply {
  const head = renderHead(answer, stage);
  const words =
    answer.stranger === undefined
      ? 'The articles here do not hold an answer to that.'
      : escapeForDiscord(strangerWords(answer.stranger));
  return {
    ...say(head === '' ? words : `${head}\n${words}`),
    buttons: [...nearButtons(answer.nearest), ...whyButtons(answer, [answer.nearest])],
  };
}

/** Why a text can't be asked, and what to do. */
function renderBadQuestion(reason: BadQuestion, limit: number): Reply {
  switch (reason) {
    case 'empty':
      return say('There was no question in that. Ask me something about the articles, in words.');
    case 'too-long':
      return say(
        `That is too long for one question: please ask in at most ${limit.toLocaleString('en-GB')} characters.`,
      );
    case 'no-words':
      return say('I found no words in that question. Please ask it in words.');
    case 'unknown-article':
      return say(
        'There is no such article. Please pick one of those that are offered as you type.',
      );
  }
}

/** The message that shows an answer, within Discord's limits whatever the articles hold. */
export function renderAnswer(answer: Answer, stage: Stage): Reply {
  switch (answer.kind) {
    case 'quoted':
      return renderQuoted(answer, stage);
    case 'nothing-close':
      return renderNothingClose(answer, stage);
    case 'empty-corpus':
      return say(
        'There are no articles to quote from yet. A moderator can put some into the corpus folder and run `/reindex`.',
      );
    case 'bad-question':
      return renderBadQuestion(answer.reason, answer.limit);
  }
}
