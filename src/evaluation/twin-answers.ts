import type { QuestionSet, SetDocument, SetQuestion } from './question-sets.js';

/** Fewer words may stand in another document by chance; in UTF-16 code units, about a short sentence. */
const shortestTwin = 60;

/**
 * A set that knows its answers wherever their words stand to the letter: of two revisions of one
 * article only one is quoted, and either answers. Not for questions that need every span, nor for
 * answers of a few words.
 */
export function withTwins(set: QuestionSet): QuestionSet {
  const { documents, questions } = set;
  return { ...set, questions: questions.map((question) => addTwins(question, documents)) };
}

function addTwins(question: SetQuestion, documents: readonly SetDocument[]): SetQuestion {
  if (question.match === 'all') return question;
  const twins = question.answers.flatMap(({ start, end, doc_id = question.doc_id }) => {
    const own = documents.find((document) => document.doc_id === doc_id);
    const words = own?.text.slice(start, end) ?? '';
    if (words.length < shortestTwin) return [];
    return documents.flatMap((other) => {
      const at = other === own ? -1 : other.text.indexOf(words);
      return at < 0 ? [] : [{ doc_id: other.doc_id, start: at, end: at + words.length }];
    });
  });
  return { ...question, answers: [...question.answers, ...twins] };
}
