import type { SignalName } from '../../model/answer.js';

/** What each signal is called before people. */
export const signalWords: Readonly<Record<SignalName, string>> = {
  dense: 'cosine',
  sentence: 'best sentence',
  coverage: 'share of the question’s words found',
  unknown: 'share of its names never mentioned',
  unsaid: 'share of its names not found here',
  reading: 'reading',
  open: 'asks why, how or whether',
  stranger: 'names somebody else',
};
