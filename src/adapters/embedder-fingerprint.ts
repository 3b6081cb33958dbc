import { readModelSums } from './model-folder.js';
import type { ModelLocation } from './model-folder.js';

/** What a family of models was trained with; it must be put before each text. */
interface Prefixes {
  readonly question: string;
  readonly passage: string;
}

/** By the model's name. E5: arXiv 2212.03533, appendix; BGE: the model card of bge-small-en-v1.5. */
export function prefixesOf(model: string): Prefixes {
  const name = model.toLowerCase();
  if (name.includes('e5-')) return { question: 'query: ', passage: 'passage: ' };
  if (name.includes('bge-') && name.includes('-en')) {
    return { question: 'Represent this sentence for searching relevant passages: ', passage: '' };
  }
  return { question: '', passage: '' };
}

/** The fingerprint of the embedder that has those weights; see `Embedder.fingerprint`. */
export function fingerprintOf({ model }: ModelLocation, weights: string): string {
  const { question, passage } = prefixesOf(model);
  return `${model} ${weights} mean normalised "${question}" "${passage}"`;
}

/**
 * The fingerprint that the embedder there will have, without opening it, which is slow.
 *
 * @throws ModelError when there is no such folder and the model may not be downloaded.
 */
export async function readFingerprint(location: ModelLocation): Promise<string> {
  return fingerprintOf(location, (await readModelSums(location)).weights);
}
