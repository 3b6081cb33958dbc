/** Numbers from 0 up to 1 that look like chance, the same for the same seed (Mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Another seed with every run, or the one that `KILL_SEED` names. */
export function aSeed(): number {
  return Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
}
