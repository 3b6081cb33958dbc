import { answerQuestion } from '../core/answering/answer-question.js';
import type { Answering } from '../core/answering/answer-question.js';
import type { Calibration } from '../core/answering/confidence.js';
import { ReaderError } from '../core/ports.js';
import type { Ask } from '../core/services.js';
import type { Answer } from '../model/answer.js';

/** What questions are answered with, with the reader and without. */
export interface Anyway extends Answering {
  /** That of the embedder alone. */
  readonly unread: Calibration;
}

/** Answers questions, without the reader where it fails. */
export interface Answerer {
  answer(ask: Ask, anyway: Anyway): Promise<Answer>;
  /** Why the reader failed when it last had to read, for a person; `null` when it did not. */
  fault(): string | null;
}

/** `tell` keeps a failure of the reader in the log, and gives the sentence for a person. */
export function openAnswerer(tell: (error: ReaderError) => string): Answerer {
  let fault: string | null = null;
  return {
    fault: () => fault,
    async answer(ask, anyway) {
      try {
        const answer = await answerQuestion(ask, anyway);
        if ('decision' in answer && answer.decision?.read !== null) fault = null;
        return answer;
      } catch (error) {
        // Less sure is better than nothing; any other fault is none of the reader's.
        if (!(error instanceof ReaderError)) throw error;
        fault = tell(error);
        return answerQuestion(ask, { ...anyway, reader: null, calibration: anyway.unread });
      }
    },
  };
}
