import { type BuildReport, IndexerError, type Status } from '../core/services.js';
import type { App } from './app.js';
import { openProgress } from './progress.js';
import { renderBuilt } from './render-build.js';
import { renderText } from './render-words.js';
import type { Screen } from './screen.js';

const hanging = { first: '', rest: '' } as const;

/**
 * Builds a snapshot when there is none or it is older than the corpus, and tells so. Where the
 * build fails, an older snapshot still answers, with a note.
 *
 * What stands ready afterwards; `no-snapshot` when nothing can answer, which has been told.
 */
export async function ensureSnapshot(app: App, screen: Screen): Promise<Status> {
  const before = await app.engine.status();
  tellOfReader(before, screen);
  if (before.kind === 'ready' && !before.stale) return before;
  try {
    const report = await buildWithProgress(app, screen, {});
    screen.note(renderBuilt(report, screen.noteLook()));
  } catch (error) {
    if (!(error instanceof IndexerError)) throw error;
    warn(screen, before.kind === 'ready' ? `${older} ${error.message}` : error.message);
    return before;
  }
  const after = await app.engine.status();
  if (after.kind === 'no-snapshot') warn(screen, after.reason);
  if (before.kind === 'no-snapshot') tellOfReader(after, screen);
  return after;
}

function tellOfReader(status: Status, screen: Screen): void {
  if (status.kind !== 'ready' || status.readerFault === undefined) return;
  warn(screen, `Answers go without the reader and are less sure. ${status.readerFault}`);
}

const older = 'The articles have changed, but the snapshot of before answers.';

/** Tells what a person should know and may act on. */
export function warn(screen: Screen, message: string): void {
  const look = screen.noteLook();
  screen.note(look.styles.warning(renderText(message, look, hanging)));
}

/** Builds with the progress on the screen; stopped when the screen is. @throws IndexerError */
export async function buildWithProgress(
  app: App,
  screen: Screen,
  options: { readonly dryRun?: boolean; readonly full?: boolean },
): Promise<BuildReport> {
  const view = openProgress(screen);
  try {
    return await app.indexer.build(options, (progress) => view.show(progress), screen.stop);
  } finally {
    view.close();
  }
}
