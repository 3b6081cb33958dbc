import type { Ranks } from '../../model/quotation.js';

/** What the two rankings say of one passage. */
export interface Candidate {
  /** Position of the passage in the snapshot. */
  readonly passage: number;
  /** Cosine of question and passage, -1 to 1. */
  readonly dense: number;
  /** BM25 score; 0 when they share no term. */
  readonly lexical: number;
}

/** A candidate with its place in each ranking and in the fused one. */
export interface Hit extends Candidate {
  /** The fused score: standard deviations above the mean candidate. */
  readonly fused: number;
  readonly ranks: Ranks;
}

/**
 * Merges the two rankings, best first, ties by passage. Scores are standardised over the
 * candidates before they are added, for cosine and BM25 have no common unit; BM25 counts
 * `lexicalWeight` as much as the cosine.
 */
export function fuseRankings(candidates: readonly Candidate[], lexicalWeight: number): Hit[] {
  const dense = standardise(candidates.map((candidate) => candidate.dense));
  const lexical = standardise(candidates.map((candidate) => candidate.lexical));
  const denseRank = ranksBy(candidates, ({ dense: score }) => score);
  const lexicalRank = ranksBy(candidates, ({ lexical: score }) => score);
  return candidates
    .map((candidate, i) => ({
      ...candidate,
      fused: (dense[i] ?? 0) + lexicalWeight * (lexical[i] ?? 0),
      dense: candidate.dense,
    }))
    .toSorted((a, b) => b.fused - a.fused || a.passage - b.passage)
    .map((candidate, i): Hit => ({
      ...candidate,
      ranks: {
        dense: denseRank.get(candidate.passage) ?? null,
        lexical: candidate.lexical > 0 ? (lexicalRank.get(candidate.passage) ?? null) : null,
        fused: i + 1,
      },
    }));
}

/** Each score as its distance from the mean, in standard deviations; all 0 where they are all alike. */
function standardise(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  const deviation = Math.sqrt(variance);
  return scores.map((score) => (deviation > 0 ? (score - mean) / deviation : 0));
}

function ranksBy(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): Map<number, number> {
  const order = candidates.toSorted((a, b) => score(b) - score(a) || a.passage - b.passage);
  return new Map(order.map(({ passage }, i) => [passage, i + 1]));
}
