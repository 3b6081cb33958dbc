import type { Metadata } from '../model/article.js';
import type { Manifest } from '../model/manifest.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Span } from '../model/span.js';

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

/** How a passage reads as an answer. Scores are differences of logits: above 0, an answer is likelier than none. */
export interface Reading {
  /** Of the best stretch of words, against «the passage does not answer»; finite. */
  readonly score: number;
  /** For each sentence that was named, of the best stretch that begins in it; finite, and never above `score`. */
  readonly sentences: readonly number[];
}

/** A reader failed at a passage; the question can be answered without it. The message is for a person. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
}

/**
 * Reads passages for the answer to a question.
 *
 * Implementations give the same reading for the same texts whatever was read before, of passages of
 * any length. One pair at a time: see {@link Embedder}.
 */
export interface Reader {
  /** Changes whenever the scores would: model and weights. */
  readonly fingerprint: string;
  /**
   * @param sentences spans into `passage`, in reading order
   * @throws ReaderError when the model fails.
   */
  read(question: string, passage: string, sentences: readonly Span[]): Promise<Reading>;
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

/** What a file states of itself, each in words of its own; what it doesn't state is absent. Nobody has checked it yet. */
export type StatedFields = { readonly [Field in keyof Metadata]?: string };

/** What a reader made of a file, or why it could make nothing, in words for a person. */
export type FormatText =
  | {
      readonly kind: 'text';
      /** The article's words: paragraphs apart by a blank line, and a new line only where the file breaks the line. */
      readonly text: string;
      readonly stated: StatedFields;
      /** Lines that the file marks as headings, in order; empty when it marks none. */
      readonly headings: readonly Span[];
      /** Lines that the file makes one link, or several and nothing else, in order. */
      readonly links: readonly Span[];
      /** Of a page in which it can be told. */
      readonly layout?: Layout | null;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** How a page lays an article out. */
export interface Layout {
  /** Where the element that holds the article ends; what is below it belongs to the site. */
  readonly end: number;
  /** Lines of lists, tables and quotations within the article, in order. */
  readonly lists: readonly Span[];
  /** Short stretches that stand otherwise than the article's paragraphs, above and between them, in order. */
  readonly boxes: readonly Box[];
}

/** A stretch apart from the article's paragraphs: above them, within elements of its own, or only in another style. */
export interface Box extends Span {
  readonly kind: 'above' | 'nested' | 'styled';
}

/**
 * Reads articles from files that are more than text: web pages, PDF…
 *
 * The same bytes give the same text. Whatever the bytes are, it resolves, in limited time.
 */
export interface FormatReader {
  /** Endings of the files that it reads, lower-case, with the dot. */
  readonly endings: readonly string[];
  /** `charset` is the label of the encoding as the sidecar states it, `null` when it doesn't. */
  read(file: string, bytes: Uint8Array, charset: string | null): Promise<FormatText>;
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

/** What a snapshot must be made of; `null` where anything will do. */
export interface Expected {
  readonly corpus: string | null;
  readonly model: string;
  readonly rules: string | null;
}

/** Keeps snapshots on disk. */
export interface SnapshotStore {
  /**
   * The current snapshot, every file checked against its hash.
   */
  open(expected: Expected): Promise<Opened>;
  /** Like `open`, of any corpus (with `rules: null`, made by any rules), but goes back through the snapshots that are kept until one is usable. */
  openNewestUsable(expected: {
    readonly model: string;
    readonly rules: string | null;
  }): Promise<Opened>;
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
  openOne(id: string, expected: Expected): Promise<Opened>;
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
