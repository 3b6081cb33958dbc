import type { Engine, Indexer } from '../core/services.js';

/** What the console's faces work with, already running. */
export interface App {
  readonly engine: Engine;
  readonly indexer: Indexer;
  /** Ends the processes behind it; nothing that was built is lost. */
  close(): Promise<void>;
}
