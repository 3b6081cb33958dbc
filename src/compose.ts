import { fileURLToPath } from 'node:url';
import type { ModelLocation } from './adapters/model-folder.js';
import { snapshotSources } from './adapters/snapshots/snapshot-sources.js';
import type { Config } from './config.js';
import type { Sources } from './core/ports.js';
import type { Engine, Indexer, Inspected } from './core/services.js';
import { EngineClient } from './engine/engine-client.js';
import { indexerClient } from './engine/indexer-client.js';
import type { ProcessLog } from './engine/log-error-output.js';
import type { ProcessOptions } from './engine/protocol.js';

/** Verbatim without a face: what the console and Discord work with. */
export interface Verbatim {
  readonly engine: Engine;
  readonly indexer: Indexer;
  readonly sources: Sources;
  /** An article taken apart, by its file's path or its id. */
  readonly inspect: (name: string) => Promise<Inspected>;
  /** Ends the processes behind it; a build in progress leaves the snapshot before in place. */
  readonly close: () => Promise<void>;
}

/** The child processes' compiled entries; tests that run from the sources name those of `dist`. */
export const processEntries = {
  engine: new URL('./engine/engine-process.js', import.meta.url),
  indexer: new URL('./engine/indexer-process.js', import.meta.url),
} as const;

/** Puts the parts together. Nothing is started before it is first asked for. */
export function compose(
  config: Config,
  log: ProcessLog,
  entries: typeof processEntries = processEntries,
): Verbatim {
  const options = processOptions(config);
  const engine = new EngineClient(entries.engine, options, log);
  const indexer = indexerClient({ entry: entries.indexer, options, log });
  return {
    engine,
    indexer,
    sources: snapshotSources(config.indexDir),
    inspect: (name) => engine.inspect(name),
    close: () => engine.close(),
  };
}

function processOptions(config: Config): ProcessOptions {
  const locate = (model: string): ModelLocation => ({
    model,
    folder: config.modelsDir,
    allowRemote: config.allowRemoteModels,
    cache: config.modelCacheDir,
  });
  return {
    corpusFolder: config.corpusDir,
    indexFolder: config.indexDir,
    keepPostedDays: config.keepPostedDays,
    calibrationFile: fileURLToPath(new URL('../models/calibration.json', import.meta.url)),
    model: locate(config.embeddingModel),
    reader: config.readerModel === null ? null : locate(config.readerModel),
  };
}
