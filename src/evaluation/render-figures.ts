import type { Evaluation } from './evaluation.js';
import type { Decision } from '../model/answer.js';
import type { Interval } from './bootstrap.js';
import type { Judged, RankingFigures, SetFigures, Share } from './summarise.js';

/** The figures of some sets as a table for a terminal. */
export function renderFigures(sets: readonly SetFigures[]): string {
  return sets.map(renderOne).join('\n\n');
}

/** All figures of one set, for a terminal. */
export function renderSet({
  withReader,
  withoutReader,
  ownDocument,
}: Evaluation['sets'][number]): string {
  return [
    renderOne(withReader),
    '',
    renderBeside('without the reader', withoutReader),
    ...(ownDocument === null ? [] : [renderBeside('asked of its own document', ownDocument)]),
  ].join('\n');
}

/** The figures under another condition in one line, to stand below the others. */
function renderBeside(condition: string, figures: SetFigures): string {
  const { shown, highlight, auc, falseAnswers, falseRefusals } = figures;
  const area = auc === null ? '–' : decimals(auc);
  return `  ${condition}: hit@1 ${part(shown.hit1)}  hit@3 ${part(shown.hit3)}  highlight ${part(highlight)}  AUC ${area}  answered ${part(falseAnswers)}  refused ${part(falseRefusals)}`;
}

function renderOne(figures: SetFigures): string {
  const { ranking, shown } = figures;
  const { intervals } = figures;
  const rows: readonly (readonly [string, string])[] = [
    ['shown: right passage first', ratio(shown.hit1) + between(intervals.hit1)],
    ['shown: right passage among three', ratio(shown.hit3) + between(intervals.hit3)],
    ['answering sentence highlighted', ratio(figures.highlight) + between(intervals.highlight)],
    ['all places of those that need several', ratio(figures.complete)],
    ['quotations in an answer, mean', figures.quotations.toFixed(2)],
    ['ranking, read', renderRanking(ranking.read)],
    ['ranking, fused', renderRanking(ranking.fused)],
    ['ranking, dense only', renderRanking(ranking.dense)],
    ['ranking, lexical only', renderRanking(ranking.lexical)],
    [
      'answerable from unanswerable, AUC',
      figures.auc === null
        ? 'no unanswerable questions'
        : decimals(figures.auc) + between(intervals.auc),
    ],
    ['unanswerable answered', ratio(figures.falseAnswers) + between(intervals.falseAnswers)],
    ['answerable refused', ratio(figures.falseRefusals) + between(intervals.falseRefusals)],
    ['boilerplate quoted', ratio(figures.trapped)],
    ...figures.types.map(({ type, hit1, highlight, misjudged }) => {
      const cells = [`hit@1 ${part(hit1)}`, `highlight ${part(highlight)}`];
      return [`type ${type}`, `${cells.join('  ')}  misjudged ${ratio(misjudged)}`] as const;
    }),
  ];
  return [figures.set, ...rows.map(([name, value]) => `  ${name.padEnd(38)} ${value}`)].join('\n');
}

/** Where the figure lies in 95 of 100 draws. */
function between(interval: Interval | null): string {
  return interval === null ? '' : `  ${decimals(interval.low)}–${decimals(interval.high)}`;
}

function renderRanking({ hit1, hit3, hit5, mrr }: RankingFigures): string {
  return `hit@1 ${part(hit1)}  hit@3 ${part(hit3)}  hit@5 ${part(hit5)}  MRR ${decimals(mrr)}`;
}

function ratio(share: Share): string {
  return `${part(share)}  (${share.count} of ${share.of})`;
}

function part({ count, of }: Share): string {
  return of === 0 ? '–' : decimals(count / of);
}

function decimals(value: number): string {
  return value.toFixed(3);
}

/** Every question that was not answered as it should have been, one a line. */
export function renderMisses(judged: readonly Judged[]): string {
  return judged.flatMap(missOf).join('\n');
}

function missOf(verdict: Judged): string[] {
  const { question, confidence, refused, place, highlighted, places, trapped, decision } = verdict;
  const faults = question.answerable
    ? [
        place === 1
          ? null
          : `right passage at ${places.read ?? 'no'} (before reading ${places.fused ?? 'no'}, dense ${places.dense ?? 'no'}, lexical ${places.lexical ?? 'no'})`,
        highlighted === false ? 'wrong sentence highlighted' : null,
        refused ? 'refused' : null,
      ]
    : [refused ? null : 'answered'];
  const named = [...faults, trapped ? 'boilerplate quoted' : null].filter(
    (fault) => fault !== null,
  );
  if (named.length === 0) return [];
  return [
    `  ${question.type.padEnd(24)} ${decimals(confidence)}  ${question.question} — ${named.join('; ')}`,
    ...(decision === null ? [] : [`${' '.repeat(34)}${whyOf(decision)}`]),
  ];
}

/** What spoke for the answer and against it, in logits, beside what would have been enough. */
function whyOf({ signals, intercept, threshold, read }: Decision): string {
  const parts = signals
    .filter(({ weight }) => weight !== 0)
    .map(
      ({ name, value, weight }) => `${name} ${(value * weight).toFixed(2)} (${decimals(value)})`,
    );
  return `${parts.join(', ')}, from ${intercept.toFixed(2)}; answered from ${threshold} on; ${read ?? 'none'} read`;
}
