import type { Hit } from './fuse-rankings.js';
import { fuseRankings } from './fuse-rankings.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { passageAt, similarity } from './open-snapshot.js';

/** How many of the best of each ranking are fused: beyond it no gold passage of the development sets was ever found. */
const depth = 50;

/** How much BM25 counts beside the cosine; measured by `npm run eval` (docs in the commit that set it). */
export const lexicalWeight = 0.2;

/** What is searched for, and in which article (`null`: in all). */
export interface Query {
  readonly question: string;
  readonly vector: Float32Array;
  readonly article: string | null;
}

/** The passages nearest to a question by meaning and by terms, fused, best first. Empty when there are none to search. */
export function retrieve(open: OpenSnapshot, query: Query): Hit[] {
  const within = query.article === null ? null : new Set(open.passagesOf.get(query.article));
  const lexical = new Map(
    open.lexical
      .rank(query.question)
      .filter(({ passage }) => within?.has(passage) ?? true)
      .map(({ passage, score }) => [passage, score]),
  );
  const sharing = [...lexical.keys()].slice(0, depth);
  // One article is searched whole: a graph search with a filter gives fewer than were asked for.
  const near = within ?? open.index.search(query.vector, depth).map(({ label }) => label);
  const candidates = new Set([...near, ...sharing]);
  return fuseRankings(
    [...candidates].map((passage) => ({
      passage,
      dense: similarity(open.snapshot, passageAt(open.snapshot, passage).vector, query.vector),
      lexical: lexical.get(passage) ?? 0,
    })),
    lexicalWeight,
  );
}
