import { setTimeout } from 'node:timers/promises';
import { IndexerError } from './core/services.js';

/** How long another build is waited for. */
export interface Patience {
  readonly pauseMs: number;
  /** Most times that it is tried; without end when not given. */
  readonly tries?: number;
  readonly signal?: AbortSignal;
}

/**
 * Does what needs the index to itself, again after each pause for as long as another build has it.
 *
 * @throws what `task` throws otherwise, or threw last when the signal is aborted or it was tried often enough.
 */
export async function whenFree<Given>(
  task: () => Promise<Given>,
  { pauseMs, tries = Infinity, signal }: Patience,
): Promise<Given> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof IndexerError && error.busy) || left <= 0) throw error;
      await setTimeout(pauseMs, undefined, { signal }).catch(() => {}); // ended early, see below
      if (signal?.aborted) throw error;
    }
  }
}
