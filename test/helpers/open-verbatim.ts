import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { compose } from '../../src/compose.js';
import type { Verbatim } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';

const compiled = (entry: string): URL => pathToFileURL(resolve('dist/engine', entry));

/** The whole product without a face, over folders of a test, with the processes that were compiled for this run. */
export function openVerbatim(folders: {
  corpus: string;
  index: string;
  models?: string;
}): Verbatim {
  const config = readConfig({
    CORPUS_DIR: folders.corpus,
    INDEX_DIR: folders.index,
    ...(folders.models === undefined ? {} : { MODELS_DIR: folders.models }),
  });
  const silent = { error: () => {}, warn: () => {} };
  const verbatim = compose(config, silent, {
    engine: compiled('engine-process.js'),
    indexer: compiled('indexer-process.js'),
  });
  onTestFinished(() => verbatim.close());
  return verbatim;
}
