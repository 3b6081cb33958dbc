import type { Answer } from '../model/answer.js';
import type { Quotation } from '../model/quotation.js';
import type { Look } from './look.js';

const columns = ['quotation', 'score', 'by meaning', 'by words', 'together'] as const;

/**
 * Why an answer is what it is: each quotation's score and its place in each ranking (`–` where a
 * ranking did not have it), and what the confidence means. The numbers are those of the very run
 * that gave the answer. No line feed at the end.
 */
export function renderExplain(answer: Answer, look: Look): string {
  switch (answer.kind) {
    case 'quoted':
      return [
        ...table(answer.quotations, look),
        `Confidence ${answer.confidence.toFixed(2)}: of answers as sure as this one, about ${share(answer.confidence)} are right.`,
        `Snapshot ${answer.snapshot}`,
      ].join('\n');
    case 'nothing-close':
      return [
        ...table([answer.nearest], look),
        `Confidence ${answer.confidence.toFixed(2)}: were it shown as the answer, about ${share(answer.confidence)} like it would be right. That is too few.`,
        `Snapshot ${answer.snapshot}`,
      ].join('\n');
    case 'empty-corpus':
      return 'Nothing was searched: there are no articles.';
    case 'bad-question':
      return 'Nothing was searched: this can’t be asked.';
  }
}

function table(quotations: readonly Quotation[], { styles }: Look): readonly string[] {
  const rows = quotations.map(({ id, score, ranks }) => [
    id,
    score.toFixed(2),
    rank(ranks.dense),
    rank(ranks.lexical),
    rank(ranks.fused),
  ]);
  const widths = columns.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [styles.quiet(line(columns)), ...rows.map(line)];
}

function rank(place: number | null): string {
  return place === null ? '–' : `${place}`;
}

function share(confidence: number): string {
  return `${Math.round(confidence * 100)} in 100`;
}
