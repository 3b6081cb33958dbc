import { describe } from 'vitest';
import { countingReader } from '../fakes/counting-reader.js';
import { exactVectors } from '../fakes/exact-vectors.js';
import { hashingEmbedder } from '../fakes/hashing-embedder.js';
import { isAReader } from './is-a-reader.js';
import { isAVectorIndex } from './is-a-vector-index.js';
import { isAnEmbedder } from './is-an-embedder.js';

describe('hashingEmbedder', () => {
  isAnEmbedder(() => Promise.resolve(hashingEmbedder()));
});

describe('exactVectors', () => {
  isAVectorIndex((vectors) => Promise.resolve(exactVectors(vectors, 24)));
});

describe('countingReader', () => {
  isAReader(() => Promise.resolve(countingReader()));
});
