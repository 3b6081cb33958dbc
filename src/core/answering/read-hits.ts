import { absentSpeakers } from '../absent-speakers.js';
import type { Reader, Reading } from '../ports.js';
import type { Hit } from './fuse-rankings.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { articleOf, passageAt, textAt } from './open-snapshot.js';

/** Most passages read for one question; a reading costs as much as embedding a passage. */
export const mostRead = 8;

/** Fewest passages read: as many as an answer shows. */
const fewestRead = 3;

/** How much a logit of the reader counts beside a standard deviation of the fused score; measured by `npm run eval`. */
export const readingWeight = 0.25;

/** Logits beyond which a reading says nothing more: sure of an answer, or sure of none. */
export const clearReading = 8;

/** A score of the reader as far as it counts, -8 to 8; 0 for a passage that was not read. */
export function readingCounted(reading: Reading | null): number {
  return Math.max(-clearReading, Math.min(clearReading, reading?.score ?? 0));
}

/** A hit with how its passage reads. */
export interface ReadHit extends Hit {
  /** `null`: the passage was not read. */
  readonly reading: Reading | null;
  /** What it is ranked by: the fused score, with the reading's share when it was read. */
  readonly total: number;
}

/** With what hits are read. */
export interface ReadWith {
  /** `null`: nothing is read. */
  readonly reader: Reader | null;
  /** Most passages, by default {@link mostRead}. */
  readonly most?: number;
}

/**
 * The hits in a new order, best first: the best by fused score are read until the first place is
 * decided, and ranked by both; behind them the rest as they were. Without a reader the order stays.
 */
export async function readHits(
  open: OpenSnapshot,
  question: string,
  hits: readonly Hit[],
  { reader, most = mostRead }: ReadWith,
): Promise<ReadHit[]> {
  const read: ReadHit[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const hit of reader === null ? [] : hits.slice(0, most)) {
    // When not even a clear reading would put the next passage first, the first place is decided.
    if (read.length >= fewestRead && best >= hit.fused + readingWeight * clearReading) break;
    const reading = await readPassage(open, question, hit.passage, reader);
    const total = hit.fused + readingWeight * readingCounted(reading);
    best = Math.max(best, total);
    read.push({ ...hit, reading, total });
  }
  const unread = hits.slice(read.length).map((hit): ReadHit => {
    return { ...hit, reading: null, total: hit.fused };
  });
  return [...read.toSorted((a, b) => b.total - a.total || a.passage - b.passage), ...unread];
}

async function readPassage(
  open: OpenSnapshot,
  question: string,
  position: number,
  reader: Reader | null,
): Promise<Reading | null> {
  if (reader === null) return null;
  const passage = passageAt(open.snapshot, position);
  const { article, start: from, sentences } = passage;
  const text = textAt(open, position);
  const speakers = absentSpeakers(passage, text, open.statementsOf.get(article) ?? []);
  // A passage seldom repeats what its article is about: «it sank» needs the headline. The section's
  // heading beside it was tried and told answerable questions from others worse.
  const head = [
    `${articleOf(open, article).title}. `,
    ...speakers.map((name) => `${name} said: `),
  ].join('');
  const shift = head.length - from;
  const within = sentences.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
  return reader.read(question, head + text, within);
}
