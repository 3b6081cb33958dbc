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
  let newest: { readonly state: State } | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  let wake = (): void => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, intervalMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    while (newest !== null) {
      const { state } = newest;
      newest = null;
      await edit(state);
      if (!stopped) await pause();
    }
    running = null;
  };
  return {
    show: (state) => {
      if (stopped) return;
      newest = { state };
      running ??= run();
    },
    stop: async () => {
      stopped = true;
      newest = null;
      wake();
      await running;
    },
  };
}
