import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/core/ports.js';
import { ReaderError } from '../../src/core/ports.js';
import { openAnswerer } from '../../src/engine/answer-anyway.js';
import { countingReader } from '../fakes/counting-reader.js';
import { noSignalsBut } from '../fakes/no-signals-but.js';
import { openCorpus } from '../fakes/open-corpus.js';
import { gazette } from '../fakes/small-corpus.js';

const ask = { question: 'How many ships waited outside the breakwater?' };

/** Fails at the second passage of a question, as long as `fails` says so. */
function brittleReader(fails: () => Error | null): Reader {
  const reader = countingReader();
  let passages = 0;
  return {
    ...reader,
    read(...asked) {
      passages += 1;
      const failure = passages % 2 === 0 ? fails() : null;
      return failure === null ? reader.read(...asked) : Promise.reject(failure);
    },
  };
}

async function anyway(reader: Reader) {
  const { calibration, ...rest } = await openCorpus(gazette);
  const sure = { intercept: 9, weights: noSignalsBut({}), threshold: 0.5 };
  return { ...rest, reader, calibration: sure, unread: calibration };
}

describe('openAnswerer', () => {
  it('answers without the reader where that fails, with the calibration for it, and says why', async () => {
    const told: unknown[] = [];
    let failure: Error | null = new ReaderError('broken');
    const answerer = openAnswerer((error) => `told ${told.push(error)}: ${error.message}`);
    const mind = await anyway(brittleReader(() => failure));
    const answer = await answerer.answer(ask, mind);
    const alone = { ...mind, reader: null, calibration: mind.unread };
    expect(answer).toEqual(await openAnswerer(() => '').answer(ask, alone));
    expect(told).toEqual([failure]);
    expect(answerer.fault()).toBe('told 1: broken');
    failure = null;
    // What is not searched for says nothing of the reader.
    await answerer.answer({ question: '!' }, mind);
    expect(answerer.fault()).not.toBeNull();
    expect(await answerer.answer(ask, mind)).toMatchObject({ decision: { read: 3 } });
    expect(answerer.fault()).toBeNull();
  });

  it('hides no other fault', async () => {
    const mind = await anyway(brittleReader(() => new TypeError('a bug')));
    await expect(openAnswerer(() => '').answer(ask, mind)).rejects.toThrow('a bug');
  });
});
