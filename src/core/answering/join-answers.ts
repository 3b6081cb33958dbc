import type { Answer, SearchedAnswer, Weighed } from '../../model/answer.js';
import type { Quotation } from '../../model/quotation.js';
import { highlightAlso } from '../../model/quotation.js';

/** What was found for one of several questions. */
export interface PartialAnswer {
  readonly part: string;
  readonly answer: SearchedAnswer;
}

interface Shown {
  readonly quotation: Quotation;
  readonly weighed: Weighed | undefined;
}

/**
 * One answer to several questions: the best quotation for each, in their order, then the next best,
 * `most` at most and none twice. Confidence and its numbers are those of the first quotation. Where
 * nothing answers any of them, the surest of the answers.
 *
 * @throws RangeError without answers.
 */
export function joinAnswers(answers: readonly PartialAnswer[], most: number): SearchedAnswer {
  const quoted = answers.flatMap(({ part, answer }) =>
    answer.kind === 'quoted' ? [{ part, answer }] : [],
  );
  const [first] = quoted;
  if (first === undefined) return surest(answers);
  const shown = merge(takeTurns(quoted.map(({ answer }) => pairs(answer)))).slice(0, most);
  const unanswered = answers.flatMap(({ part, answer }) =>
    answer.kind === 'quoted' ? [] : [part],
  );
  const { decision } = first.answer;
  return {
    ...first.answer,
    quotations: shown.map(({ quotation }) => quotation),
    ...(unanswered.length === 0 ? {} : { unanswered }),
    ...(decision === undefined
      ? {}
      : {
          decision: {
            ...decision,
            weighed: shown.flatMap(({ weighed }) => weighed ?? []),
            read: decision.read === null ? null : readInAll(answers),
          },
        }),
  };
}

function surest(answers: readonly PartialAnswer[]): SearchedAnswer {
  const [best] = answers.toSorted((a, b) => b.answer.confidence - a.answer.confidence);
  if (best === undefined) throw new RangeError('no answers to join');
  return best.answer;
}

function pairs({ quotations, decision }: Extract<Answer, { kind: 'quoted' }>): Shown[] {
  return quotations.map((quotation, i) => ({ quotation, weighed: decision?.weighed[i] }));
}

function readInAll(answers: readonly PartialAnswer[]): number {
  return answers.reduce((sum, { answer }) => sum + (answer.decision?.read ?? 0), 0);
}

/** The first of each, then the second of each, and so on. */
function takeTurns<Thing>(rows: readonly (readonly Thing[])[]): Thing[] {
  const longest = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, turn) =>
    rows.flatMap((row) => row.slice(turn, turn + 1)),
  ).flat();
}

/** A passage that answers twice stands once, with what answers either highlighted. */
function merge(shown: readonly Shown[]): Shown[] {
  const byPlace = new Map<string, Shown>();
  for (const one of shown) {
    const { article, start, highlights } = one.quotation;
    const place = `${start} ${article}`;
    const before = byPlace.get(place);
    const both =
      before === undefined
        ? one
        : { ...before, quotation: highlightAlso(before.quotation, highlights) };
    byPlace.set(place, both);
  }
  return [...byPlace.values()];
}
