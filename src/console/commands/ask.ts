import { type Engine, EngineError } from '../../core/services.js';
import type { Answer } from '../../model/answer.js';
import { type Call, type Command, type ExitCode, foldersOf, UsageError } from '../command.js';
import { ensureSnapshot, warn } from '../ensure-snapshot.js';
import { orStopped } from '../or-stopped.js';
import { readLines } from '../read-lines.js';
import { renderExplain } from '../render-explain.js';
import { renderJson, renderUnanswered } from '../render-json.js';
import { renderNearest, renderPlain, renderQuestion } from '../render-plain.js';
import type { Screen } from '../screen.js';

/** `ask`: answers one question, or one a line from standard input. */
export const ask = {
  summary: 'answers a question in the articles’ own words',
  usage: `[--json] [--explain] [--top N]
  [--corpus DIR] [--index DIR] ["question"]`,
  does: `Answers a question in the articles' own words. Without a question, answers one
a line from standard input, in order; the exit code is then the best of theirs,
or 3 when one could not be answered at all. Builds the snapshot when needed.
With --json, what --explain adds goes to standard error.`,
  flags: {
    json: { takes: null, does: 'one JSON object a line' },
    explain: { takes: null, does: 'add ranks, scores, and what came nearest' },
    top: { takes: 'N', does: 'most quotations of an answer, 1 to 3; default 3' },
    corpus: { takes: 'DIR', does: 'folder of the articles' },
    index: { takes: 'DIR', does: 'folder of the snapshots' },
  },
  exits: {
    0: 'quoted',
    1: 'nothing close',
    2: 'wrong call, configuration or question',
    3: 'no usable snapshot or corpus',
  },
  async run(call, context) {
    const top = topOf(call);
    if (call.rest.length > 1) {
      throw new UsageError('ask takes one question: put it in quotation marks.');
    }
    const { screen } = context;
    const app = await context.open(foldersOf(call));
    try {
      const status = await ensureSnapshot(app, screen);
      if (status.kind === 'no-snapshot') return 3;
      return await askAll(app.engine, screen, { ...call, top });
    } finally {
      await app.close();
    }
  },
} as const satisfies Command;

const exitCodes = {
  quoted: 0,
  'nothing-close': 1,
  'bad-question': 2,
  'empty-corpus': 3,
} as const satisfies Record<Answer['kind'], ExitCode>;

type Asked = Call & { readonly top: number | undefined };

async function askAll(engine: Engine, screen: Screen, call: Asked): Promise<ExitCode> {
  const [only] = call.rest;
  if (only === undefined && screen.interactive) {
    screen.note('One question a line; Ctrl-D ends.');
  }
  const questions = only === undefined ? readLines(screen.terminal.stdin, screen.stop) : [only];
  let best: ExitCode | null = null;
  let failed = false;
  for await (const question of questions) {
    try {
      const { top } = call;
      const asked = await orStopped(engine.ask({ question, top }), screen.stop);
      if (asked === null) break;
      await show(screen, call, asked);
      const code = exitCodes[asked.answer.kind];
      if (best === null || code < best) best = code;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      failed = true;
      warn(screen, `${renderQuestion(question)}\n${error.message}`);
      if (call.flags.has('json')) await screen.answer(renderUnanswered(question));
    }
    if (screen.stop.aborted) break;
  }
  if (failed) return 3;
  if (best === null && !screen.stop.aborted) {
    throw new UsageError('There is no question: give one, or one a line on standard input.');
  }
  return best ?? 3;
}

async function show(
  screen: Screen,
  { flags, rest }: Asked,
  { answer, ms }: { readonly answer: Answer; readonly ms: number },
): Promise<void> {
  if (flags.has('json')) {
    await screen.answer(renderJson(answer, ms));
    if (flags.has('explain')) screen.note(renderExplain(answer, screen.noteLook()));
    return;
  }
  const look = screen.look();
  const explain = flags.has('explain');
  const parts = [renderPlain(answer, ms, look, explain ? null : '--explain')];
  if (explain && answer.kind === 'nothing-close') parts.push(renderNearest(answer.nearest, look));
  if (explain) parts.push(renderExplain(answer, look));
  // Answers to several questions need to say which is which.
  if (rest.length === 0) parts.unshift(look.styles.quiet(renderQuestion(answer.question)));
  await screen.answer(rest.length === 0 ? `${parts.join('\n\n')}\n` : parts.join('\n\n'));
}

function topOf({ values }: Call): number | undefined {
  const top = values.get('top');
  if (top === undefined) return undefined;
  if (!/^[123]$/.test(top))
    throw new UsageError(`--top takes 1, 2 or 3, not ${JSON.stringify(top)}.`);
  return Number(top);
}
