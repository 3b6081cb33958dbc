import type { Article } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import { castOf } from './statements/cast.js';
import { frame } from './statements/frame.js';
import { indirectStatements } from './statements/indirect-statements.js';
import { pairMarks } from './statements/pair-marks.js';
import { quotedStatements, type Found } from './statements/quoted-statements.js';
import { readOn } from './statements/read-on.js';
import { voicesOf } from './statements/voices.js';

/**
 * Every statement of an article, in reading order, the longer first where two begin together: direct
 * quotations and fragments without their marks, and paraphrases without «that» and said-clause. A
 * paraphrase may hold fragments, which are given apart as well. No span touches a heading or an
 * excluded stretch; sentences and speakers read on across the latter.
 */
export function findStatements(article: Article): readonly Statement[] {
  const { text, blocks } = readOn(article);
  const quoted = pairMarks(text, blocks);
  const sentences = frame(text, blocks, quoted);
  // Somebody may have a full name nowhere but in another's words.
  const cast = castOf(text, frame(text, blocks, []));
  const voiced = voicesOf(text, sentences, cast);
  const found = [
    ...quotedStatements(text, sentences, voiced),
    ...indirectStatements(sentences, voiced),
  ];
  const barred = [...article.excluded, ...article.headings].toSorted((a, b) => a.start - b.start);
  return found
    .flatMap((each) => around(article.body, each, barred))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((each) => ({ ...each, article: article.id }));
}

/** The pieces of a statement outside the barred spans. */
function around(body: string, found: Found, barred: readonly Span[]): readonly Found[] {
  const pieces: Found[] = [];
  let { start } = found;
  for (const bar of barred) {
    if (bar.end <= start || bar.start >= found.end) continue;
    if (start < bar.start) pieces.push({ ...found, start, end: bar.start });
    start = Math.max(start, bar.end);
  }
  if (start < found.end) pieces.push({ ...found, start });
  return pieces.flatMap((piece) => {
    const words = body.slice(piece.start, piece.end);
    const left = piece.start + words.length - words.trimStart().length;
    const right = piece.start + words.trimEnd().length;
    return /[\p{L}\p{N}]/u.test(words) ? [{ ...piece, start: left, end: right }] : [];
  });
}
