import { createHash } from 'node:crypto';
import type { Embedder } from '../../src/core/ports.js';
import { terms } from '../../src/core/terms.js';

const dimensions = 64;
const maxTokens = 400;

/** A deterministic {@link Embedder} without a model: each term turns the vector its own way, so that texts that share terms are near. */
export function hashingEmbedder(): Embedder {
  const countTokens = (text: string): number => text.split(/\s+/).filter(Boolean).length;
  return {
    fingerprint: 'hashing-embedder',
    dimensions,
    maxTokens,
    countTokens,
    embed(text, as) {
      if (as === 'passage' && countTokens(text) > maxTokens) {
        return Promise.reject(new RangeError(`over ${maxTokens} tokens`));
      }
      const vector = new Float32Array(dimensions);
      for (const term of ['', ...terms(text)]) {
        const digest = createHash('sha256').update(term).digest();
        for (let i = 0; i < dimensions; i += 1) {
          vector[i] =
            (vector[i] ?? 0) + (digest[i % digest.length] ?? 0) * ((i * 7) % 3 === 0 ? -1 : 1) - 64;
        }
      }
      const length = Math.hypot(...vector);
      return Promise.resolve(vector.map((value) => value / length));
    },
  };
}
