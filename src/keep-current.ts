import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { watchFolder } from './adapters/watch-folder.js';
import type { Watching } from './adapters/watch-folder.js';
import { anOrder } from './core/keeping/an-order.js';
import type { Engine, Indexer } from './core/services.js';
import { IndexerError } from './core/services.js';
import { whenFree } from './when-free.js';

/** What building without being told to stands on. */
export interface Keeping {
  readonly engine: Pick<Engine, 'status'>;
  readonly indexer: Indexer;
  readonly log: Logger;
  /** Is told the id of each change that was made. */
  readonly announce: (change: string) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Pause before it is tried again to build, in milliseconds, while another process builds. */
const whenBusyMs = 3_000;

/** Reads the corpus anew when its files have changed. */
export function watchCorpus(folder: string, keeping: Keeping): Promise<Watching> {
  const { indexer, log, announce, signal } = keeping;
  return watchFolder(folder, {
    quietMs: 2_000,
    async changed() {
      if (signal.aborted) return;
      await finishInterrupted(keeping);
      const order = anOrder({ id: randomUUID(), by: 'watcher', kind: 'reindex' });
      const report = await whenFree(() => indexer.build({ order }, () => {}, signal), {
        pauseMs: whenBusyMs,
        signal,
      });
      if (report.snapshot === report.from) {
        log.debug({}, 'the corpus folder was looked at: nothing has changed');
      } else {
        log.info({ articles: report.articles, lost: report.lost.length }, 'the corpus has changed');
        await announce(order.id);
      }
    },
    failed(error) {
      const why = error instanceof IndexerError ? error.message : 'for a reason unforeseen';
      log.error({ err: error, why }, 'a change of the corpus was not read');
    },
  });
}

/** Finishes what was interrupted, and builds a snapshot that is missing or older than the corpus. Never rejects: without a new snapshot the bot goes on with what it has, and the log says why. */
export async function buildWhenDue(keeping: Keeping): Promise<void> {
  const { engine, indexer, log, announce, signal } = keeping;
  try {
    // Until then files and snapshot may differ.
    await finishInterrupted(keeping);
    const status = await engine.status();
    if (signal.aborted || (status.kind === 'ready' && !status.stale)) return;
    log.info({ status: status.kind }, 'building a snapshot');
    const order = anOrder({ id: randomUUID(), by: 'start', kind: 'reindex' });
    const { articles, passages, ms, refused } = await whenFree(
      () => indexer.build({ order }, () => {}, signal),
      { pauseMs: whenBusyMs, signal },
    );
    log.info({ articles, passages, refused, ms: Math.round(ms) }, 'a new snapshot answers');
    await announce(order.id);
  } catch (error) {
    const why = error instanceof IndexerError ? error.message : 'for a reason unforeseen';
    log.error({ err: error, why }, 'no new snapshot could be built');
  }
}

/** What was decided and interrupted is finished by the next build in any case; finished before it, it can be told of. */
async function finishInterrupted({ indexer, log, announce, signal }: Keeping): Promise<void> {
  const change = await whenFree(() => indexer.recover(), { pauseMs: whenBusyMs, signal });
  if (change === null) return;
  log.warn({ change }, 'an interrupted change was finished');
  await announce(change);
}
