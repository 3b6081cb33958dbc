/** What was done to the corpus. */
export type ChangeKind = 'reindex' | 'add' | 'replace' | 'remove' | 'rollback';

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
