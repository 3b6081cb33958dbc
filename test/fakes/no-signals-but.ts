import type { Signals } from '../../src/core/answering/confidence.js';

/** Values or weights for these signals; 0 for the others. */
export function noSignalsBut(some: Partial<Signals>): Signals {
  return {
    dense: 0,
    sentence: 0,
    coverage: 0,
    unknown: 0,
    unsaid: 0,
    reading: 0,
    open: 0,
    stranger: 0,
    ...some,
  };
}
