import type { Quotation } from './quotation.js';

/** Whom a pasted text names as the speaker, and whether the article agrees; `unclear`: the article does not say whose words they are. */
export interface Claimed {
  readonly name: string;
  readonly holds: 'yes' | 'no' | 'unclear';
}

/** A stretch of words in a comparison: of both texts, only of the source, or only of the pasted one. */
export interface Change {
  readonly kind: 'same' | 'source' | 'pasted';
  readonly text: string;
}

/** What the corpus says of one pasted quotation. */
export type Verdict =
  | {
      /** It says just that: only typesetting differs. */
      readonly kind: 'exact';
      readonly pasted: string;
      /** The first few places, in the order of the articles. */
      readonly places: readonly Quotation[];
      /** How many places there are. */
      readonly total: number;
      readonly claimed: Claimed | null;
    }
  | {
      /** It says something like it; the words that differ are highlighted in `source`. */
      readonly kind: 'differs';
      readonly pasted: string;
      readonly source: Quotation;
      /** From the source to the pasted text, in order, in their normal form. */
      readonly changes: readonly Change[];
      readonly claimed: Claimed | null;
    }
  | { readonly kind: 'not-in-corpus'; readonly pasted: string }
  /** A word or two prove nothing. */
  | { readonly kind: 'too-short'; readonly pasted: string };

/** The verdicts on a pasted text, one for each quotation in it, in order. */
export interface Verified {
  readonly snapshot: string;
  readonly verdicts: readonly Verdict[];
  /** Quotations in it that were not looked at, because there were too many. */
  readonly more: number;
}
