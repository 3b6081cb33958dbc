import { AutoModel, AutoTokenizer, env, FeatureExtractionPipeline } from '@xenova/transformers';
import { setImmediate } from 'node:timers/promises';
import type { Embedder } from '../core/ports.js';
import { fingerprintOf, prefixesOf } from './embedder-fingerprint.js';
import { ModelError, readModelSums } from './model-folder.js';
import type { ModelLocation } from './model-folder.js';

/**
 * Opens a sentence-embedding model in the layout of @xenova/transformers, mean-pooled and
 * normalised. Slow (it reads and hashes the weights), and afterwards every call blocks the event
 * loop for as long as the model runs: only for processes that may block.
 *
 * @throws ModelError when the folder is missing, incomplete or does not match its sums.
 */
export async function openXenovaEmbedder(location: ModelLocation): Promise<Embedder> {
  const { weights, verify } = await readModelSums(location);
  env.allowRemoteModels = location.allowRemote;
  env.localModelPath = location.folder;
  env.cacheDir = location.cache;
  const [sound, loaded] = await Promise.allSettled([verify(), load(location)]);
  // A wrong sum is the better explanation of a model that does not load.
  if (sound.status === 'rejected') throw sound.reason;
  if (loaded.status === 'rejected') throw loaded.reason;
  const extract = loaded.value;
  const { tokenizer } = extract;
  const prefixes = prefixesOf(location.model);
  const modelLimit = Number(tokenizer.model_max_length) || 512;
  const count = (text: string): number =>
    tokenizer.encode(text, null, { add_special_tokens: false }).length;
  // Two special tokens, and the prefix, share the model's window with the passage.
  const maxTokens = modelLimit - 2 - count(prefixes.passage);

  const run = async (text: string): Promise<Float32Array> => {
    const output = await extract(text, { pooling: 'mean', normalize: true });
    // The native call keeps the event loop; let messages and timers have their turn after each text.
    await setImmediate();
    return Float32Array.from(output.data as Float32Array);
  };
  const dimensions = (await run(prefixes.question)).length;

  return {
    fingerprint: fingerprintOf(location, weights),
    dimensions,
    maxTokens,
    countTokens: count,
    async embed(text, as) {
      if (as === 'passage' && count(text) > maxTokens) {
        throw new RangeError(`a passage of ${count(text)} tokens is over the model's ${maxTokens}`);
      }
      return run(prefixes[as] + text);
    },
  };
}

async function load(location: ModelLocation): Promise<FeatureExtractionPipeline> {
  try {
    // What `pipeline` does for this task; the compiler takes six seconds over its types.
    const [tokenizer, model] = await Promise.all([
      AutoTokenizer.from_pretrained(location.model),
      AutoModel.from_pretrained(location.model),
    ]);
    return new FeatureExtractionPipeline({ task: 'feature-extraction', tokenizer, model });
  } catch (cause) {
    throw new ModelError(
      `The model ${location.model} could not be loaded. Check that its folder below ${location.folder} is complete, or set ALLOW_REMOTE_MODELS=true to download it.`,
      { cause },
    );
  }
}
