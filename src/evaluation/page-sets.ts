import { z } from 'zod';

const pageShape = z.object({
  id: z.string(),
  /** Path of the page below the set's folder. */
  html: z.string(),
  title: z.string(),
  author: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string(),
  must_not: z.array(z.string()).default([]),
});

/** A web page and what a careful reader would take from it. */
export type GoldPage = z.infer<typeof pageShape>;

/**
 * The rows of a set's `gold.jsonl`, one JSON object a line.
 *
 * @throws Error naming the line that is not a row.
 */
export function parseGold(set: string, gold: string): GoldPage[] {
  return gold.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [pageShape.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${set}/gold.jsonl, line ${i + 1} is not a row of a page set`, { cause });
    }
  });
}
