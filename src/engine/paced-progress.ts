import type { BuildProgress } from '../core/services.js';

/** Often enough to look alive, seldom enough to cost nothing. */
const paceMs = 100;

/** Passes progress on at most every {@link paceMs} ms, and always the first and last of a phase. */
export function pacedProgress(
  pass: (progress: BuildProgress) => void,
): (progress: BuildProgress) => void {
  let phase: string | null = null;
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && progress.done !== progress.total && now - last < paceMs) return;
    phase = progress.phase;
    last = now;
    pass(progress);
  };
}
