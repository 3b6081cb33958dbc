import { IndexerError } from '../../core/services.js';
import { type Command, foldersOf, UsageError } from '../command.js';
import { buildWithProgress, warn } from '../ensure-snapshot.js';
import { renderBuild, total } from '../render-build.js';

/** `index`: brings the snapshot up to date with the corpus. */
export const build = {
  summary: 'brings the snapshot up to date with the articles',
  usage: '[--corpus DIR] [--index DIR] [--dry-run] [--full]',
  does: `Brings the snapshot up to date with the articles and says what changed. Only
passages with new words are embedded.`,
  flags: {
    'dry-run': { takes: null, does: 'say what would change, write nothing' },
    full: { takes: null, does: 'embed every passage anew' },
    corpus: { takes: 'DIR', does: 'folder of the articles' },
    index: { takes: 'DIR', does: 'folder of the snapshots' },
  },
  exits: {
    0: 'done',
    2: 'wrong call or configuration',
    3: 'not built, or no article in the corpus',
  },
  async run(call, context) {
    if (call.rest.length > 0) {
      throw new UsageError('index takes no file: it reads the whole corpus folder (--corpus DIR).');
    }
    const { screen } = context;
    const app = await context.open(foldersOf(call));
    try {
      const report = await buildWithProgress(app, screen, {
        dryRun: call.flags.has('dry-run'),
        full: call.flags.has('full'),
      });
      await screen.answer(renderBuild(report, screen.look()));
      if (total(report.articles) > 0) return 0;
      warn(screen, 'There are no articles: put some into the corpus folder.');
    } catch (error) {
      if (!(error instanceof IndexerError)) throw error;
      warn(screen, error.message);
    } finally {
      await app.close();
    }
    return 3;
  },
} as const satisfies Command;
