import * as v from 'valibot';

const gold = v.object({ start: v.number(), end: v.number(), doc_id: v.optional(v.string()) });

const documentShape = v.object({
  doc_id: v.string(),
  title: v.nullish(v.string()),
  url: v.nullish(v.string()),
  publisher: v.nullish(v.string()),
  author: v.nullish(v.string()),
  published: v.nullish(v.string()),
  text: v.string(),
});

const questionShape = v.object({
  id: v.string(),
  question: v.string(),
  doc_id: v.nullable(v.string()),
  answers: v.array(gold),
  short: v.nullish(gold),
  answerable: v.boolean(),
  type: v.string(),
  match: v.optional(v.picklist(['any', 'all']), 'any'),
  trap: v.optional(v.array(gold), []),
});

/** A document of a question set; `text` is the article's body. */
export type SetDocument = v.InferOutput<typeof documentShape>;

/** A question with its gold spans, offsets in UTF-16 code units into the text of `doc_id` or the span's own. */
export type SetQuestion = v.InferOutput<typeof questionShape>;

/** A corpus and the questions asked of it. */
export interface QuestionSet {
  readonly name: string;
  readonly documents: readonly SetDocument[];
  readonly questions: readonly SetQuestion[];
}

/**
 * A question set from the text of its two files, one JSON object a line.
 *
 * @throws Error naming file and line of what is not a row.
 */
export function parseQuestionSet(name: string, corpus: string, questions: string): QuestionSet {
  return {
    name,
    documents: parseLines(`${name}/corpus.jsonl`, corpus, documentShape),
    questions: parseLines(`${name}/questions.jsonl`, questions, questionShape),
  };
}

/**
 * The rows of a file with one JSON object a line.
 *
 * @throws Error naming file and line of what is not a row.
 */
export function parseLines<Row>(
  file: string,
  text: string,
  shape: v.GenericSchema<unknown, Row>,
): Row[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [v.parse(shape, JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${file}, line ${i + 1} is not a row of a question set`, { cause });
    }
  });
}
