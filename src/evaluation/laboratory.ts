import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hnswVectors } from '../adapters/hnsw-vectors.js';
import { openXenovaEmbedder } from '../adapters/xenova-embedder.js';
import type { Config } from '../config.js';
import type { Embedder } from '../core/ports.js';
import type { OpenSet } from './open-set.js';
import { openSet } from './open-set.js';
import type { QuestionSet } from './question-sets.js';
import { parseQuestionSet } from './question-sets.js';

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
  return parseQuestionSet(basename(resolve(folder)), corpus, questions);
}

/** The hand-checked statements of a set, as text; `null` when it has none. */
export function readStatementTable(folder: string): Promise<string | null> {
  return readFile(join(folder, 'quotes.jsonl'), 'utf8').catch(() => null);
}

/** The model that a configuration names, in this process. */
export function openEmbedder(config: Config): Promise<Embedder> {
  return openXenovaEmbedder({
    model: config.embeddingModel,
    folder: config.modelsDir,
    allowRemote: config.allowRemoteModels,
    cache: config.modelCacheDir,
  });
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
