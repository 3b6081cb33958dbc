import { AutoModelForQuestionAnswering, AutoTokenizer, env, Tensor } from '@xenova/transformers';
import type { PreTrainedModel, PreTrainedTokenizer } from '@xenova/transformers';
import { setImmediate } from 'node:timers/promises';
import type { Reader, Reading } from '../core/ports.js';
import { ReaderError } from '../core/ports.js';
import { ModelError, readModelSums } from './model-folder.js';
import type { ModelLocation } from './model-folder.js';
import { scoreSpans } from './score-spans.js';
import type { Window } from './score-spans.js';

/** The window that the reader was trained with, in tokens, and its parts; see USAGE.md beside the model. */
const windowTokens = 256;
const questionTokens = 48;
const overlapTokens = 64;

/** Passages whose tokens are kept: a corpus is asked again and again, and counting them takes a tenth of a reading. */
const keptPassages = 2_000;

/** A text's tokens, and where the word that each belongs to begins. */
interface Tokens {
  readonly ids: readonly number[];
  readonly places: readonly number[];
}

/**
 * Opens an extractive reader in the layout of @xenova/transformers. Slow, and afterwards every call
 * blocks the event loop for as long as the model runs: only for processes that may block.
 *
 * @throws ModelError when the folder is missing, incomplete or does not match its sums.
 */
export async function openXenovaReader(location: ModelLocation): Promise<Reader> {
  const { weights, verify } = await readModelSums(location);
  env.allowRemoteModels = location.allowRemote;
  env.localModelPath = location.folder;
  env.cacheDir = location.cache;
  const [sound, loaded] = await Promise.allSettled([verify(), load(location)]);
  if (sound.status === 'rejected') throw sound.reason;
  if (loaded.status === 'rejected') throw loaded.reason;
  const [tokenizer, model] = loaded.value;
  const [cls = 0, sep = 0] = tokenizer.encode('');
  const known = new Map<string, Tokens>();
  const tokensOf = (passage: string): Tokens => {
    const found = known.get(passage);
    if (found !== undefined) return found;
    if (known.size >= keptPassages) known.clear();
    const tokens = tokenise(tokenizer, passage);
    known.set(passage, tokens);
    return tokens;
  };

  return {
    fingerprint: `${location.model} ${weights}`,
    read: orReaderError(location.model, async (question, passage, sentences) => {
      const asked = tokenizer.encode(question, null, { add_special_tokens: false });
      const head = [cls, ...asked.slice(0, questionTokens), sep];
      const windows: Window[] = [];
      for (const { ids, places } of cut(tokensOf(passage), windowTokens - head.length - 1)) {
        const [starts, ends] = await run(model, [...head, ...ids, sep], head.length);
        windows.push({ starts, ends, offset: head.length, places });
      }
      return scoreSpans(windows, sentences);
    }),
  };
}

/** Whatever a model throws, or says in numbers that are none: it fails as a reader does. */
function orReaderError(model: string, read: Reader['read']): Reader['read'] {
  return async (...asked): Promise<Reading> => {
    try {
      const reading = await read(...asked);
      if (Number.isFinite(reading.score)) return reading;
      throw new RangeError(`a passage reads as ${reading.score}`);
    } catch (cause) {
      throw new ReaderError(
        `The reader ${model} failed at a question. Restore its folder from the repository, or set READER_MODEL=none to go without.`,
        { cause },
      );
    }
  };
}

async function load(location: ModelLocation): Promise<[PreTrainedTokenizer, PreTrainedModel]> {
  try {
    return await Promise.all([
      AutoTokenizer.from_pretrained(location.model),
      AutoModelForQuestionAnswering.from_pretrained(location.model),
    ]);
  } catch (cause) {
    throw new ModelError(
      `The reader ${location.model} could not be loaded. Check that its folder below ${location.folder} is complete, or set READER_MODEL=none to go without.`,
      { cause },
    );
  }
}

/** Word by word, for the library gives no offsets: BERT splits on white space first, so the tokens are those of the whole. */
function tokenise(tokenizer: PreTrainedTokenizer, text: string): Tokens {
  const ids: number[] = [];
  const places: number[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    for (const id of tokenizer.encode(word, null, { add_special_tokens: false })) {
      ids.push(id);
      places.push(index);
    }
  }
  return { ids, places };
}

/** Stretches of at most `size` tokens that overlap, so that no answer is cut by all of them. */
function cut({ ids, places }: Tokens, size: number): Tokens[] {
  const windows: Tokens[] = [];
  for (let from = 0; from < ids.length; from += size - overlapTokens) {
    windows.push({ ids: ids.slice(from, from + size), places: places.slice(from, from + size) });
    if (from + size >= ids.length) break;
  }
  return windows;
}

/** The logits of starts and ends; what comes before `passageAt` is the question. */
async function run(
  model: PreTrainedModel,
  ids: readonly number[],
  passageAt: number,
): Promise<[Float32Array, Float32Array]> {
  const row = (valueAt: (id: number, i: number) => number): Tensor =>
    new Tensor(
      'int64',
      BigInt64Array.from(ids, (id, i) => BigInt(valueAt(id, i))),
      [1, ids.length],
    );
  const output: { start_logits: Tensor; end_logits: Tensor } = await model({
    input_ids: row((id) => id),
    attention_mask: row(() => 1),
    token_type_ids: row((_, i) => (i < passageAt ? 0 : 1)),
  });
  // The native call keeps the event loop; let messages and timers have their turn after each run.
  await setImmediate();
  return [output.start_logits.data as Float32Array, output.end_logits.data as Float32Array];
}
