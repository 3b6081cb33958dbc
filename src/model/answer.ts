import type { Quotation } from './quotation.js';

/** Why a text cannot be asked. */
export type BadQuestion = 'empty' | 'too-long' | 'no-words' | 'unknown-article';

/** What one question on one snapshot gives; the same question on the same snapshot gives the same answer. */
export type Answer =
  | {
      readonly kind: 'quoted';
      readonly question: string;
      /** Snapshot that the quotations were taken from. */
      readonly snapshot: string;
      /** 0 to 1: the share of right answers among answers of this confidence. */
      readonly confidence: number;
      /** One to three, best first, no two alike. */
      readonly quotations: readonly Quotation[];
    }
  | {
      /** The corpus does not hold the answer. */
      readonly kind: 'nothing-close';
      readonly question: string;
      readonly snapshot: string;
      readonly confidence: number;
      /** The nearest passage, to be shown as weak or not at all. */
      readonly nearest: Quotation;
    }
  | { readonly kind: 'empty-corpus'; readonly question: string }
  | {
      readonly kind: 'bad-question';
      readonly question: string;
      readonly reason: BadQuestion;
      /** Longest question, in UTF-16 code units. */
      readonly limit: number;
    };
