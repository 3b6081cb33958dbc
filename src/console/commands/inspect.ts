import { type Command, type ExitCode, foldersOf, UsageError } from '../command.js';
import { warn } from '../ensure-snapshot.js';
import { renderInspect, renderInspectJson } from '../render-inspect.js';

/** `inspect`: shows how files are taken apart. */
export const inspect = {
  summary: 'shows how an article is taken apart',
  usage: '[--json] [--corpus DIR] FILE|ARTICLE…',
  does: `Shows how articles are taken apart: headings, passages, what is left out by
which rule, and who is quoted.`,
  flags: {
    json: { takes: null, does: 'one JSON object a line' },
    corpus: { takes: 'DIR', does: 'folder of the articles' },
  },
  exits: { 0: 'done', 2: 'wrong call or configuration', 3: 'a file can’t be read' },
  async run(call, context) {
    const { screen } = context;
    if (call.rest.length === 0) {
      throw new UsageError('inspect needs a file, or the id of an article.');
    }
    let code: ExitCode = 0;
    for await (const inspected of context.inspect(foldersOf(call), call.rest)) {
      if (inspected.kind === 'refused') {
        warn(screen, `${inspected.file}: ${inspected.reason}`);
        code = 3;
      } else if (call.flags.has('json')) {
        await screen.answer(renderInspectJson(inspected));
      } else {
        await screen.answer(`${renderInspect(inspected, screen.look())}\n`);
      }
      if (screen.stop.aborted) break;
    }
    return code;
  },
} as const satisfies Command;
