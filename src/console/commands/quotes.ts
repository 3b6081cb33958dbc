import { type Command, type ExitCode, foldersOf, UsageError } from '../command.js';
import { warn } from '../ensure-snapshot.js';
import { renderQuotes, renderQuotesJson } from '../render-quotes.js';

/** `quotes`: who says what, in every article. */
export const quotes = {
  summary: 'lists who says what in the articles',
  usage: '[--json] [--corpus DIR]',
  does: `Lists what the articles attribute to somebody: direct quotations, quoted
fragments, and the articles' paraphrases, each with its speaker.`,
  flags: {
    json: { takes: null, does: 'one JSON object a line' },
    corpus: { takes: 'DIR', does: 'folder of the articles' },
  },
  exits: {
    0: 'done',
    2: 'wrong call or configuration',
    3: 'a file can’t be read, or there is no article',
  },
  async run(call, context) {
    if (call.rest.length > 0) {
      throw new UsageError(
        'quotes takes no file: it reads the whole corpus folder (--corpus DIR).',
      );
    }
    const { screen } = context;
    let code: ExitCode = 0;
    let read = 0;
    for await (const quoting of context.quotes(foldersOf(call))) {
      if (quoting.kind === 'refused') {
        warn(screen, `${quoting.file}: ${quoting.reason}`);
        code = 3;
        continue;
      }
      read += 1;
      const json = call.flags.has('json');
      const text = json ? renderQuotesJson(quoting) : `${renderQuotes(quoting, screen.look())}\n`;
      if (text !== '') await screen.answer(text);
      if (screen.stop.aborted) return code;
    }
    if (read > 0) return code;
    warn(screen, 'There are no articles: put some into the corpus folder.');
    return 3;
  },
} as const satisfies Command;
