import type { Answer } from '../model/answer.js';
import type { Quotation } from '../model/quotation.js';
import type { Span } from '../model/span.js';
import { contains, overlaps } from '../model/span.js';
import type { SetQuestion } from './question-sets.js';

/** A stretch of an article that was shown, or could be. */
export interface Shown extends Span {
  /** {@link Article.id} */
  readonly article: string;
}

/** What one answer was worth. Gold spans are matched by article and offsets, never by words. */
export interface Verdict {
  readonly question: SetQuestion;
  readonly confidence: number;
  readonly refused: boolean;
  /** Place of the first right quotation, from 1; a refused question counts by its nearest. `null`: none, or nothing to find. */
  readonly place: number | null;
  /** Whether every gold span was shown; `null` for a question that one of them answers. */
  readonly complete: boolean | null;
  /** Whether the answering sentence is highlighted in the first quotation; `null` when that is not the right one. */
  readonly highlighted: boolean | null;
  /** Whether a line that must never be quoted was. */
  readonly trapped: boolean;
}

/** Judges an answer against the gold spans of its question; `articleOf` gives the article of a document. */
export function judgeAnswer(
  question: SetQuestion,
  answer: Answer,
  articleOf: (document: string) => string,
): Verdict {
  const shown = shownBy(answer);
  const gold = goldOf(question, question.answers, articleOf);
  const traps = goldOf(question, question.trap, articleOf);
  const place = placeOf(shown, gold);
  const first = shown[0];
  return {
    question,
    confidence: 'confidence' in answer ? answer.confidence : 0,
    refused: answer.kind !== 'quoted',
    place,
    complete:
      question.match === 'all'
        ? gold.every((span) => shown.some((quotation) => holds(quotation, span)))
        : null,
    highlighted: first !== undefined && place === 1 ? highlights(first, question, gold) : null,
    trapped: shown.some((quotation) => traps.some((trap) => touches(quotation, trap))),
  };
}

function shownBy(answer: Answer): readonly Quotation[] {
  switch (answer.kind) {
    case 'quoted':
      return answer.quotations;
    case 'nothing-close':
      return [answer.nearest];
    case 'empty-corpus':
    case 'bad-question':
      return [];
  }
}

/** The gold spans of a question, with their articles. */
export function goldOf(
  question: SetQuestion,
  spans: readonly (Span & { doc_id?: string | undefined })[],
  articleOf: (document: string) => string,
): Shown[] {
  return spans.flatMap(({ start, end, doc_id }) => {
    const document = doc_id ?? question.doc_id;
    return document === null ? [] : [{ article: articleOf(document), start, end }];
  });
}

/** Place, from 1, of the first stretch that holds a gold span; `null` when none does. */
export function placeOf(shown: readonly Shown[], gold: readonly Shown[]): number | null {
  const place = shown.findIndex((stretch) => gold.some((span) => holds(stretch, span)));
  return place < 0 ? null : place + 1;
}

/** The answering sentence is the one with the shortest answer where the set names one, else with any gold span. */
function highlights(first: Quotation, question: SetQuestion, gold: readonly Shown[]): boolean {
  const { short } = question;
  const inFirst = gold.filter((span) => holds(first, span));
  const named = short ?? null;
  const targets =
    named !== null && inFirst.some((span) => contains(span, named)) ? [named] : inFirst;
  return targets.some((target) =>
    first.highlights.some((highlight) => overlaps(highlight, target)),
  );
}

function holds(outer: Shown, inner: Shown): boolean {
  return outer.article === inner.article && contains(outer, inner);
}

function touches(a: Shown, b: Shown): boolean {
  return a.article === b.article && overlaps(a, b);
}
