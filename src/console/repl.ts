import { EngineError } from '../core/services.js';
import type { Answer } from '../model/answer.js';
import type { App } from './app.js';
import type { ExitCode } from './command.js';
import { ensureSnapshot, warn } from './ensure-snapshot.js';
import { orStopped } from './or-stopped.js';
import { promptLines } from './prompt-lines.js';
import { readLines } from './read-lines.js';
import { amount } from './render-build.js';
import { renderPlain, renderQuestion } from './render-plain.js';
import { replCommandNames, runReplCommand } from './repl-commands.js';
import type { Screen } from './screen.js';

/**
 * The interactive console: makes sure of a snapshot, then answers line by line until the input
 * ends or the person leaves. From a pipe, questions are answered in order without a prompt.
 *
 * 0 in the end, whatever was asked; 3 when there is no snapshot to answer from.
 */
export async function runRepl(app: App, screen: Screen): Promise<ExitCode> {
  const status = await ensureSnapshot(app, screen);
  if (screen.stop.aborted) return 0;
  if (status.kind === 'no-snapshot') return 3;
  const leave = new AbortController();
  const stop = AbortSignal.any([screen.stop, leave.signal]);
  if (screen.interactive) {
    const { articles, passages } = status;
    const { quiet } = screen.noteLook().styles;
    screen.note(quiet(`${amount(articles, 'article')}, ${amount(passages, 'passage')}.`));
    screen.note('Ask a question, and the articles answer in their own words. :help says more.\n');
  }
  const lines = screen.interactive
    ? promptLines(screen, replCommandNames, leave)
    : readLines(screen.terminal.stdin, screen.stop);
  let last: Answer | null = null;
  for await (const line of lines) {
    const said: Said | null = await orStopped(answerLine(line, last, app, screen), stop);
    if (said === null || said === 'leave') break;
    last = said.last;
    if (screen.stop.aborted) break;
  }
  return 0;
}

type Said = 'leave' | { readonly last: Answer | null };

async function answerLine(
  line: string,
  last: Answer | null,
  { engine }: App,
  screen: Screen,
): Promise<Said> {
  const typed = line.trim();
  try {
    if (typed.startsWith(':')) {
      const text = await runReplCommand(typed, { engine, screen, last });
      if (text === null) return 'leave';
      await screen.answer(`${text}\n`);
      return { last };
    }
    const { answer, ms } = await engine.ask({ question: line });
    const look = screen.look();
    const text = renderPlain(answer, ms, look, ':near');
    // A person has just typed the question; a transcript of a pipe needs it.
    const head = screen.interactive ? '' : `${look.styles.quiet(renderQuestion(line))}\n`;
    await screen.answer(`${head}\n${text}\n`);
    return { last: answer };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    warn(screen, error.message);
    return { last };
  }
}
