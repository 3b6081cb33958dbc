import type { Speaker } from '../../model/quotation.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';

/**
 * Whose words a sentence holds: the speaker of the statement that covers most of it. Whole
 * quotations and paraphrases go before fragments, which are given only where nothing else is said.
 * `null`: the article's own words. `statements` are those of the sentence's article, in any order.
 */
export function speakerOf(sentence: Span, statements: readonly Statement[]): Speaker | null {
  let found: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    const shared = overlap(sentence, statement);
    if (shared === 0) continue;
    const heavier = found !== null && found.kind === 'fragment' && statement.kind !== 'fragment';
    const lighter = found !== null && found.kind !== 'fragment' && statement.kind === 'fragment';
    if (heavier || (!lighter && shared > most)) {
      found = statement;
      most = shared;
    }
  }
  if (found === null) return null;
  const { attribution, kind } = found;
  return { name: attribution?.name ?? null, role: attribution?.role ?? null, kind };
}

/** Code units that both spans hold. */
function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
