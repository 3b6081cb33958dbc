import { setTimeout } from 'node:timers/promises';
import { IndexerError } from './core/services.js';

/**
 * Does what needs the index to itself, again after each pause for as long as another build has it.
 *
 * @throws what `task` throws otherwise, or threw last when the signal is aborted.
 */
export async function whenFree<Given>(
  task: () => Promise<Given>,
  { pauseMs, signal }: { readonly pauseMs: number; readonly signal: AbortSignal },
): Promise<Given> {
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof IndexerError && error.busy)) throw error;
      await setTimeout(pauseMs, undefined, { signal }).catch(() => {}); // ended early, see below
      if (signal.aborted) throw error;
    }
  }
}
