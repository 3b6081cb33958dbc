import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hnswVectors } from '../../src/adapters/hnsw-vectors.js';
import { openXenovaEmbedder } from '../../src/adapters/xenova-embedder.js';
import { openXenovaReader } from '../../src/adapters/xenova-reader.js';
import { isAReader } from '../contract/is-a-reader.js';
import { isAVectorIndex } from '../contract/is-a-vector-index.js';
import { isAnEmbedder } from '../contract/is-an-embedder.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('openXenovaEmbedder', () => {
  let opened: ReturnType<typeof openXenovaEmbedder> | null = null;
  isAnEmbedder(() => {
    opened ??= openXenovaEmbedder({
      model: 'Xenova/e5-small-v2',
      folder: 'models',
      allowRemote: false,
      cache: folder,
    });
    return opened;
  });
});

describe('openXenovaReader', () => {
  let opened: ReturnType<typeof openXenovaReader> | null = null;
  const location = { folder: 'models', allowRemote: false } as const;
  isAReader(() => {
    opened ??= openXenovaReader({ ...location, model: 'verbatim-reader', cache: folder });
    return opened;
  });

  it('refuses a reader that is not there, by name', async () => {
    await expect(
      openXenovaReader({ ...location, model: 'no-such-reader', cache: folder }),
    ).rejects.toThrow(/no-such-reader/);
  });
});

describe('hnswVectors', () => {
  let made = 0;
  isAVectorIndex(async (vectors) => {
    made += 1;
    const path = join(folder, `${made}.hnsw`);
    await hnswVectors.build(vectors, 24, path);
    return hnswVectors.open(path, 24, vectors.length);
  });
});
