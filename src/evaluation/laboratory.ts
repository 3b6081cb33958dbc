import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hnswVectors } from '../adapters/hnsw-vectors.js';
import type { ModelLocation } from '../adapters/model-folder.js';
import { openXenovaEmbedder } from '../adapters/xenova-embedder.js';
import { openXenovaReader } from '../adapters/xenova-reader.js';
import type { Config } from '../config.js';
import type { Embedder } from '../core/ports.js';
import type { OpenSet } from './open-set.js';
import { openSet } from './open-set.js';
import type { QuestionSet } from './question-sets.js';
import { parseQuestionSet } from './question-sets.js';
import type { OpenModels } from './sample-questions.js';
import { withTwins } from './twin-answers.js';

/** The question sets of the repository, used when none is named. */
export const committedSets = ['seed', 'gum_news'].map((name) =>
  fileURLToPath(new URL(`../../test/questions/${name}`, import.meta.url)),
);

/** @throws Error when the folder has no `corpus.jsonl` and `questions.jsonl`, or they are not a question set's. */
export async function readSet(folder: string): Promise<QuestionSet> {
  const [corpus, questions] = await Promise.all([
    readFile(join(folder, 'corpus.jsonl'), 'utf8'),
    readFile(join(folder, 'questions.jsonl'), 'utf8'),
  ]);
  return withTwins(parseQuestionSet(basename(resolve(folder)), corpus, questions));
}

/** The hand-checked statements of a set, as text; `null` when it has none. */
export function readStatementTable(folder: string): Promise<string | null> {
  return readFile(join(folder, 'quotes.jsonl'), 'utf8').catch(() => null);
}

/** The models that a configuration names, in this process. */
export async function openModels(config: Config): Promise<OpenModels> {
  const locate = (model: string): ModelLocation => ({
    model,
    folder: config.modelsDir,
    allowRemote: config.allowRemoteModels,
    cache: config.modelCacheDir,
  });
  const { embeddingModel, readerModel } = config;
  const embedder = await openXenovaEmbedder(locate(embeddingModel));
  const reader = readerModel === null ? null : await openXenovaReader(locate(readerModel));
  return { embedder, reader };
}

/** Indexes the set, telling how far it is on standard error. */
export async function openSetAloud(set: QuestionSet, embedder: Embedder): Promise<OpenSet> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  const tty = process.stderr.isTTY;
  try {
    return await openSet(set, {
      embedder,
      vectorIndexes: hnswVectors,
      graph: join(folder, 'graph.hnsw'),
      onProgress: (done, total) => {
        if (tty)
          process.stderr.write(
            `\r${set.name}: ${done} of ${total} texts embedded${done === total ? '\n' : ''}`,
          );
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
