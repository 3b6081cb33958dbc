import type { Article } from '../../model/article.js';

/**
 * Articles that have the same body under several names: their ids in the order given, a list for
 * each body. What they state of themselves is not looked at.
 */
export function findDuplicates(
  articles: readonly Pick<Article, 'id' | 'digest'>[],
): readonly (readonly string[])[] {
  const sameBody = new Map<string, string[]>();
  for (const { id, digest } of articles) {
    sameBody.set(digest, [...(sameBody.get(digest) ?? []), id]);
  }
  return [...sameBody.values()].filter(({ length }) => length > 1);
}
