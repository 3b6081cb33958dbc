import { describe, expect, it } from 'vitest';
import { ensureSnapshot } from '../../../src/console/ensure-snapshot.js';
import { openScreen } from '../../../src/console/screen.js';
import { type Indexer, IndexerError, type Status } from '../../../src/core/services.js';
import { anApp, anEngine, anIndexer, aTerminal, ready } from './builders.js';

const none = { kind: 'no-snapshot', reason: 'no snapshot has been built yet' } as const;
const failing = anIndexer({
  build: () => Promise.reject(new IndexerError('The disk is full: make room and try again.')),
});

async function ensured(
  statuses: readonly Status[],
  indexer: Indexer,
): Promise<{ readonly status: Status; readonly notes: string; readonly out: string }> {
  const left = [...statuses];
  const engine = anEngine({ status: () => Promise.resolve(left.shift() ?? none) });
  const { terminal, notes, out } = aTerminal();
  const status = await ensureSnapshot(anApp({ engine, indexer }), openScreen(terminal, {}));
  return { status, notes: notes(), out: out() };
}

describe('ensureSnapshot', () => {
  it('leaves a fresh snapshot alone', async () => {
    expect(await ensured([ready], failing)).toEqual({ status: ready, notes: '', out: '' });
  });

  it('builds where there is none, or an old one, and tells so on standard error only', async () => {
    for (const before of [none, { ...ready, stale: true }]) {
      const { status, notes, out } = await ensured([before, ready], anIndexer());
      expect(status).toEqual(ready);
      expect(notes).toContain('Snapshot built: 2 articles, 31 passages');
      expect(out).toBe('');
    }
  });

  it('falls back to the old snapshot when the build fails, and says why in one line', async () => {
    const { status, notes } = await ensured([{ ...ready, stale: true }], failing);
    expect(status.kind).toBe('ready');
    expect(notes).toMatch(/^The articles have changed.* The disk is full: .*\n$/);
  });

  it('tells once that the reader is missing, before or after a build', async () => {
    const unread = { ...ready, readerFault: 'The reader is not in models.' };
    for (const statuses of [[unread], [none, unread]]) {
      const { notes } = await ensured(statuses, anIndexer());
      expect(notes.match(/The reader is not in models\./g)).toHaveLength(1);
    }
  });

  it('gives the reason when nothing can answer', async () => {
    const failed = await ensured([none], failing);
    expect(failed.status.kind).toBe('no-snapshot');
    expect(failed.notes).toBe('The disk is full: make room and try again.\n');
    const still = await ensured([none, none], anIndexer());
    expect(still.status.kind).toBe('no-snapshot');
    expect(still.notes).toContain(none.reason);
  });

  it('does not take a bug for a failed build', async () => {
    const broken = anIndexer({ build: () => Promise.reject(new TypeError('bug')) });
    await expect(ensured([none], broken)).rejects.toThrow(TypeError);
  });
});
