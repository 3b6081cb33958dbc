import type { Answer, SearchedAnswer } from '../model/answer.js';
import type { Quotation } from '../model/quotation.js';

/**
 * An answer as one line of JSON for programs; the keys and their order are a contract:
 * `question, kind, confidence, quotations, ms`, and for every kind but `quoted` also `nearest`
 * before `ms`; before that `readAs` where a name was taken for another, `stranger` where nothing
 * answers because a person is not in the articles, and `unanswered` where of several questions in one
 * some have no answer. `start`, `end` and highlights are UTF-16 offsets into the article's body. No
 * line feed at the end.
 */
export function renderJson(answer: Answer, ms: number): string {
  const { question, kind } = answer;
  const took = Math.round(ms * 10) / 10;
  switch (answer.kind) {
    case 'quoted': {
      const quotations = answer.quotations.map(plainQuotation);
      const { confidence } = answer;
      return jsonLine({ question, kind, confidence, quotations, ...taken(answer), ms: took });
    }
    case 'nothing-close': {
      const { confidence } = answer;
      const found = { quotations: [], nearest: plainQuotation(answer.nearest) };
      return jsonLine({ question, kind, confidence, ...found, ...taken(answer), ms: took });
    }
    case 'empty-corpus':
    case 'bad-question':
      return nothingLine(question, kind, took);
  }
}

/** The line of a question that the engine failed at, so that each question has one; why goes to a person. */
export function renderUnanswered(question: string): string {
  return nothingLine(question, 'unanswered', 0);
}

function nothingLine(question: string, kind: string, ms: number): string {
  return jsonLine({ question, kind, confidence: 0, quotations: [], nearest: null, ms });
}

/** How the question was taken, where that needs saying. */
function taken(answer: SearchedAnswer): object {
  const { readAs } = answer;
  const stranger = answer.kind === 'nothing-close' ? answer.stranger : undefined;
  const unanswered = answer.kind === 'quoted' ? answer.unanswered : undefined;
  return {
    ...(readAs === undefined ? {} : { readAs: { said: readAs.said, meant: readAs.meant } }),
    ...(stranger === undefined ? {} : { stranger: { said: stranger.said, known: stranger.known } }),
    ...(unanswered === undefined ? {} : { unanswered }),
  };
}

/**
 * `value` as JSON that is one line for every reader and harmless on a terminal: what JSON leaves
 * unescaped of the control characters and line separators is escaped too, which reads back the same.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029\p{Cc}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function plainQuotation(quotation: Quotation): object {
  const { id, article, file, title, publisher, published, url, section, paragraph } = quotation;
  const { start, end, exact, speaker, score } = quotation;
  const highlights = quotation.highlights.map((span) => ({ start: span.start, end: span.end }));
  return {
    id,
    article,
    file,
    title,
    publisher,
    published,
    url,
    section,
    paragraph,
    start,
    end,
    exact,
    highlights,
    speaker:
      speaker === null ? null : { name: speaker.name, role: speaker.role, kind: speaker.kind },
    score,
  };
}
