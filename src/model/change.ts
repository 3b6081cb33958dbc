/** What can be done to the corpus. */
export const changeKinds = ['reindex', 'add', 'replace', 'remove', 'rollback'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One entry of the audit: who changed what, when, and between which snapshots. */
export interface Change {
  /** Given when the change is ordered; the same after a crash, so that it is recorded once. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Discord's id of the person, or `console`, `start`, `watcher`. */
  readonly by: string;
  readonly kind: ChangeKind;
  /** Paths below the corpus folder that were written or removed, in the order of code units. */
  readonly files: readonly string[];
  /** The snapshot that answered before; `null`: none did. */
  readonly from: string | null;
  readonly to: string;
}

/** A snapshot that once answered, as the history keeps it. */
export interface PastSnapshot {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** Digest of the corpus that it was built from. */
  readonly corpus: string;
  readonly articles: number;
  readonly passages: number;
}

/** A quotation that stands in a message of ours: where, and by which marks its words are known again; never the words. */
export interface Posted {
  /** Id of the quotation; see `quotationId`. */
  readonly quotation: string;
  /** Id of the article. */
  readonly article: string;
  /** Where it began when it was posted, and how long it is, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  /** Link to the message. */
  readonly message: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A file of the corpus as it is to become. */
export interface FileChange {
  /** Path below the corpus folder, `/` between folders. */
  readonly file: string;
  /** SHA-256 of its new content, which is kept under that name; `null`: it is removed. */
  readonly becomes: string | null;
}

/** What somebody wants done to the corpus. */
export interface Order {
  readonly id: string;
  /** See {@link Change.by}. */
  readonly by: string;
  readonly kind: ChangeKind;
  /** In the order of code units; empty for `reindex`, and for `rollback`, which finds out itself. */
  readonly files: readonly FileChange[];
  /** The snapshot that a `rollback` leads back to, otherwise `null`. */
  readonly snapshot: string | null;
  /** What the preview stood on; `null`: there was none. */
  readonly expected: Expected | null;
}

/** A preview holds as long as these are the same. */
export interface Expected {
  /** The snapshot that answers. */
  readonly from: string | null;
  /** Digest of the corpus as it would become. */
  readonly corpus: string;
}

/** One article file of a corpus, by hashes: SHA-256, lower-case hexadecimal. */
export interface CorpusEntry {
  readonly file: string;
  readonly content: string;
  /** `null`: there is no sidecar. */
  readonly sidecar: string | null;
}

/** A file of the corpus as a change found it, and as it is to become. */
export interface Replacement extends FileChange {
  /** SHA-256 of its content when the change was decided; `null`: there was no such file. */
  readonly was: string | null;
}

/** What a confirmed change still has to do, written before its first step; doing it twice is doing it once. */
export interface Intent {
  readonly change: Change;
  readonly files: readonly Replacement[];
  readonly snapshot: PastSnapshot;
  readonly lost: readonly Posted[];
  readonly found: readonly Posted[];
}
