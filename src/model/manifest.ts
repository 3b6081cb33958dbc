/** What everything in a snapshot depends on. Two snapshots of equal makings answer alike. */
export interface Makings {
  /** Digest of the corpus folder's files. */
  readonly corpus: string;
  /** Fingerprint of the embedding model: id, weights, pooling, prefixes. */
  readonly model: string;
  /** Fingerprint of the rules that make passages and statements out of files. */
  readonly rules: string;
}

/** What a snapshot holds, written last: a snapshot without one is none. */
export interface Manifest extends Makings {
  readonly format: number;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly dimensions: number;
  readonly counts: {
    readonly articles: number;
    readonly passages: number;
    readonly vectors: number;
  };
  /** Corpus files that are not in the snapshot, and why. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  /** By file name: size in bytes and SHA-256 in hexadecimal. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}
