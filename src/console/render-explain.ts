import { rankingWords, signalWords } from '../core/answering/signal-words.js';
import type { Answer, Decision, SearchedAnswer, Weighed } from '../model/answer.js';
import type { Quotation } from '../model/quotation.js';
import type { Look } from './look.js';
import { renderText } from './render-words.js';

const columns = ['quotation', 'score', 'meaning', 'words', 'together'] as const;

/**
 * Why an answer is what it is: each quotation's score, its place in the rankings by meaning, by words
 * and by both together (`–` where a ranking did not have it) and the scores behind them, how the
 * confidence adds up, and what it means.
 * The numbers are those of the very run that gave the answer. No line feed at the end.
 */
export function renderExplain(answer: Answer, look: Look): string {
  switch (answer.kind) {
    case 'quoted': {
      const sure = `of answers as sure as this one, about ${share(answer.confidence)} are right.`;
      return page(answer.quotations, answer, sure, look);
    }
    case 'nothing-close': {
      const sure = `about ${share(answer.confidence)} such answers would be right: too few to show.`;
      return page([answer.nearest], answer, sure, look);
    }
    case 'empty-corpus':
      return 'Nothing was searched: there are no articles.';
    case 'bad-question':
      return 'Nothing was searched: this can’t be asked.';
  }
}

function page(
  quotations: readonly Quotation[],
  { confidence, snapshot, decision }: SearchedAnswer,
  sure: string,
  look: Look,
): string {
  const margin = { first: '', rest: '' };
  const text = (words: string): string => renderText(words, look, margin);
  return [
    ...table(quotationRows(quotations, decision), look),
    ...(decision === undefined ? [] : ['', ...explainDecision(decision).map(text)]),
    text(`Confidence ${confidence.toFixed(2)}: ${sure}`),
    renderText(`Snapshot ${snapshot}`, look, margin),
  ].join('\n');
}

const scoreColumns = ['cosine', 'BM25', 'fused', 'reading', 'total'] as const;

function quotationRows(
  quotations: readonly Quotation[],
  decision: Decision | undefined,
): readonly (readonly string[])[] {
  return quotations.map(({ id, score, ranks }, i) => {
    const places = [rank(ranks.dense), rank(ranks.lexical), rank(ranks.fused)];
    return [id, score.toFixed(2), ...places, ...scoreCells(decision?.weighed[i])];
  });
}

function scoreCells(weighed: Weighed | undefined): readonly string[] {
  if (weighed === undefined) return [];
  const { dense, lexical, fused, reading, total } = weighed;
  const numbers = [dense.toFixed(3), lexical.toFixed(1), fused.toFixed(2)];
  return [...numbers, reading === null ? '–' : reading.toFixed(1), total.toFixed(2)];
}

/** How the confidence adds up, a line each. */
function explainDecision(decision: Decision): readonly string[] {
  const { signals, intercept, threshold, read } = decision;
  const parts = signals
    .filter(({ weight }) => weight !== 0)
    .map(
      ({ name, value, weight }) =>
        `${signalWords[name]} ${value.toFixed(2)} × ${weight.toFixed(2)}`,
    );
  const readings =
    read === null ? 'The passages were not read: there is no reader.' : `Passages read: ${read}.`;
  return [
    rankingWords,
    readings,
    `Confidence is the logistic function of ${intercept.toFixed(2)} + ${parts.join(' + ')}.`,
    `An answer is given from ${threshold.toFixed(2)} on.`,
  ];
}

function table(rows: readonly (readonly string[])[], { styles }: Look): readonly string[] {
  const names = [...columns, ...scoreColumns].slice(0, rows[0]?.length ?? columns.length);
  const widths = names.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [styles.quiet(line(names)), ...rows.map(line)];
}

function rank(place: number | null): string {
  return place === null ? '–' : `${place}`;
}

function share(confidence: number): string {
  return `${Math.round(confidence * 100)} in 100`;
}
