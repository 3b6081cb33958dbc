import { terms } from '../terms.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { textAt } from './open-snapshot.js';
import type { ReadHit } from './read-hits.js';

/** Share of common terms from which two passages say the same thing in the same words (reprints, corrected copies). */
const alike = 0.7;

/** With a reading of this or less, in logits, a passage almost surely does not answer: four hundred to one. */
const noAnswer = -6;

/** Within this of the best total a passage is shown however it reads. With both, no answerable question of five sets loses its passage (`npm run eval`: right passage among three). */
const closeBehind = 2;

/** The best `count` hits of which no two are near-duplicates, best first, without those that only fill the page. */
export function choosePassages(
  open: OpenSnapshot,
  hits: readonly ReadHit[],
  count: number,
): ReadHit[] {
  const chosen: ReadHit[] = [];
  const seen: Set<string>[] = [];
  for (const hit of hits) {
    if (chosen.length === count) break;
    if (fillsThePage(hit, chosen[0])) continue;
    const own = new Set(terms(textAt(open, hit.passage)));
    if (seen.some((other) => jaccard(own, other) >= alike)) continue;
    chosen.push(hit);
    seen.push(own);
  }
  return chosen;
}

function fillsThePage({ reading, total }: ReadHit, best: ReadHit | undefined): boolean {
  if (best === undefined || best.reading === null) return false;
  // What was not even worth reading says less than what was read and left out.
  return (reading?.score ?? noAnswer) <= noAnswer && total < best.total - closeBehind;
}

/** Size of the intersection by size of the union (Jaccard 1912), 0 to 1; 1 for two empty sets. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  const union = a.size + b.size - shared;
  return union === 0 ? 1 : shared / union;
}
