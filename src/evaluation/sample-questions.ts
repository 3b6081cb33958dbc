import type { Models } from '../adapters/calibration-file.js';
import type { Signals } from '../core/answering/confidence.js';
import { signalsOf } from '../core/answering/confidence.js';
import { passageAt } from '../core/answering/open-snapshot.js';
import { readHits } from '../core/answering/read-hits.js';
import { retrieve } from '../core/answering/retrieve.js';
import type { Embedder, Reader } from '../core/ports.js';
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

/** Asks a set its own questions and those of others, which it can't answer. Slow. */
export async function sampleQuestions(
  opened: OpenSet,
  others: readonly string[],
  models: OpenModels,
): Promise<Sample[]> {
  const { set, open, articleOf } = opened;
  const samples: Sample[] = [];
  for (const question of set.questions) {
    const { signals, first } = await sample(opened, question.question, models);
    const gold = goldOf(question, question.answers, articleOf);
    const right = question.answerable && placeOf([passageAt(open.snapshot, first)], gold) === 1;
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
): Promise<{ signals: Signals; first: number }> {
  const vector = await embedder.embed(question, 'question');
  const found = retrieve(open, { question, vector, article: null });
  const [best] = await readHits(open, question, found, reader);
  if (best === undefined) throw new RangeError(`${set.name} has no passages`);
  return { signals: signalsOf(open, question, best), first: best.passage };
}
