import { z } from 'zod';

const gold = z.object({ start: z.int(), end: z.int(), doc_id: z.string().optional() });

const documentShape = z.object({
  doc_id: z.string(),
  title: z.string().optional(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  author: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string(),
});

const questionShape = z.object({
  id: z.string(),
  question: z.string(),
  doc_id: z.string().nullable(),
  answers: z.array(gold),
  short: gold.nullish(),
  answerable: z.boolean(),
  type: z.string(),
  match: z.enum(['any', 'all']).default('any'),
  trap: z.array(gold).default([]),
});

/** A document of a question set; `text` is the article's body. */
export type SetDocument = z.infer<typeof documentShape>;

/** A question with its gold spans, offsets in UTF-16 code units into the text of `doc_id` or the span's own. */
export type SetQuestion = z.infer<typeof questionShape>;

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

function parseLines<Row>(file: string, text: string, shape: z.ZodType<Row>): Row[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [shape.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${file}, line ${i + 1} is not a row of a question set`, { cause });
    }
  });
}
