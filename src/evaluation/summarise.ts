import type { Verdict } from './judge-answer.js';

/** How many of how many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** Where a ranking put the gold passage, over the answerable questions. */
export interface RankingFigures {
  readonly hit1: Share;
  readonly hit3: Share;
  readonly hit5: Share;
  /** Mean reciprocal rank, 0 to 1. */
  readonly mrr: number;
}

/** All figures of one question set. */
export interface SetFigures {
  readonly set: string;
  /** Of what is shown: gold span inside a quotation; a refused question counts by its nearest. */
  readonly shown: { readonly hit1: Share; readonly hit3: Share };
  readonly ranking: Readonly<Record<'fused' | 'dense' | 'lexical', RankingFigures>>;
  /** Answering sentence highlighted, where the first quotation is the right one. */
  readonly highlight: Share;
  /** Questions that need several places, and got them all. */
  readonly complete: Share;
  /** Unanswerable questions that were answered. */
  readonly falseAnswers: Share;
  /** Answerable questions that were refused. */
  readonly falseRefusals: Share;
  /** Probability that an answerable question has more confidence than an unanswerable one; `null` without both. */
  readonly auc: number | null;
  /** Questions that showed a line of boilerplate. */
  readonly trapped: Share;
}

/** A verdict with the place of the gold in each whole ranking, from 1. */
export interface Judged extends Verdict {
  readonly places: Readonly<Record<'fused' | 'dense' | 'lexical', number | null>>;
}

/** The figures over all judged questions of a set. */
export function summarise(set: string, judged: readonly Judged[]): SetFigures {
  const answerable = judged.filter(({ question }) => question.answerable);
  const unanswerable = judged.filter(({ question }) => !question.answerable);
  const right = answerable.filter(({ highlighted }) => highlighted !== null);
  const within = (places: readonly (number | null)[], k: number): Share =>
    share(places, (place) => place !== null && place <= k);
  const figures = (ranking: keyof Judged['places']): RankingFigures => {
    const places = answerable.map((verdict) => verdict.places[ranking]);
    return {
      hit1: within(places, 1),
      hit3: within(places, 3),
      hit5: within(places, 5),
      mrr: mrr(places),
    };
  };
  const shown = answerable.map(({ place }) => place);
  return {
    set,
    shown: { hit1: within(shown, 1), hit3: within(shown, 3) },
    ranking: { fused: figures('fused'), dense: figures('dense'), lexical: figures('lexical') },
    highlight: share(right, ({ highlighted }) => highlighted === true),
    complete: share(
      answerable.filter(({ complete }) => complete !== null),
      ({ complete }) => complete === true,
    ),
    falseAnswers: share(unanswerable, ({ refused }) => !refused),
    falseRefusals: share(answerable, ({ refused }) => refused),
    auc: auc(answerable.map(confidence), unanswerable.map(confidence)),
    trapped: share(judged, ({ trapped }) => trapped),
  };
}

function confidence(verdict: Verdict): number {
  return verdict.confidence;
}

function share<Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): Share {
  return { count: things.filter(holds).length, of: things.length };
}

function mrr(places: readonly (number | null)[]): number {
  if (places.length === 0) return 0;
  return (
    places.reduce<number>((sum, place) => sum + (place === null ? 0 : 1 / place), 0) / places.length
  );
}

/** Area under the ROC curve: the share of pairs in which the positive scores higher, ties counting half. */
export function auc(positive: readonly number[], negative: readonly number[]): number | null {
  if (positive.length === 0 || negative.length === 0) return null;
  let won = 0;
  for (const p of positive) for (const n of negative) won += p > n ? 1 : p === n ? 0.5 : 0;
  return won / (positive.length * negative.length);
}
