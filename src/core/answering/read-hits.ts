import type { Reader, Reading } from '../ports.js';
import type { Hit } from './fuse-rankings.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { articleOf, passageAt, textAt } from './open-snapshot.js';

/** Most passages read for one question; a reading costs as much as embedding a passage. */
export const mostRead = 8;

/** Fewest passages read: as many as an answer shows. */
const fewestRead = 3;

/** How much a logit of the reader counts beside a standard deviation of the fused score; measured by `npm run eval`. */
const readingWeight = 0.15;

/** A reading as good as can be expected: when not even this would put the next passage first, reading stops. */
const goodReading = 8;

/** A hit with how its passage reads. */
export interface ReadHit extends Hit {
  /** `null`: the passage was not read. */
  readonly reading: Reading | null;
  /** What it is ranked by: the fused score, with the reading's share when it was read. */
  readonly total: number;
}

/**
 * The hits in a new order, best first: the best by fused score are read until the first place is
 * decided, and ranked by both; behind them the rest as they were. Without a reader the order stays.
 */
export async function readHits(
  open: OpenSnapshot,
  question: string,
  hits: readonly Hit[],
  reader: Reader | null,
): Promise<ReadHit[]> {
  const read: ReadHit[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const hit of reader === null ? [] : hits.slice(0, mostRead)) {
    if (read.length >= fewestRead && best >= hit.fused + readingWeight * goodReading) break;
    const reading = await readPassage(open, question, hit.passage, reader);
    const total = hit.fused + readingWeight * (reading?.score ?? 0);
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
  const { article, section, start: from, sentences } = passageAt(open.snapshot, position);
  // A passage seldom repeats what its article is about: «it sank» needs the headline.
  const head = [articleOf(open, article).title, section, '']
    .filter((part) => part !== null)
    .join('. ');
  const shift = head.length - from;
  const within = sentences.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
  return reader.read(question, head + textAt(open, position), within);
}
