import type { Span } from './span.js';

/** What a source says of itself. `null` is «not stated»: nothing here is ever guessed but the title, which falls back to the headline, then the file name. */
export interface Metadata {
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO 8601 date, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
}

/** A stretch that is never quoted and never retrieved, and the name of the rule that says so. */
export interface Excluded extends Span {
  readonly rule: string;
}

/** Largest file that is read as an article, in bytes: a newspaper's longest article has a hundredth of it. */
export const articleMaxBytes = 10 * 1024 * 1024;

/** Id of the article that a file holds: its path without the ending. */
export function articleIdOf(file: string): string {
  return file.replace(/\.[^./]+$/u, '');
}

/** Whether a disk may take both names for one: in another case, or with marks that are signs of their own. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** One published piece. The body is settled once, hashed, and never edited afterwards. */
export interface Article extends Metadata {
  /** Path below the corpus folder without its ending, `/` between folders. */
  readonly id: string;
  /** Path below the corpus folder, `/` between folders. */
  readonly file: string;
  readonly body: string;
  /** SHA-256 of the body's UTF-8 bytes, lower-case hexadecimal. */
  readonly digest: string;
  /** In reading order, apart from each other and from the excluded spans. */
  readonly headings: readonly Span[];
  /** In reading order, apart from each other. */
  readonly excluded: readonly Excluded[];
}
