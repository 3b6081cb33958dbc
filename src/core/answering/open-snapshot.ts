import type { Article } from '../../model/article.js';
import type { PlacedPassage, Snapshot } from '../../model/snapshot.js';
import type { Statement } from '../../model/statement.js';
import { vectorAt } from '../../model/snapshot.js';
import type { VectorIndex } from '../ports.js';
import type { StatementBook } from './lookups/stated.js';
import { openBook } from './lookups/stated.js';
import { byArticle } from '../by-article.js';
import { corpusNames } from './corpus-names.js';
import type { CorpusNames } from './corpus-names.js';
import type { LexicalIndex } from './rank-by-terms.js';
import { readTerms } from './rank-by-terms.js';

/** A snapshot made ready for questions. */
export interface OpenSnapshot {
  readonly id: string;
  readonly snapshot: Snapshot;
  /** Nearest passages by vector; labels are positions in `snapshot.passages`. */
  readonly index: VectorIndex;
  readonly lexical: LexicalIndex;
  readonly names: CorpusNames;
  /** Positions of each article's passages, by the article's id. */
  readonly passagesOf: ReadonlyMap<string, readonly number[]>;
  readonly articles: ReadonlyMap<string, Article>;
  /** Each article's statements in reading order, by the article's id. */
  readonly statementsOf: ReadonlyMap<string, readonly Statement[]>;
  readonly book: StatementBook;
}

/** Makes a snapshot ready for questions; takes time in proportion to its lexical index. */
export function openSnapshot(id: string, snapshot: Snapshot, index: VectorIndex): OpenSnapshot {
  const { statements, passages } = snapshot;
  const passagesOf = positionsByArticle(passages);
  const articles = new Map(snapshot.articles.map((article) => [article.id, article]));
  const lexical = readTerms(snapshot.terms);
  return {
    id,
    snapshot,
    index,
    lexical,
    names: corpusNames(snapshot, lexical),
    passagesOf,
    articles,
    statementsOf: byArticle(statements),
    book: openBook(statements, passages, articles, passagesOf),
  };
}

function positionsByArticle(passages: readonly PlacedPassage[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { article }] of passages.entries()) {
    const own = positions.get(article);
    if (own === undefined) positions.set(article, [position]);
    else own.push(position);
  }
  return positions;
}

/** @throws RangeError when the snapshot has no such passage. */
export function passageAt(snapshot: Snapshot, position: number): PlacedPassage {
  const passage = snapshot.passages[position];
  if (passage === undefined) throw new RangeError(`no passage ${position} in this snapshot`);
  return passage;
}

/** @throws RangeError when the snapshot has no such article. */
export function articleOf(open: OpenSnapshot, id: string): Article {
  const article = open.articles.get(id);
  if (article === undefined) throw new RangeError(`no article ${id} in this snapshot`);
  return article;
}

/** The words of a passage. */
export function textAt(open: OpenSnapshot, position: number): string {
  const { article, start, end } = passageAt(open.snapshot, position);
  return articleOf(open, article).body.slice(start, end);
}

/** Cosine of a question's vector and row `row` of the table: both are of unit length. */
export function similarity(snapshot: Snapshot, row: number, question: Float32Array): number {
  const vector = vectorAt(snapshot.vectors, row);
  let sum = 0;
  for (let i = 0; i < question.length; i += 1) sum += (question[i] ?? 0) * (vector[i] ?? 0);
  return sum;
}
