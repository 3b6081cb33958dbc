import type { Reader } from '../../src/core/ports.js';
import { terms } from '../../src/core/terms.js';

/** A deterministic {@link Reader} without a model: a sentence scores by the question's terms that it shares. */
export function countingReader(): Reader {
  return {
    fingerprint: 'counting-reader',
    read(question, passage, sentences) {
      const asked = new Set(terms(question));
      const scoreOf = (text: string): number => {
        const shared = new Set(terms(text).filter((term) => asked.has(term))).size;
        return (8 * shared) / Math.max(asked.size, 1) - 4;
      };
      const scores = sentences.map(({ start, end }) => scoreOf(passage.slice(start, end)));
      return Promise.resolve({ score: Math.max(-4, ...scores), sentences: scores });
    },
  };
}
