import { createHash } from 'node:crypto';

/** `Q-` and six hexadecimal digits, from the article and the words: the same after every rebuild, and wherever in the article the words stand. */
export function quotationId(article: string, exact: string): string {
  const digest = createHash('sha256').update(`${article}\n${exact}`).digest('hex');
  return `Q-${digest.slice(0, 6)}`;
}
