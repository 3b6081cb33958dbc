import { expect, it } from 'vitest';
import type { Reader } from '../../src/core/ports.js';
import type { Span } from '../../src/model/span.js';

const ferry = 'Anna Reed is the harbour master. The ferry leaves at nine. Dogs travel free.';
const fog = 'Thick fog closed the port on Monday. Eleven ships waited outside the breakwater.';

/** The sentences of a text that ends each with a full stop and one space. */
function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/\S[^.]*\./g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** What every {@link Reader} owes its callers; run on the fake and on the real one alike. */
export function isAReader(open: () => Promise<Reader>): void {
  it('scores the passage that answers above the one that does not', async () => {
    const reader = await open();
    const question = 'Who is the harbour master?';
    const right = await reader.read(question, ferry, sentencesOf(ferry));
    const wrong = await reader.read(question, fog, sentencesOf(fog));
    expect(right.score).toBeGreaterThan(wrong.score);
  });

  it('scores every sentence, the answering one highest, none above the passage', async () => {
    const reader = await open();
    const { score, sentences } = await reader.read(
      'At what time does the ferry leave?',
      ferry,
      sentencesOf(ferry),
    );
    expect(sentences).toHaveLength(3);
    expect(sentences.indexOf(Math.max(...sentences))).toBe(1);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(score);
  });

  it('gives the same reading for the same texts, whatever was read before', async () => {
    const reader = await open();
    const question = 'How many ships waited?';
    const first = await reader.read(question, fog, sentencesOf(fog));
    await reader.read('Do dogs travel free?', ferry, sentencesOf(ferry));
    expect(await reader.read(question, fog, sentencesOf(fog))).toEqual(first);
  });

  it('finds the answer at the end of a passage longer than any window', async () => {
    const reader = await open();
    const long = `${'Anna Reed is the harbour master. '.repeat(90)}The ferry leaves at nine.`;
    const sentences = sentencesOf(long);
    const reading = await reader.read('At what time does the ferry leave?', long, sentences);
    expect(reading.sentences).toHaveLength(91);
    expect(reading.sentences.indexOf(Math.max(...reading.sentences))).toBe(90);
  });

  it('gives finite numbers for a text without words, and for an endless question', async () => {
    const reader = await open();
    for (const [question, passage] of [
      ['When?', '…'],
      ['When?', '🚢'],
      ['When does the ferry leave? '.repeat(100), ferry],
    ] as const) {
      const reading = await reader.read(question, passage, [{ start: 0, end: passage.length }]);
      expect([reading.score, ...reading.sentences].every(Number.isFinite)).toBe(true);
    }
  });

  it('names itself in one line', async () => {
    expect((await open()).fingerprint).toMatch(/^[^\n]+$/);
  });
}
