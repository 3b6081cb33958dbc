import { overlaps, type Span } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import { terms } from './terms.js';

/**
 * The names of those who speak in a stretch of an article without being named there («he added»), in
 * order of speech: whoever asks what they said means these words too. `text` is the stretch's,
 * `statements` are the article's.
 */
export function absentSpeakers(
  span: Span,
  text: string,
  statements: readonly Statement[],
): readonly string[] {
  const named = new Set(terms(text));
  const absent = statements
    .filter((statement) => overlaps(statement, span))
    .map(({ attribution }) => (attribution?.how === 'carried' ? attribution.name : ''))
    // A description («the report’s authors») says too little to be asked for.
    .filter((name) => /^\p{Lu}/u.test(name) && !named.has(terms(name).at(-1) ?? ''));
  return [...new Set(absent)];
}
