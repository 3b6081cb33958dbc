import { expect, it } from 'vitest';
import type { Embedder } from '../../src/core/ports.js';

/** What every {@link Embedder} owes its callers; run on the fake and on the real one alike. */
export function isAnEmbedder(open: () => Promise<Embedder>): void {
  it('returns unit vectors of its dimensions, of finite numbers', async () => {
    const embedder = await open();
    for (const text of ['The ferry runs on Sundays.', 'a', '“…”', 'πλοίο 🚢']) {
      const vector = await embedder.embed(text, 'passage');
      expect(vector).toHaveLength(embedder.dimensions);
      expect(vector.every(Number.isFinite)).toBe(true);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
    }
  });

  it('gives the same vector for the same text, whatever was embedded before', async () => {
    const embedder = await open();
    const first = await embedder.embed('The harbour froze over.', 'passage');
    await embedder.embed('A long text about something else altogether. '.repeat(20), 'passage');
    expect(await embedder.embed('The harbour froze over.', 'passage')).toEqual(first);
  });

  it('counts no tokens in nothing, and more in more', async () => {
    const embedder = await open();
    expect(embedder.countTokens('')).toBe(0);
    const once = embedder.countTokens('The ferry runs on Sundays.');
    expect(once).toBeGreaterThan(0);
    expect(embedder.countTokens('The ferry runs on Sundays. The ferry runs on Sundays.')).toBe(
      2 * once,
    );
  });

  it('refuses a passage over its limit and takes one at it', async () => {
    const embedder = await open();
    const per = embedder.countTokens('boat ');
    const atLimit = 'boat '.repeat(Math.floor(embedder.maxTokens / per));
    expect(await embedder.embed(atLimit, 'passage')).toHaveLength(embedder.dimensions);
    await expect(embedder.embed(`${atLimit}${'boat '.repeat(per + 1)}`, 'passage')).rejects.toThrow(
      RangeError,
    );
  });

  it('cuts a question over its limit instead of failing', async () => {
    const embedder = await open();
    const question = 'boat '.repeat(2 * embedder.maxTokens);
    expect(await embedder.embed(question, 'question')).toHaveLength(embedder.dimensions);
  });

  it('names itself in one line', async () => {
    const { fingerprint } = await open();
    expect(fingerprint).toMatch(/^[^\n]+$/);
  });
}
