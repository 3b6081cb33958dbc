import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/answering/answer-question.js';
import type { Calibration } from '../../../src/core/answering/confidence.js';
import { mostRead } from '../../../src/core/answering/read-hits.js';
import type { Reader } from '../../../src/core/ports.js';
import { countingReader } from '../../fakes/counting-reader.js';
import { hashingEmbedder } from '../../fakes/hashing-embedder.js';
import { noSignalsBut } from '../../fakes/no-signals-but.js';
import { aSnapshot } from './a-snapshot.js';

const calibration: Calibration = {
  intercept: 0,
  weights: noSignalsBut({ coverage: 4, unknown: -2, reading: 0.5, stranger: -6 }),
  threshold: 0.5,
};

async function ask(
  question: string,
  parts: { reader?: Reader | null; texts?: Readonly<Record<string, string>> } = {},
) {
  const { reader = countingReader(), texts } = parts;
  const open = await aSnapshot(texts);
  return answerQuestion({ question }, { open, embedder: hashingEmbedder(), reader, calibration });
}

/** Counts what the reader is given. */
function listening(reader: Reader): { reader: Reader; heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    reader: {
      ...reader,
      read: (question, passage, sentences) => {
        heard.push(passage);
        return reader.read(question, passage, sentences);
      },
    },
  };
}

describe('answerQuestion', () => {
  it('puts first, and highlights, what reads as the answer', async () => {
    const answer = await ask('When does the first boat leave?');
    expect(answer.kind).toBe('quoted');
    if (answer.kind !== 'quoted') return;
    const [first] = answer.quotations;
    expect(first?.exact).toContain('The first boat leaves at nine.');
    const [highlight] = first?.highlights ?? [];
    expect(
      first?.exact.slice(
        (highlight?.start ?? 0) - first.start,
        (highlight?.end ?? 0) - first.start,
      ),
    ).toBe('The first boat leaves at nine.');
  });

  it('answers without a reader too, and says so in the decision', async () => {
    const answer = await ask('When does the first boat leave?', { reader: null });
    expect(answer).toMatchObject({ kind: 'quoted', decision: { read: null } });
    expect(answer).toMatchObject({ decision: { weighed: [{ reading: null }, {}, {}] } });
  });

  it('gives the numbers that its confidence comes from', async () => {
    const answer = await ask('When does the first boat leave?');
    if (answer.kind !== 'quoted' || answer.decision === undefined) throw new Error(answer.kind);
    const { decision, confidence } = answer;
    const sum = decision.signals.reduce(
      (total, { value, weight }) => total + value * weight,
      decision.intercept,
    );
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(confidence, 10);
    expect(decision.threshold).toBe(calibration.threshold);
    expect(decision.weighed).toHaveLength(answer.quotations.length);
  });

  it('shows the reader the title before the words, and the sentences where they stand', async () => {
    const { reader, heard } = listening(countingReader());
    await ask('How many ships waited?', { reader });
    expect(heard).toContain(
      'Fog closes the port for two days. Thick fog closed the port on Monday and Tuesday.\n\nEleven ships waited outside the breakwater, pilot Tom Reed said.',
    );
  });

  it('finds what somebody says where only a pronoun stands, and tells the reader whose words they are', async () => {
    const { reader, heard } = listening(countingReader());
    const texts = {
      'fares.txt': `Anna Reed, the harbour master, presented the new timetable to the town council on Monday, and nobody in the crowded hall objected to any of the changes that it brings.\n\n“Dogs and bicycles travel free on every boat of ours from now on, and so do small children who come with both of their parents or with a friend of the family,” she added.`,
      'fog.txt': 'Thick fog closed the port on Monday. Eleven ships waited outside the breakwater.',
    };
    const open = await aSnapshot(texts);
    expect(open.lexical.rank('Reed')).toHaveLength(2);
    await ask('What does Reed say about bicycles?', { reader, texts });
    expect(heard.some((passage) => passage.includes('Anna Reed said: “Dogs and bicycles'))).toBe(
      true,
    );
  });

  it('reads no more passages than it may, and stops when the first place is decided', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [
        `${i}.txt`,
        `Boat number ${i} of the island fleet left the harbour at ${i} o’clock on its way to the reef, the harbour office said on that morning.`,
      ]),
    );
    const even: Reader = {
      fingerprint: 'even',
      read: (_, __, sentences) =>
        Promise.resolve({ score: -9, sentences: sentences.map(() => -9) }),
    };
    const undecided = listening(even);
    await ask('Which boat left?', { reader: undecided.reader, texts });
    expect(undecided.heard).toHaveLength(mostRead);
    const sure = listening({
      ...even,
      read: (_, __, sentences) =>
        Promise.resolve({ score: 99, sentences: sentences.map(() => 99) }),
    });
    await ask('Which boat left?', { reader: sure.reader, texts });
    expect(sure.heard).toHaveLength(3);
  });

  it('answers for the name that was meant, and says so', async () => {
    const answer = await ask('What did Tom Reid say about the breakwater and eleven Shipps?', {
      texts: { 'a.txt': 'Eleven ships waited outside the breakwater, said pilot Tom Reeding.' },
    });
    expect(answer).not.toHaveProperty('readAs');
    const meant = await ask('What did Reedinng say about the ships?', {
      texts: { 'a.txt': 'Eleven ships waited outside the breakwater, said pilot Tom Reeding.' },
    });
    expect(meant).toMatchObject({
      question: 'What did Reedinng say about the ships?',
      readAs: { said: 'Reedinng', meant: 'Reeding' },
    });
  });

  it('does not answer about one person with the words of another', async () => {
    const texts = { 'a.txt': '“Eleven ships waited outside the breakwater,” said Tom Reeding.' };
    const said = await ask('How many ships waited, according to Tom Reeding?', { texts });
    expect(said).toMatchObject({ kind: 'quoted' });
    expect(await ask('How many ships waited, according to Olga Reeding?', { texts })).toMatchObject(
      {
        kind: 'nothing-close',
        stranger: { said: 'Olga Reeding', known: ['Tom Reeding'] },
      },
    );
  });

  it('refuses below the threshold, with the nearest passage', async () => {
    const answer = await ask('Who invented the telescope?');
    expect(answer).toMatchObject({ kind: 'nothing-close', decision: { weighed: [{}] } });
  });
});
