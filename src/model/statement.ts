import type { Span } from './span.js';

/** How a speaker is known: the words that say it, or the statement whose speaker is carried on. */
export interface Attribution {
  /** The said-clause in the same body («remarked Murata Koji, …»). */
  readonly clause: Span;
  /** The speaker's name as the article first gives it in full, or the described group («Some analysts»). */
  readonly name: string;
  /** Role or affiliation in the article's words; `null` when it gives none. */
  readonly role: string | null;
  /** The verb of saying as the article has it («remarked», «according to»). */
  readonly cue: string;
  /** The words at the said-clause that name the speaker («he», «Koh»). */
  readonly mention: string;
  /** `clause`: the said-clause names the speaker; `carried`: a pronoun, surname or continuation points back to who does. */
  readonly how: 'clause' | 'carried';
}

/** `direct`: whole sentences in quotation marks; `fragment`: a few quoted words; `indirect`: the article's paraphrase. */
export type StatementKind = 'direct' | 'fragment' | 'indirect';

/** Words that the article attributes to somebody; the span leaves out the quotation marks. */
export interface Statement extends Span {
  /** {@link Article.id} */
  readonly article: string;
  readonly kind: StatementKind;
  /** `null` is «unclear»: the article does not make the speaker certain. */
  readonly attribution: Attribution | null;
}
