import type { Models } from '../adapters/calibration-file.js';
import { answerQuestion } from '../core/answering/answer-question.js';
import type { Calibration, Signals } from '../core/answering/confidence.js';
import type { Embedder, Reader } from '../core/ports.js';
import type { SignalName } from '../model/answer.js';
import type { Quotation } from '../model/quotation.js';
import { goldOf, placeOf } from './judge-answer.js';
import type { OpenSet } from './open-set.js';

/** The models that are calibrated; a `reader` of `null` is none. */
export interface OpenModels extends Models {
  readonly embedder: Embedder;
  readonly reader: Reader | null;
}

/** One question that was asked, and what came of it. */
export interface Sample {
  readonly set: string;
  /** What is held back together: the question's document; an off-topic question stands alone. */
  readonly document: string;
  /** Whether it was asked of the corpus that its set is about. */
  readonly own: boolean;
  readonly answerable: boolean;
  /** Whether the first passage holds the answer. */
  readonly right: boolean;
  readonly signals: Signals;
}

/** Makes every answer be given: only its signals are looked at. */
const anything: Calibration = {
  intercept: 0,
  weights: {
    dense: 0,
    sentence: 0,
    coverage: 0,
    unknown: 0,
    unsaid: 0,
    reading: 0,
    open: 0,
    stranger: 0,
  },
  threshold: 0,
};

/** Asks a set its own questions and those of others, which it can't answer, as a person would. Slow. */
export async function sampleQuestions(
  opened: OpenSet,
  others: readonly string[],
  models: OpenModels,
): Promise<Sample[]> {
  const { set, articleOf } = opened;
  const samples: Sample[] = [];
  for (const question of set.questions) {
    const { signals, first } = await sample(opened, question.question, models);
    const gold = goldOf(question, question.answers, articleOf);
    const right = question.answerable && placeOf([first], gold) === 1;
    const document = `${set.name} ${question.doc_id ?? question.id}`;
    const { answerable } = question;
    samples.push({ set: set.name, document, own: true, answerable, right, signals });
  }
  for (const other of others) {
    const { signals } = await sample(opened, other, models);
    const unanswerable = { own: false, answerable: false, right: false } as const;
    samples.push({ set: set.name, document: other, ...unanswerable, signals });
  }
  return samples;
}

async function sample(
  { open, set }: OpenSet,
  question: string,
  { embedder, reader }: OpenModels,
): Promise<{ signals: Signals; first: Quotation }> {
  const answering = { open, embedder, reader, calibration: anything };
  const answer = await answerQuestion({ question }, answering);
  const first = answer.kind === 'quoted' ? answer.quotations[0] : undefined;
  if (answer.kind !== 'quoted' || first === undefined || answer.decision === undefined)
    throw new RangeError(`${set.name} has no passages, or cannot be asked: ${question}`);
  const valueOf = new Map(answer.decision.signals.map(({ name, value }) => [name, value]));
  const value = (name: SignalName): number => valueOf.get(name) ?? 0;
  const signals = {
    dense: value('dense'),
    sentence: value('sentence'),
    coverage: value('coverage'),
    unknown: value('unknown'),
    unsaid: value('unsaid'),
    reading: value('reading'),
    open: value('open'),
    stranger: value('stranger'),
  };
  return { signals, first };
}
