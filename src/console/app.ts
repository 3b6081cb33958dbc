import type { Engine, Indexer, Refusal } from '../core/ports.js';
import type { Article } from '../model/article.js';
import type { Passage } from '../model/passage.js';
import type { Statement } from '../model/statement.js';

/** What the console's faces work with, already running. */
export interface App {
  readonly engine: Engine;
  readonly indexer: Indexer;
  /** Ends the processes behind it; nothing that was built is lost. */
  close(): Promise<void>;
}

/** One article as the splitter sees it, or why its file can't be read. */
export type Inspected =
  | {
      readonly kind: 'inspected';
      readonly article: Article;
      /** In reading order. */
      readonly passages: readonly Passage[];
      /** In reading order. */
      readonly statements: readonly Statement[];
    }
  | Refusal;
