import { createHash } from 'node:crypto';

/** Hexadecimal digits of an id: with 1,000 different quotations in an article, two share one in 3 % of articles. */
const digits = 6;

/**
 * The id of words quoted from an article: `Q-` and six hexadecimal digits, from the article's id and
 * the words alone. It is the same after every rebuild and wherever in the article the words stand;
 * a changed word gives a new one. The same words said twice in one article share an id.
 */
export function quotationId(article: string, words: string): string {
  const hash = createHash('sha256').update(`${article}\u0000${words}`, 'utf8');
  return `Q-${hash.digest('hex').slice(0, digits)}`;
}
