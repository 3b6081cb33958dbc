import { describe, expect, it } from 'vitest';
import { evaluateSet } from '../../../src/evaluation/evaluate-set.js';
import type { SetQuestion } from '../../../src/evaluation/question-sets.js';
import { renderMisses } from '../../../src/evaluation/render-figures.js';
import { hashingEmbedder } from '../../fakes/hashing-embedder.js';
import { noSignalsBut } from '../../fakes/no-signals-but.js';
import { aSnapshot } from '../answering/a-snapshot.js';

const north = 'The north ferry leaves at nine.';
const south = 'The island ferry will leave at ten.';

const question: SetQuestion = {
  id: 'q-1',
  question: 'When does the island ferry leave?',
  doc_id: 'north',
  answers: [{ start: 0, end: north.length }],
  short: null,
  answerable: true,
  type: 'factual',
  match: 'any',
  trap: [],
};

const weights = noSignalsBut({ coverage: 4 });
const mind = {
  embedder: hashingEmbedder(),
  reader: null,
  calibration: { intercept: -9, weights, threshold: 0.5 },
};

async function judge(within: 'corpus' | 'own-document') {
  const open = await aSnapshot({ 'north.txt': north, 'south.txt': south });
  const set = { name: 'gazette', documents: [], questions: [question] };
  return evaluateSet({ set, open, articleOf: (document) => document }, mind, within);
}

describe('evaluateSet', () => {
  it('asks of the whole corpus, or of the document that the question was made for', async () => {
    const [whole] = await judge('corpus');
    const [own] = await judge('own-document');
    expect(whole?.places.fused).toBe(2);
    expect(own?.places.fused).toBe(1);
    expect(own?.place).toBe(1);
  });
});

describe('renderMisses', () => {
  it('says of every miss where the right passage was, and what spoke for and against it', async () => {
    const text = renderMisses(await judge('corpus'));
    expect(text).toContain('right passage at 2');
    expect(text).toContain('refused');
    expect(text).toMatch(/coverage \d\.\d+ \(\d\.\d+\), from -9\.00; answered from 0\.5 on/);
  });
});
