import { MessageType, type Message } from 'discord.js';
import type { Bot } from './bot.js';
import { carryQuestionOn } from './carry-question-on.js';
import { whyRefused } from './discord-faults.js';
import { readEcho } from './echo.js';
import { forLog } from './log.js';
import { reachOf } from './permissions.js';
import { readQuestion } from './read-question.js';
import { renderAnswer } from './render-answer.js';
import { say } from './reply.js';
import { reportFailure } from './report-failure.js';
import { waitFor } from './wait-for.js';

const hint =
  'Ask me a question about the articles in the same message, in words. `/help` tells more.';

/**
 * Whether the message speaks to the bot: by mention, by a reply with the ping on, or directly. A
 * reply without the ping comes without its text, and may well be a word to the other readers: it
 * is let pass.
 */
function isForUs(message: Message, me: string): boolean {
  if (message.author.bot || message.webhookId !== null) return false;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return false;
  return message.channel.isDMBased() || message.mentions.users.has(me);
}

/** The message that this one replies to; `null` when it replies to none or that one is not to be had. */
async function repliedTo(message: Message): Promise<Message | null> {
  if (message.type !== MessageType.Reply || message.reference === null) return null;
  try {
    return await message.fetchReference();
  } catch (error) {
    // Deleted, or history is not to be read: then the question stands alone.
    if (whyRefused(error) === null) throw error;
    return null;
  }
}

/** The question that the message carries on: the one that the replied-to answer echoes, or answers. */
async function earlierQuestion(message: Message, me: string): Promise<string | null> {
  const answer = await repliedTo(message);
  if (answer?.author.id !== me) return null;
  const echoed = readEcho(answer.content);
  if (echoed !== null) return echoed;
  const asked = await repliedTo(answer);
  return asked === null || asked.author.bot ? null : readQuestion(asked.content);
}

async function answer(message: Message, me: string, bot: Bot): Promise<void> {
  const typed = readQuestion(message.content);
  if (typed === '') {
    await bot.door.reply(message, say(hint));
    return;
  }
  await bot.door.typing(message);
  const question = carryQuestionOn(await earlierQuestion(message, me), typed);
  const asked = await bot.engine.ask({ question });
  const { cards, history } = reachOf(message);
  // Without history the answer is no reply, and has to say itself what it answers.
  const stage = { echo: question !== typed || !history, cards };
  await bot.door.reply(message, renderAnswer(asked.answer, stage));
}

async function handle(message: Message, me: string, bot: Bot): Promise<void> {
  const { channelId } = message;
  if (!reachOf(message).write) {
    bot.door.mayNotWrite(channelId);
    return;
  }
  const turn = await bot.takeTurn(message.author.id, channelId);
  if (turn.kind === 'go') await answer(message, me, bot);
  // Nobody but the asker should be troubled, and a message can't be shown to one person: once will do.
  else if (turn.first) await bot.door.reply(message, waitFor(turn));
}

/** Answers messages that speak to the bot; never rejects: a fault is told to the asker and logged. */
export async function onMessage(message: Message, bot: Bot): Promise<void> {
  const me = message.client.user.id;
  if (!isForUs(message, me) || bot.stopping.aborted) return;
  try {
    await handle(message, me, bot);
    bot.log.info({ what: 'message', ms: Date.now() - message.createdTimestamp }, 'handled');
  } catch (error) {
    const reply = reportFailure(error, { what: 'message' }, bot);
    await bot.door.reply(message, reply).catch((second: unknown) => {
      // Discord itself fails: nobody can be told, and the first fault is in the log.
      bot.log.error(forLog(second), 'a failure could not be told');
    });
  }
}
