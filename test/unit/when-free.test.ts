import { describe, expect, it } from 'vitest';
import { IndexerError } from '../../src/core/services.js';
import { whenFree } from '../../src/when-free.js';

const busy = new IndexerError('Another process builds.', { busy: true });

/** A task that rejects with each of these in turn, and then resolves with how often it was tried. */
function failing(...errors: readonly Error[]) {
  let tries = 0;
  const task = (): Promise<number> => {
    const error = errors[tries];
    tries += 1;
    return error === undefined ? Promise.resolve(tries) : Promise.reject(error);
  };
  return { task, tries: () => tries };
}

describe('whenFree', () => {
  const { signal } = new AbortController();

  it('tries again for as long as another build has the index', async () => {
    expect(await whenFree(failing(busy, busy).task, { pauseMs: 1, signal })).toBe(3);
  });

  it('passes any other failure on at once', async () => {
    const full = new IndexerError('The disk is full.');
    const { task, tries } = failing(busy, full);
    await expect(whenFree(task, { pauseMs: 1, signal })).rejects.toBe(full);
    expect(tries()).toBe(2);
  });

  it('gives up when it was tried often enough', async () => {
    const { task, tries } = failing(busy, busy, busy);
    await expect(whenFree(task, { pauseMs: 1, tries: 2 })).rejects.toBe(busy);
    expect(tries()).toBe(2);
  });

  it('gives up when it is told to stop, with the failure before', async () => {
    const stop = new AbortController();
    const { task, tries } = failing(busy, busy);
    const waiting = whenFree(task, { pauseMs: 60_000, signal: stop.signal });
    stop.abort();
    await expect(waiting).rejects.toBe(busy);
    expect(tries()).toBe(1);
  });
});
