import { bootstrap } from './bootstrap.js';
import type { Interval } from './bootstrap.js';
import type { Decision } from '../model/answer.js';
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
  readonly ranking: Readonly<Record<keyof Judged['places'], RankingFigures>>;
  /** Answering sentence highlighted, where the first quotation is the right one. */
  readonly highlight: Share;
  /** Questions that need several places, and got them all. */
  readonly complete: Share;
  /** How many quotations an answer has, mean; 0 when nothing was answered. */
  readonly quotations: number;
  /** Unanswerable questions that were answered. */
  readonly falseAnswers: Share;
  /** Answerable questions that were refused. */
  readonly falseRefusals: Share;
  /** Probability that an answerable question has more confidence than an unanswerable one; `null` without both. */
  readonly auc: number | null;
  /** Questions that showed a line of boilerplate. */
  readonly trapped: Share;
  /** 95 % intervals of the figures by the names they have here, `null` where there is nothing to draw from. */
  readonly intervals: Readonly<Record<(typeof withInterval)[number], Interval | null>>;
  /** Type by type, in order of first use. */
  readonly types: readonly TypeFigures[];
}

/** The figures of the questions of one type. */
export interface TypeFigures {
  readonly type: string;
  readonly hit1: Share;
  readonly highlight: Share;
  /** Answerable and refused, or unanswerable and answered. */
  readonly misjudged: Share;
}

const withInterval = ['hit1', 'hit3', 'highlight', 'auc', 'falseAnswers', 'falseRefusals'] as const;

/** A verdict with the place of the gold in each whole ranking, from 1. */
export interface Judged extends Verdict {
  /** The numbers behind its confidence; `null` where nothing was searched. */
  readonly decision: Decision | null;
  readonly places: Readonly<Record<'read' | 'fused' | 'dense' | 'lexical', number | null>>;
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
    ranking: {
      read: figures('read'),
      fused: figures('fused'),
      dense: figures('dense'),
      lexical: figures('lexical'),
    },
    highlight: share(right, ({ highlighted }) => highlighted === true),
    quotations: quotationsShown(judged),
    complete: share(
      answerable.filter(({ complete }) => complete !== null),
      ({ complete }) => complete === true,
    ),
    falseAnswers: share(unanswerable, ({ refused }) => !refused),
    falseRefusals: share(answerable, ({ refused }) => refused),
    auc: auc(answerable.map(confidence), unanswerable.map(confidence)),
    trapped: share(judged, ({ trapped }) => trapped),
    intervals: intervalsOf(judged),
    types: [...new Set(judged.map(({ question }) => question.type))].map((type) =>
      typeFigures(
        type,
        judged.filter(({ question }) => question.type === type),
      ),
    ),
  };
}

function intervalsOf(judged: readonly Judged[]): SetFigures['intervals'] {
  const among = (verdicts: readonly Verdict[], holds: (one: Verdict) => boolean): number | null =>
    verdicts.length === 0 ? null : verdicts.filter(holds).length / verdicts.length;
  const of = (drawn: readonly Verdict[], answerable: boolean): Verdict[] =>
    drawn.filter(({ question }) => question.answerable === answerable);
  const right = (drawn: readonly Verdict[]): Verdict[] =>
    of(drawn, true).filter(({ highlighted }) => highlighted !== null);
  return {
    hit1: bootstrap(judged, (drawn) => among(of(drawn, true), ({ place }) => place === 1)),
    hit3: bootstrap(judged, (drawn) => among(of(drawn, true), ({ place }) => place !== null)),
    highlight: bootstrap(judged, (drawn) =>
      among(right(drawn), ({ highlighted }) => highlighted === true),
    ),
    auc: bootstrap(judged, (drawn) =>
      auc(of(drawn, true).map(confidence), of(drawn, false).map(confidence)),
    ),
    falseAnswers: bootstrap(judged, (drawn) => among(of(drawn, false), ({ refused }) => !refused)),
    falseRefusals: bootstrap(judged, (drawn) => among(of(drawn, true), ({ refused }) => refused)),
  };
}

function typeFigures(type: string, judged: readonly Judged[]): TypeFigures {
  const answerable = judged.filter(({ question }) => question.answerable);
  return {
    type,
    hit1: share(answerable, ({ place }) => place === 1),
    highlight: share(
      answerable.filter(({ highlighted }) => highlighted !== null),
      ({ highlighted }) => highlighted === true,
    ),
    misjudged: share(judged, ({ question, refused }) => question.answerable === refused),
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

function quotationsShown(judged: readonly Judged[]): number {
  const counts = judged.flatMap(({ refused, decision }) =>
    refused || decision === null ? [] : [decision.weighed.length],
  );
  return counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length;
}
