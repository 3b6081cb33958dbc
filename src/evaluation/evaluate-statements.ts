import * as v from 'valibot';
import type { OpenSet } from './open-set.js';
import { parseLines } from './question-sets.js';
import { scoreStatements } from './score-statements.js';
import {
  addScores,
  ratesOf,
  type Confusion,
  type KindScore,
  type StatementScore,
} from './statement-scores.js';

/** Sets whose tables do not list every statement: what they do not list is not judged. */
const partialTables: readonly string[] = ['seed'];

const goldShape = v.object({
  doc_id: v.string(),
  start: v.number(),
  end: v.number(),
  kind: v.picklist(['direct', 'fragment', 'indirect', 'title', 'heading', 'boilerplate']),
  speaker: v.nullable(v.string()),
  aliases: v.optional(v.array(v.string())),
  mention: v.nullish(v.string()),
  identity: v.nullish(v.string()),
  required: v.optional(v.boolean()),
  must_not_extract: v.optional(v.boolean()),
});

/** Compares the statements of a set's snapshot with the rows of its `quotes.jsonl`. */
export function evaluateStatements(
  { set, open, articleOf }: OpenSet,
  table: string,
): StatementScore {
  const rows = parseLines(`${set.name}/quotes.jsonl`, table, goldShape);
  return addScores(
    set.documents.map(({ doc_id, text }) => {
      const article = articleOf(doc_id);
      return scoreStatements(
        text,
        open.snapshot.statements.filter((statement) => statement.article === article),
        rows.filter((row) => row.doc_id === doc_id),
        { partial: partialTables.includes(set.name) },
      );
    }),
  );
}

/** The scores as lines of a table. */
export function renderStatements(score: StatementScore): string {
  return [
    `  ${'statements in quotation marks'.padEnd(38)} ${renderKind(score.quoted)}`,
    `  ${'statements paraphrased'.padEnd(38)} ${renderKind(score.indirect)}`,
    `  ${'titles, headings, boilerplate taken'.padEnd(38)} ${score.notSpeech}`,
  ].join('\n');
}

function renderKind(score: KindScore): string {
  const { precision, recall, speakerRight, speakerWrong } = ratesOf(score);
  const shown = (rate: number | null): string => (rate === null ? '–' : rate.toFixed(3));
  return `precision ${shown(precision)}  recall ${shown(recall)}  speaker right ${shown(speakerRight)}, wrong ${shown(speakerWrong)}  (${score.gold})`;
}

/** Every confusion, one a line. */
export function renderConfusions(confusions: readonly Confusion[]): string {
  return confusions
    .map(
      ({ kind, span, expected, got }) =>
        `  ${kind.padEnd(16)} ${`${span.start}–${span.end}`.padEnd(12)} expected ${expected ?? '–'}, got ${got ?? '–'}`,
    )
    .join('\n');
}
