import type { Answer } from '../model/answer.js';
import type { Article } from '../model/article.js';
import type { FileChange, Order, Posted } from '../model/change.js';
import type { LookedUp, LookUp, Names } from '../model/looked-up.js';
import type { Passage } from '../model/passage.js';
import type { Statement } from '../model/statement.js';
import type { Verified } from '../model/verdict.js';
import type { Refusal } from './ports.js';

/** A question with what narrows it. */
export interface Ask {
  readonly question: string;
  /** Only this article, by id. */
  readonly article?: string | undefined;
  /** Most quotations wanted, 1 to 3; 3 when not given. */
  readonly top?: number | undefined;
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

/** An article with what it attributes to somebody, or why its file can't be read. */
export type Quoting =
  | {
      readonly kind: 'read';
      readonly article: Article;
      /** In reading order. */
      readonly statements: readonly Statement[];
    }
  | Refusal;

/** An article as lists show it. */
export interface SourceEntry {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly passages: number;
}

/** What answers at this moment. */
export type Status =
  | {
      readonly kind: 'ready';
      readonly snapshot: string;
      readonly articles: number;
      readonly passages: number;
      readonly stale: boolean;
      /** Why answers go without the reader that was wanted, for a person; not there when all is well. */
      readonly readerFault?: string;
    }
  | { readonly kind: 'no-snapshot'; readonly reason: string };

/** Answers questions; behind it stands the engine's process. Every method rejects with {@link EngineError} when that process dies. */
export interface Engine {
  ask(ask: Ask): Promise<{ readonly answer: Answer; readonly ms: number }>;
  /** With `look`, the corpus folder is read to tell whether it has changed since the snapshot was opened. */
  status(how?: { readonly look: boolean }): Promise<Status>;
  sources(): Promise<readonly SourceEntry[]>;
  /** Statements by speaker, topic or id, or one by chance. */
  lookUp(wanted: LookUp): Promise<LookedUp>;
  /** One statement of each speaker on a topic. */
  voices(topic: string): Promise<LookedUp>;
  /** What the articles say of the quotations in a pasted text. */
  verify(text: string): Promise<Verified>;
  /** Whom and what can be asked for; nobody and nothing while there is no snapshot. */
  names(): Promise<Names>;
}

/** A fault of the engine's process, in words for a person. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** How far a build is. `total` is 0 while it is not known. */
export interface BuildProgress {
  readonly phase: 'reading' | 'embedding' | 'writing';
  readonly done: number;
  readonly total: number;
}

/** Counts of one kind of thing against the snapshot before. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** What a build did, or with `dryRun` would do. */
export interface BuildReport {
  readonly dryRun: boolean;
  /** Id of the snapshot now current; `null` after a dry run. */
  readonly snapshot: string | null;
  readonly articles: Changes;
  /** Passages are known by their words, so none is ever `changed`. */
  readonly passages: Changes;
  /** Texts that the model had to embed. */
  readonly embedded: number;
  readonly refused: readonly Refusal[];
  /** The snapshot that answered before; `null`: none did. */
  readonly from: string | null;
  /** Whether the snapshot that answers was made of just these files, so that nothing is to be done. */
  readonly isCurrent: boolean;
  /** Digest of the corpus as it is now, or would be. */
  readonly corpus: string;
  /** Files that were written or removed, or would be. */
  readonly files: readonly FileChange[];
  /** Ids of the articles behind the counts. */
  readonly named: Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>>;
  /** Ids of articles that have the same words, a list for each; answers quote them once. */
  readonly duplicates: readonly (readonly string[])[];
  /** Posted quotations whose words are in their article no more. */
  readonly lost: readonly Posted[];
  readonly ms: number;
}

/** Builds snapshots; behind it stands the indexer's process. */
export interface Indexer {
  /**
   * Resolves when the new snapshot is current, the corpus's files are as ordered, and the journal
   * has it; the engine's next answer comes from it. All of that happens, or nothing: what a kill
   * interrupts once it was decided is finished by `recover` or the next build.
   *
   * @throws IndexerError in words for a person: another build runs, the disk is full, cancelled…
   */
  build(
    options: { readonly dryRun?: boolean; readonly full?: boolean; readonly order?: Order },
    onProgress: (progress: BuildProgress) => void,
    signal?: AbortSignal,
  ): Promise<BuildReport>;
  /**
   * Finishes a change that was decided and interrupted, if there is one; gives its id or `null`.
   *
   * @throws IndexerError when it can't be finished now.
   */
  recover(): Promise<string | null>;
}

/** A fault of a build, in words for a person. */
export class IndexerError extends Error {
  override readonly name = 'IndexerError';
  /** Whether another build runs, and it is worth trying again when that is done. */
  readonly busy: boolean;
  constructor(message: string, options: ErrorOptions & { readonly busy?: boolean } = {}) {
    super(message, options);
    this.busy = options.busy ?? false;
  }
}
