import type { Span } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import { isSameSpeaker, share } from './compare-statements.js';
import { zero, type Confusion, type KindScore, type StatementScore } from './statement-scores.js';

/** What one row of a hand-checked table says of one article. */
export interface GoldStatement extends Span {
  /** Words in marks are of kind `direct` or `fragment`; `title`, `heading` and `boilerplate` were said by nobody. */
  readonly kind: 'direct' | 'fragment' | 'indirect' | 'title' | 'heading' | 'boilerplate';
  readonly speaker: string | null;
  /** Other names that are right for the speaker. */
  readonly aliases?: readonly string[] | undefined;
  readonly mention?: string | null | undefined;
  readonly identity?: string | null | undefined;
  /** `false`: finding it neither helps nor harms. Required when not given. */
  readonly required?: boolean | undefined;
  readonly must_not_extract?: boolean | undefined;
}

/** Least shared part of two spans, as intersection over union, for words in marks: they have plain ends. */
const sameWords = 0.8;

/** The same for paraphrases, whose ends are a matter of opinion. */
const sameParaphrase = 0.5;

/**
 * Compares the statements extracted from one article with its gold rows, all of which name that
 * article.
 *
 * A row is found when a statement of its sort shares enough of it (closing punctuation aside), and a
 * statement is correct when it so meets a required row; one that meets none counts against
 * precision, unless it meets an optional row or the table is `partial`, that is, does not list
 * everything.
 */
export function scoreStatements(
  body: string,
  statements: readonly Statement[],
  gold: readonly GoldStatement[],
  options: { readonly partial?: boolean } = {},
): StatementScore {
  const partial = options.partial ?? false;
  const barred = gold.filter(isNotSpeech);
  const hits = statements.filter((each) =>
    barred.some((row) => share(body, each, row) >= sameParaphrase),
  );
  const rest = statements.filter((each) => !hits.includes(each));
  const speech = gold.filter((row) => !isNotSpeech(row));
  const quoted = scoreSort(body, rest.filter(inMarks), speech.filter(inMarks), partial);
  const indirect = scoreSort(
    body,
    rest.filter((each) => !inMarks(each)),
    speech.filter((row) => !inMarks(row)),
    partial,
  );
  const titles = hits.map((each): Confusion => ({
    kind: 'not-speech',
    span: each,
    expected: null,
    got: each.attribution?.name ?? null,
  }));
  const inHits = hits.filter(inMarks).length;
  return {
    quoted: { ...quoted.score, extracted: quoted.score.extracted + inHits },
    indirect: {
      ...indirect.score,
      extracted: indirect.score.extracted + hits.length - inHits,
    },
    notSpeech: hits.length,
    confusions: [...titles, ...quoted.confusions, ...indirect.confusions].toSorted(
      (a, b) => a.span.start - b.span.start,
    ),
  };
}

const isNotSpeech = ({ kind, must_not_extract }: GoldStatement): boolean =>
  must_not_extract === true || kind === 'title' || kind === 'heading' || kind === 'boilerplate';

const inMarks = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'direct' || kind === 'fragment';

function scoreSort(
  body: string,
  statements: readonly Statement[],
  gold: readonly GoldStatement[],
  partial: boolean,
): { readonly score: KindScore; readonly confusions: readonly Confusion[] } {
  const confusions: Confusion[] = [];
  const met = new Set<Statement>();
  const score = { ...zero };
  for (const row of gold) {
    const match = best(body, statements, row);
    if (match) met.add(match);
    if (row.required === false) continue;
    score.gold++;
    if (match === null) {
      confusions.push({ kind: 'missed', span: row, expected: row.speaker, got: null });
      continue;
    }
    score.found++;
    if (row.speaker === null) continue;
    const verdict = judge(match, row);
    score[verdict]++;
    if (verdict === 'right') continue;
    const kind = verdict === 'wrong' ? 'wrong-speaker' : 'unclear-speaker';
    confusions.push({
      kind,
      span: row,
      expected: row.speaker,
      got: match.attribution?.name ?? null,
    });
  }
  for (const each of statements) {
    const rows = gold.filter((row) => share(body, each, row) >= least(row));
    if (rows.some(({ required }) => required !== false)) {
      score.correct++;
      score.extracted++;
    } else if (rows.length === 0 && !partial) {
      score.extracted++;
      confusions.push({
        kind: 'extra',
        span: each,
        expected: null,
        got: each.attribution?.name ?? null,
      });
    }
  }
  return { score, confusions };
}

/** The statement that shares most of a row; `null` when none shares enough. */
function best(
  body: string,
  statements: readonly Statement[],
  row: GoldStatement,
): Statement | null {
  let found: Statement | null = null;
  let most = least(row);
  for (const each of statements) {
    const shared = share(body, each, row);
    if (shared >= most && (found === null || shared > most)) {
      found = each;
      most = shared;
    }
  }
  return found;
}

const least = (row: GoldStatement): number => (inMarks(row) ? sameWords : sameParaphrase);

function judge({ attribution }: Statement, row: GoldStatement): 'right' | 'wrong' | 'unclear' {
  if (attribution === null) return 'unclear';
  const names = [row.speaker, row.mention, row.identity, ...(row.aliases ?? [])];
  return names.some((name) => isSameSpeaker(attribution.name, name ?? '')) ? 'right' : 'wrong';
}
