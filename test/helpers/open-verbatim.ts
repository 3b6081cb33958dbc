import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { compose } from '../../src/compose.js';
import type { Verbatim } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import type { ProcessLog } from '../../src/engine/log-error-output.js';

const compiled = (entry: string): URL => pathToFileURL(resolve('dist/engine', entry));

const silent: ProcessLog = { error: () => {}, warn: () => {} };

/** The whole product without a face, over folders of a test, with the processes that were compiled for this run. */
export function openVerbatim(about: {
  corpus: string;
  index: string;
  models?: string;
  /** `none`: answers without a reader, which takes a second to load. */
  reader?: 'none';
  log?: ProcessLog;
}): Verbatim {
  const config = readConfig({
    CORPUS_DIR: about.corpus,
    INDEX_DIR: about.index,
    ...(about.models === undefined ? {} : { MODELS_DIR: about.models }),
    ...(about.reader === undefined ? {} : { READER_MODEL: about.reader }),
  });
  const verbatim = compose(config, about.log ?? silent, {
    engine: compiled('engine-process.js'),
    indexer: compiled('indexer-process.js'),
  });
  onTestFinished(() => verbatim.close());
  return verbatim;
}
