import * as v from 'valibot';
import { parseLines } from './question-sets.js';

const pageShape = v.object({
  id: v.string(),
  /** Path of the page below the set's folder. */
  html: v.string(),
  title: v.string(),
  author: v.nullish(v.string()),
  publisher: v.nullish(v.string()),
  published: v.nullish(v.string()),
  text: v.string(),
  must_not: v.optional(v.array(v.string()), []),
});

/** A web page and what a careful reader would take from it. */
export type GoldPage = v.InferOutput<typeof pageShape>;

/**
 * The rows of a set's `gold.jsonl`, one JSON object a line.
 *
 * @throws Error naming the line that is not a row.
 */
export function parseGold(set: string, gold: string): GoldPage[] {
  return parseLines(`${set}/gold.jsonl`, gold, pageShape);
}
