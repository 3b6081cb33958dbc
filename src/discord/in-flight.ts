/** Work that has begun and not ended. */
export interface InFlight {
  /** Counts the work in until it settles; `work` must not reject. */
  track(work: Promise<void>): void;
  /** Resolves when nothing is under way any more, or after `atMostMs` milliseconds; says whether something was left. */
  settle(atMostMs: number): Promise<'done' | 'left'>;
}

/** Keeps what has begun, so that a stop can wait for it. */
export function keepInFlight(): InFlight {
  const working = new Set<Promise<void>>();
  return {
    track: (work) => {
      const kept = work.finally(() => working.delete(kept));
      working.add(kept);
    },
    settle: async (atMostMs) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'left'>((resolve) => {
        timer = setTimeout(() => resolve('left'), atMostMs);
      });
      const done = Promise.all(working).then(() => 'done' as const);
      const outcome = await Promise.race([done, late]);
      clearTimeout(timer);
      return outcome;
    },
  };
}
