import type { Answer } from '../model/answer.js';
import type { Article } from '../model/article.js';
import type { FileChange, Order, Posted } from '../model/change.js';
import type { Makings, Manifest } from '../model/manifest.js';
import type { Passage } from '../model/passage.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Span } from '../model/span.js';
import type { Statement } from '../model/statement.js';

/**
 * Turns one text into a unit vector.
 *
 * Implementations return vectors of length `dimensions` with an L2 norm of 1 (within 1e-3), and the
 * same vector for the same text whatever was embedded before. One text at a time: int8 models
 * quantise activations over a batch, so in a batch a vector would depend on its neighbours.
 */
export interface Embedder {
  /** Changes whenever the vectors would: model, weights, pooling, prefixes. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** Longest passage that is embedded whole, in the model's tokens, prefix and special tokens taken off. */
  readonly maxTokens: number;
  /** The model's tokens in `text`, without prefix and special tokens. */
  countTokens(text: string): number;
  /** @throws RangeError when a passage is longer than `maxTokens`; a question is cut there instead. */
  embed(text: string, as: 'question' | 'passage'): Promise<Float32Array>;
}

/** A neighbour: `label` is the position at which its vector was added, `similarity` the cosine, -1 to 1. */
export interface Neighbour {
  readonly label: number;
  readonly similarity: number;
}

/** Finds the nearest of many unit vectors. */
export interface VectorIndex {
  readonly size: number;
  /**
   * At most `count` neighbours, nearest first, ties by label.
   *
   * @throws RangeError when the vector's length is not the index's, or a component is not finite.
   */
  search(vector: Float32Array, count: number): readonly Neighbour[];
}

/** Makes vector indexes, and opens them again from their file. */
export interface VectorIndexes {
  /** Writes the index of `vectors`, labelled by position; the same vectors give the same bytes. */
  build(vectors: readonly Float32Array[], dimensions: number, path: string): Promise<void>;
  /** @throws when the file is not an index of `size` vectors. Flipped bits go unseen: check the file's hash first. */
  open(path: string, dimensions: number, size: number): Promise<VectorIndex>;
}

/** One file of the corpus as it was read, or why it could not be. */
export type CorpusFile =
  | {
      readonly kind: 'read';
      /** Path below the corpus folder, `/` between folders. */
      readonly file: string;
      readonly bytes: Uint8Array;
      /** Text of the sidecar `NAME.yaml`; `null` when there is none. */
      readonly sidecar: string | null;
    }
  | Refusal;

/** A file that is not in the snapshot, and why, in words for a person: what is wrong and what to do. */
export interface Refusal {
  readonly kind: 'refused';
  readonly file: string;
  readonly reason: string;
}

/** Why a snapshot can't be used. */
export type Unusable = 'absent' | 'other-format' | 'other-corpus' | 'other-model' | 'damaged';

/** A verified snapshot, or why there is none. */
export type Opened =
  | {
      readonly kind: 'ready';
      readonly manifest: Manifest;
      readonly snapshot: Snapshot;
      readonly index: VectorIndex;
    }
  | { readonly kind: 'refused'; readonly reason: Unusable; readonly detail: string };

/** Keeps snapshots on disk. */
export interface SnapshotStore {
  /**
   * The current snapshot, every file checked against its hash.
   * With `corpus: null` a snapshot of any corpus will do.
   */
  open(expected: Omit<Makings, 'corpus'> & { readonly corpus: string | null }): Promise<Opened>;
  /** Like `open`, of any corpus, but goes back through the snapshots that are kept until one is usable. */
  openNewestUsable(expected: Omit<Makings, 'corpus'>): Promise<Opened>;
  /**
   * Writes a snapshot and makes it current in one atomic step; until then nothing that was there
   * has changed. Keeps the last few for a way back.
   *
   * @throws SnapshotError when the disk does not take it.
   */
  write(snapshot: Snapshot, created: Date): Promise<Manifest>;
  /** The first half of `write`: the snapshot is whole on disk, and nothing else has changed. */
  prepare(snapshot: Snapshot, created: Date): Promise<Manifest>;
  /** The second half: makes what was prepared, or one that is kept, the current one; `false` when there is no such snapshot. May be called again after a kill. */
  install(id: string): Promise<boolean>;
  /** Like `open`, for a snapshot that is kept. */
  openOne(id: string, expected: Parameters<SnapshotStore['open']>[0]): Promise<Opened>;
  /** Of all snapshots that are kept, the newest first; their files are not looked at. */
  manifests(): Promise<readonly Manifest[]>;
}

/** A snapshot can't be written; the message says what to do. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** The articles' bodies as a snapshot froze them; what the send-time gate reads. */
export interface Sources {
  /**
   * `body.slice(start, end)` of the article as the snapshot holds it, read from disk and checked
   * against the digest; `null` when snapshot, article or digest is not to be had.
   */
  slice(
    where: { snapshot: string; article: string; digest: string },
    span: Span,
  ): Promise<string | null>;
}

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
    }
  | { readonly kind: 'no-snapshot'; readonly reason: string };

/** Answers questions; behind it stands the engine's process. Every method rejects with {@link EngineError} when that process dies. */
export interface Engine {
  ask(ask: Ask): Promise<{ readonly answer: Answer; readonly ms: number }>;
  status(): Promise<Status>;
  sources(): Promise<readonly SourceEntry[]>;
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
  /** Digest of the corpus as it is now, or would be. */
  readonly corpus: string;
  /** Files that were written or removed, or would be. */
  readonly files: readonly FileChange[];
  /** Ids of the articles behind the counts. */
  readonly named: Readonly<Record<'added' | 'changed' | 'removed', readonly string[]>>;
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
}
