import type { Quotation } from './quotation.js';

/** Why a text cannot be asked. */
export type BadQuestion = 'empty' | 'too-long' | 'no-words' | 'unknown-article';

/**
 * What tells a right answer from a wrong one: `dense`, the cosine of question and best passage, -1 to
 * 1; `sentence`, that of the best sentence, and 1/24 of how it reads; `coverage`, the share of the
 * question's terms by weight that the passage, its section, its title or its speakers' names have, 0
 * to 1; `unknown`, 1 for a question with a name or number that the corpus never mentions, and `unsaid`,
 * with one that the passage and what is around it do not, else 0; `reading`, the reader's score of the
 * passage, -8 to 8, 0 without a reader; `open`, 1 for a question that a name or a number does not
 * answer (why, how, yes or no), else 0; `stranger`, 1 for a question about a {@link Stranger}, else 0.
 */
export type SignalName =
  | 'dense'
  | 'sentence'
  | 'coverage'
  | 'unknown'
  | 'unsaid'
  | 'reading'
  | 'open'
  | 'stranger';

/** A word of the question that the corpus never mentions, and the name of the corpus it was taken for. */
export interface ReadAs {
  readonly said: string;
  readonly meant: string;
}

/** A person of the question, by first and last name, whom the corpus does not have, and its speakers of the same surname: one or more. */
export interface Stranger {
  readonly said: string;
  readonly known: readonly string[];
}

/** How a quotation came to its place: the scores that its ranks come from. */
export interface Weighed {
  /** Cosine of question and passage, -1 to 1. */
  readonly dense: number;
  /** BM25 score; 0 when they share no term. */
  readonly lexical: number;
  /** Both together, in standard deviations above the mean candidate. */
  readonly fused: number;
  /** The reader's score, above 0 when an answer is likelier than none; `null` when it was not read. */
  readonly reading: number | null;
  /** What it was ranked by at last. */
  readonly total: number;
}

/** Every number that entered an answer, of the very run that gave it. */
export interface Decision {
  /** Of each quotation, in order; of the nearest, where nothing was quoted. */
  readonly weighed: readonly Weighed[];
  /** The confidence is the logistic function of `intercept` and all `value × weight`. */
  readonly signals: readonly {
    readonly name: SignalName;
    readonly value: number;
    readonly weight: number;
  }[];
  readonly intercept: number;
  /** From which confidence on an answer is given. */
  readonly threshold: number;
  /** How many passages were read; `null` without a reader. */
  readonly read: number | null;
}

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
      /** There when the question was answered for another name than it says. */
      readonly readAs?: ReadAs;
      /** There when several questions were asked in one: those that nothing answers. */
      readonly unanswered?: readonly string[];
      readonly decision?: Decision;
    }
  | {
      /** The corpus does not hold the answer. */
      readonly kind: 'nothing-close';
      readonly question: string;
      readonly snapshot: string;
      readonly confidence: number;
      /** The nearest passage, to be shown as weak or not at all. */
      readonly nearest: Quotation;
      readonly readAs?: ReadAs;
      /** There when the question is about somebody who is not in the articles. */
      readonly stranger?: Stranger;
      readonly decision?: Decision;
    }
  | { readonly kind: 'empty-corpus'; readonly question: string }
  | {
      readonly kind: 'bad-question';
      readonly question: string;
      readonly reason: BadQuestion;
      /** Longest question, in UTF-16 code units. */
      readonly limit: number;
    };

/** An answer for which the articles were searched, whether they hold one or not. */
export type SearchedAnswer = Extract<Answer, { snapshot: string }>;
