import { terms } from '../../terms.js';
import type { Calibration } from '../confidence.js';
import { confidenceOf } from '../confidence.js';
import { fuseRankings } from '../fuse-rankings.js';
import type { OpenSnapshot } from '../open-snapshot.js';
import { articleOf, passageAt, similarity, textAt } from '../open-snapshot.js';
import type { Stated } from './stated.js';

/** What statements are to be about. */
export interface Topic {
  readonly words: string;
  /** Of the words as a question. */
  readonly vector: Float32Array;
  readonly calibration: Calibration;
}

/** A statement on a topic; `score` is its likeness by meaning, 0 to 1. */
export interface Ranked {
  readonly stated: Stated;
  readonly score: number;
}

/** How many of the nearest by meaning are looked at closely. */
const depth = 150;

/** How much shared terms count beside the cosine: as in the ranking of passages. */
const lexicalWeight = 0.2;

/**
 * Those of the statements that are about the topic, best first: ranked by what the sentences and
 * their passage mean and by the terms they share with it, and kept where the passage has every
 * term of the topic, or would answer a question in the topic's words.
 */
export function rankStatements(
  open: OpenSnapshot,
  statements: readonly Stated[],
  topic: Topic,
): Ranked[] {
  const near = statements
    .map((stated) => ({ stated, dense: likeness(open, stated, topic.vector) }))
    .toSorted((a, b) => b.dense - a.dense)
    .slice(0, depth);
  const asked = [...new Set(terms(topic.words))];
  const weights = asked.map((term) => open.lexical.weight(term));
  const coverage = near.map(({ stated }) => {
    const shown = new Set(
      terms(`${articleOf(open, stated.statement.article).title} ${textAt(open, stated.passage)}`),
    );
    const covered = weights.filter((_, i) => shown.has(asked[i] ?? ''));
    return asked.length === 0 ? 0 : sum(covered) / sum(weights);
  });
  const candidates = near.map(({ dense }, i) => ({ passage: i, dense, lexical: coverage[i] ?? 0 }));
  return fuseRankings(candidates, lexicalWeight).flatMap(({ passage: i, dense, lexical }) => {
    const stated = near[i]?.stated;
    if (stated === undefined) return [];
    const passage = passageAt(open.snapshot, stated.passage);
    const signals = {
      dense: similarity(open.snapshot, passage.vector, topic.vector),
      sentence: nearest(open, stated, topic.vector),
      coverage: lexical,
      // Nothing is read here, and a topic is no question: these speak neither for nor against.
      unknown: 0,
      unsaid: 0,
      reading: 0,
      open: 0,
      stranger: 0,
    };
    const isOn =
      lexical > 0.999 || confidenceOf(signals, topic.calibration) >= topic.calibration.threshold;
    return isOn ? [{ stated, score: Math.min(Math.max(dense, 0), 1) }] : [];
  });
}

/** Mean of the nearest sentence's cosine and the passage's, for a sentence alone may say «it». */
function likeness(open: OpenSnapshot, stated: Stated, topic: Float32Array): number {
  const { vectors, passage } = stated;
  const { vector } = passageAt(open.snapshot, passage);
  const around = similarity(open.snapshot, vector, topic);
  return vectors.length === 0 ? around : (nearest(open, stated, topic) + around) / 2;
}

/** Cosine of the nearest of a statement's sentences; -1 when it has none. */
function nearest(open: OpenSnapshot, { vectors }: Stated, topic: Float32Array): number {
  return Math.max(-1, ...vectors.map((row) => similarity(open.snapshot, row, topic)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
