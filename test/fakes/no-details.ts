import type { BuildReport } from '../../src/core/services.js';

/** What a report says besides its counts, for tests that look at those only. */
export const noDetails: Pick<
  BuildReport,
  'from' | 'isCurrent' | 'corpus' | 'files' | 'named' | 'duplicates' | 'lost'
> = {
  from: 'snapshot-1',
  isCurrent: false,
  corpus: 'corpus-2',
  files: [],
  named: { added: [], changed: [], removed: [] },
  duplicates: [],
  lost: [],
};
