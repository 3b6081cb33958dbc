import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paceEdits } from '../../../src/discord/pace-edits.js';

describe('paceEdits', () => {
  const edits: number[] = [];
  const edit = async (state: number) => {
    edits.push(state);
  };
  beforeEach(() => {
    edits.length = 0;
  });

  it('shows the first at once and then the newest only', async () => {
    const pacer = paceEdits(edit, 10);
    for (let state = 0; state < 100; state += 1) pacer.show(state);
    await vi.waitFor(() => expect(edits).toEqual([0, 99]));
    await pacer.stop();
  });

  it('shows nothing any more once it has stopped', async () => {
    const pacer = paceEdits(edit, 1_000_000);
    pacer.show(1);
    pacer.show(2);
    await pacer.stop();
    pacer.show(3);
    expect(edits).toEqual([1]);
  });

  it('waits for an edit that is under way', async () => {
    let end = () => undefined as void;
    const slow = async (state: number) => {
      await new Promise<void>((resolve) => (end = resolve));
      edits.push(state);
    };
    const pacer = paceEdits(slow, 1);
    pacer.show(1);
    const stopped = pacer.stop();
    end();
    await stopped;
    expect(edits).toEqual([1]);
  });
});
