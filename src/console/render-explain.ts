import type { Answer } from '../model/answer.js';
import type { Quotation } from '../model/quotation.js';
import type { Look } from './look.js';
import { renderText } from './render-words.js';

const columns = ['quotation', 'score', 'meaning', 'words', 'together'] as const;

/**
 * Why an answer is what it is: each quotation's score and its place in the rankings by meaning, by
 * words and by both together (`–` where a ranking did not have it), and what the confidence means.
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
  { confidence, snapshot }: Extract<Answer, { snapshot: string }>,
  sure: string,
  look: Look,
): string {
  const margin = { first: '', rest: '' };
  return [
    ...table(quotations, look),
    renderText(`Confidence ${confidence.toFixed(2)}: ${sure}`, look, margin),
    renderText(`Snapshot ${snapshot}`, look, margin),
  ].join('\n');
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
