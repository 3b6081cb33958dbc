import type { Article } from '../../../model/article.js';
import type { Quotation, Speaker } from '../../../model/quotation.js';
import { quote } from '../../../model/quotation.js';
import { contains, overlaps, type Span } from '../../../model/span.js';
import type { Statement } from '../../../model/statement.js';
import { findParagraphs } from '../../building/find-paragraphs.js';
import type { OpenSnapshot } from '../open-snapshot.js';
import { articleOf } from '../open-snapshot.js';
import { quotationId } from '../quotation-id.js';
import type { Stated } from './stated.js';

/** No ranking of passages was asked. */
const ranks = { dense: null, lexical: null, fused: 1 } as const;

/** Whose a statement is. */
export function speakerOfStatement({ attribution, kind }: Statement): Speaker {
  return { name: attribution?.name ?? null, role: attribution?.role ?? null, kind };
}

/** The statement as it is shown: its own words alone when direct, else the sentences that it stands in, its words highlighted. */
export function quoteStatement(open: OpenSnapshot, stated: Stated, score: number): Quotation {
  const { statement, shown, id } = stated;
  const { start, end } = statement;
  const article = articleOf(open, statement.article);
  return quote(article, shown, {
    id,
    ...placeOf(article, shown),
    highlights: shown.start === start && shown.end === end ? [] : [{ start, end }],
    speaker: speakerOfStatement(statement),
    score,
    ranks,
  });
}

/**
 * Any stretch of an article as a quotation. Where only part of it is somebody's words, the longest
 * such part is highlighted, and the speaker is that part's.
 */
export function quoteStretch(open: OpenSnapshot, article: string, span: Span): Quotation {
  const source = articleOf(open, article);
  const statement = longestIn(span, open.statementsOf.get(article) ?? []);
  const whole = statement === null || contains(statement, span);
  return quote(source, span, {
    id: quotationId(article, source.body.slice(span.start, span.end)),
    ...placeOf(source, span),
    highlights: whole ? [] : [clip(statement, span)],
    speaker: statement === null ? null : speakerOfStatement(statement),
    score: 1,
    ranks,
  });
}

/** The paragraph that a span begins in; for a span of a heading, the one below. */
function placeOf(article: Article, span: Span): Pick<Quotation, 'section' | 'paragraph'> {
  const all = findParagraphs(article);
  const found = all.find(({ end }) => end > span.start) ?? all.at(-1);
  return { section: found?.section ?? null, paragraph: found?.number ?? 1 };
}

function clip({ start, end }: Span, within: Span): Span {
  return { start: Math.max(start, within.start), end: Math.min(end, within.end) };
}

function longestIn(span: Span, statements: readonly Statement[]): Statement | null {
  let longest: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    if (!overlaps(statement, span)) continue;
    const { start, end } = clip(statement, span);
    // Speech within a paraphrase is found first where both hold all of the span.
    if (end - start > most || (end - start === most && statement.kind !== 'indirect')) {
      longest = statement;
      most = end - start;
    }
  }
  return longest;
}
