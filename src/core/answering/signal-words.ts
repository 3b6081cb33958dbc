import type { SignalName } from '../../model/answer.js';
import { clearReading, readingWeight } from './read-hits.js';
import { lexicalWeight } from './retrieve.js';

/** How the scores of a passage add up, for people. */
export const rankingWords = `Both together are cosine + ${lexicalWeight} × BM25, each in standard deviations above the mean of the passages compared; the total adds ${readingWeight} × reading, counted from −${clearReading} to ${clearReading}.`;

/** What each signal is called before people. */
export const signalWords: Readonly<Record<SignalName, string>> = {
  dense: 'cosine',
  sentence: 'best sentence',
  coverage: 'share of the question’s words found',
  unknown: 'a name or number that is never mentioned',
  unsaid: 'a name or number that is not found here',
  reading: 'reading',
  open: 'asks why, how or whether',
  stranger: 'names somebody else',
};
