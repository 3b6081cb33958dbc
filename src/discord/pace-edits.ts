import { setTimeout as pause } from 'node:timers/promises';

/** Shows the newest of many states, at a pace. */
export interface Pacer<State> {
  /** Shows it now, or as soon as the pace allows, unless a newer one comes first. */
  show(state: State): void;
  /** Forgets what was not shown yet, and waits for an edit that is under way. */
  stop(): Promise<void>;
}

/** Calls `edit` one at a time, with at least `intervalMs` milliseconds in between. `edit` must not reject. */
export function paceEdits<State>(
  edit: (state: State) => Promise<void>,
  intervalMs: number,
): Pacer<State> {
  const stopped = new AbortController();
  let newest: { readonly state: State } | null = null;
  let running: Promise<void> | null = null;
  const run = async () => {
    while (newest !== null) {
      const { state } = newest;
      newest = null;
      await edit(state);
      // Rejects only when it is cut short by `stop`, and then there is nothing newer to show.
      await pause(intervalMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
    running = null;
  };
  return {
    show: (state) => {
      if (stopped.signal.aborted) return;
      newest = { state };
      running ??= run();
    },
    stop: async () => {
      newest = null;
      stopped.abort();
      await running;
    },
  };
}
