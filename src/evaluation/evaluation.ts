import type { Bin } from './reliability.js';
import type { SetFigures, Share } from './summarise.js';

/** All that one run of `npm run eval` found. */
export interface Evaluation {
  readonly sets: readonly {
    readonly withReader: SetFigures;
    readonly withoutReader: SetFigures;
    /** Each question asked of the document that it was made for; `null`: the set has only one. */
    readonly ownDocument: SetFigures | null;
  }[];
  /** Generated questions that no corpus answers, and were answered; `null`: not asked. */
  readonly strange: Share | null;
  /** Over all questions of the sets, at the shipped calibration. */
  readonly reliability: readonly Bin[];
  readonly calibrationError: number;
}
