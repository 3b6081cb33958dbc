import type { Article } from '../../model/article.js';
import type { PlacedPassage, Snapshot } from '../../model/snapshot.js';
import type { Statement } from '../../model/statement.js';
import { byArticle } from '../by-article.js';

/** What need not be read again: articles of an earlier snapshot whose files are the same. */
export interface Unchanged {
  /** Made by the same rules for the same model. */
  readonly snapshot: Snapshot;
  /** Paths of the articles' files. */
  readonly files: ReadonlySet<string>;
}

/** An article as an earlier build took it apart. */
export interface KeptArticle {
  readonly article: Article;
  readonly passages: readonly PlacedPassage[];
  readonly statements: readonly Statement[];
}

/** The unchanged articles, in the snapshot's order. */
export function keptArticles({ snapshot, files }: Unchanged): readonly KeptArticle[] {
  const passages = byArticle(snapshot.passages);
  const statements = byArticle(snapshot.statements);
  return snapshot.articles
    .filter(({ file }) => files.has(file))
    .map((article) => ({
      article,
      passages: passages.get(article.id) ?? [],
      statements: statements.get(article.id) ?? [],
    }));
}
