import type { Change, Order, PastSnapshot, Posted } from '../model/change.js';

/** The corpus's files can't be read or changed; the message is for people. */
export class ChangeError extends Error {
  override readonly name = 'ChangeError';
}

/**
 * Keeps what happened to the corpus, and which quotations were posted. Losing it never stops an
 * answer or a build: a file that is damaged is moved aside and started anew, what can't be written
 * is logged, and what can't be read is empty.
 */
export interface Journal {
  /** The newest changes first. */
  changes(atMost: number): Promise<readonly Change[]>;
  /** The change with that id; `null` when there is none. */
  change(id: string): Promise<Change | null>;
  /** The newest snapshots first. */
  snapshots(atMost: number): Promise<readonly PastSnapshot[]>;
  /** Enters a change with the snapshot that it led to, and marks postings as lost or found again, all or nothing. A change that is there already is left as it is. */
  record(entry: {
    readonly change: Change;
    readonly snapshot: PastSnapshot;
    readonly lost: readonly Posted[];
    readonly found: readonly Posted[];
  }): Promise<void>;
  /** Enters quotations that were just posted; those in the same message before are forgotten. */
  post(message: string, posted: readonly Posted[]): Promise<void>;
  /** What was posted from these articles; `lost`: was marked so. */
  postedFrom(
    articles: readonly string[],
  ): Promise<readonly { readonly posted: Posted; readonly lost: boolean }[]>;
  close(): void;
}

/** What is prepared for a change and not yet confirmed, kept across restarts for about a day; and what is there to be changed. What can't be read rejects with {@link ChangeError}. */
export interface Shelf {
  /** Endings of files that are articles, lower-case, with the dot. */
  readonly endings: readonly string[];
  /** Keeps a content and gives its hash. */
  stage(bytes: Uint8Array): Promise<string>;
  keepPlan(order: Order): Promise<void>;
  /** `null`: it was used, cancelled, or is too old. */
  readPlan(id: string): Promise<Order | null>;
  dropPlan(id: string): Promise<void>;
  /** The corpus's file for an article's id or for its own path, with its sidecar where it has one; where there is none, one whose name a disk may take for it. `null`: there is none of that kind either. */
  locate(
    article: string,
  ): Promise<{ readonly file: string; readonly sidecar: string | null } | null>;
  /** The text of a file of the corpus; `null`: there is none. */
  read(file: string): Promise<string | null>;
  /** The snapshots that can be gone back to, the newest first, with the one that answers. */
  snapshots(): Promise<readonly PastSnapshot[]>;
}

/** A file from elsewhere, or why it was not taken, in words for a person. */
export type Fetched =
  | {
      readonly kind: 'fetched';
      readonly bytes: Uint8Array;
      /** Media type in lower case, without parameters; `null` when the server says none. */
      readonly type: string | null;
      /** Label of the encoding as the server states it; `null` when it doesn't. */
      readonly charset: string | null;
      /** The address that gave it in the end. */
      readonly url: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Fetches files; whatever the other side does, it resolves, in limited time and memory. */
export type Fetch = (url: string, signal?: AbortSignal) => Promise<Fetched>;
