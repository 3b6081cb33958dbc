import { IndexerError, type BuildReport, type Indexer } from '../../src/core/services.js';
import type { Order } from '../../src/model/change.js';
import { noDetails } from './no-details.js';

export const report: BuildReport = {
  dryRun: false,
  snapshot: 'snapshot-2',
  articles: { added: 1, changed: 2, removed: 0, unchanged: 1_234 },
  passages: { added: 10, changed: 0, removed: 3, unchanged: 5_000 },
  embedded: 9,
  refused: [{ kind: 'refused', file: 'a_b_c.txt', reason: 'it is empty: *remove* it' }],
  ...noDetails,
  corpus: 'c'.repeat(64),
  ms: 12_345,
};

/** An indexer that previews at once, and otherwise works until it is told to finish. */
export function anOrderIndexer(previewed: Partial<BuildReport> = {}) {
  let finish: (outcome: BuildReport | Error) => void = () => undefined;
  const previews: Order[] = [];
  const builds: Order[] = [];
  let recovered: string | null = null;
  const indexer: Indexer = {
    build: async ({ dryRun = false, order }, onProgress, signal) => {
      if (order === undefined) throw new Error('a build without an order');
      (dryRun ? previews : builds).push(order);
      onProgress({ phase: 'reading', done: 0, total: 0 });
      if (dryRun) return { ...report, dryRun, snapshot: null, files: order.files, ...previewed };
      for (let done = 0; done <= 3_000; done += 1)
        onProgress({ phase: 'embedding', done, total: 3_000 });
      return new Promise((resolve, reject) => {
        finish = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
        signal?.addEventListener('abort', () =>
          reject(new IndexerError('the build was cancelled')),
        );
      });
    },
    recover: async () => recovered,
  };
  return {
    indexer,
    previews,
    builds,
    finish: (outcome: BuildReport | Error = report) => finish(outcome),
    recoverTo: (id: string) => (recovered = id),
  };
}
