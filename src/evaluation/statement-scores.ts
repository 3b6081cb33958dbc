import type { Span } from '../model/span.js';

/** Counts for words in marks (`direct` and `fragment` together: tables differ in where they draw that line) or for paraphrases. */
export interface KindScore {
  /** Required rows. */
  readonly gold: number;
  /** Required rows that were found. */
  readonly found: number;
  /** Statements extracted, those that meet an optional row left out. */
  readonly extracted: number;
  /** Of these, the ones that meet a required row. */
  readonly correct: number;
  /** Of the found rows that name a speaker: attributed rightly, wrongly, to nobody. */
  readonly right: number;
  readonly wrong: number;
  readonly unclear: number;
}

/** One thing that went wrong, for reading. */
export interface Confusion {
  readonly kind: 'missed' | 'not-speech' | 'extra' | 'wrong-speaker' | 'unclear-speaker';
  readonly span: Span;
  readonly expected: string | null;
  readonly got: string | null;
}

/** What the comparison of one article gives; {@link addScores} sums articles up. */
export interface StatementScore {
  readonly quoted: KindScore;
  readonly indirect: KindScore;
  /** Extracted statements that are titles, headings or boilerplate. */
  readonly notSpeech: number;
  readonly confusions: readonly Confusion[];
}

/** Nothing counted. */
export const zero: KindScore = {
  gold: 0,
  found: 0,
  extracted: 0,
  correct: 0,
  right: 0,
  wrong: 0,
  unclear: 0,
};

export const noStatements: StatementScore = {
  quoted: zero,
  indirect: zero,
  notSpeech: 0,
  confusions: [],
};

/** The scores of several articles as one. */
export function addScores(scores: readonly StatementScore[]): StatementScore {
  return scores.reduce(
    (sum, each) => ({
      quoted: addKinds(sum.quoted, each.quoted),
      indirect: addKinds(sum.indirect, each.indirect),
      notSpeech: sum.notSpeech + each.notSpeech,
      confusions: [...sum.confusions, ...each.confusions],
    }),
    noStatements,
  );
}

function addKinds(a: KindScore, b: KindScore): KindScore {
  return {
    gold: a.gold + b.gold,
    found: a.found + b.found,
    extracted: a.extracted + b.extracted,
    correct: a.correct + b.correct,
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    unclear: a.unclear + b.unclear,
  };
}

/** Shares of one sort's counts, 0 to 1; `null` where there is nothing to divide by. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  /** Of the found rows that name a speaker. */
  readonly speakerRight: number | null;
  readonly speakerWrong: number | null;
}

export function ratesOf(score: KindScore): Rates {
  const named = score.right + score.wrong + score.unclear;
  const part = (count: number, of: number): number | null => (of === 0 ? null : count / of);
  return {
    precision: part(score.correct, score.extracted),
    recall: part(score.found, score.gold),
    speakerRight: part(score.right, named),
    speakerWrong: part(score.wrong, named),
  };
}
