import type { Posted } from '../../model/change.js';
import type { Snapshot } from '../../model/snapshot.js';
import { quotationId } from '../answering/quotation-id.js';

/** Ids of the articles whose words are not the same in both, those of one only included. */
export function articlesThatDiffer(before: Snapshot | null, after: Snapshot): readonly string[] {
  const old = new Map(before?.articles.map(({ id, digest }) => [id, digest]));
  const differing = after.articles.filter(({ id, digest }) => old.get(id) !== digest);
  const kept = new Set(after.articles.map(({ id }) => id));
  return [...differing.map(({ id }) => id), ...[...old.keys()].filter((id) => !kept.has(id))];
}

/**
 * Which posted quotations are nowhere in their article any more, and which of those once lost are
 * back; each in the order given. Takes time in proportion to the articles' length.
 */
export function findLost(
  posted: readonly { readonly posted: Posted; readonly lost: boolean }[],
  after: Snapshot,
): { readonly lost: readonly Posted[]; readonly found: readonly Posted[] } {
  const bodies = new Map(after.articles.map(({ id, body }) => [id, body]));
  const lost: Posted[] = [];
  const found: Posted[] = [];
  for (const one of posted) {
    const stands = standsIn(bodies.get(one.posted.article) ?? '', one.posted);
    if (stands && one.lost) found.push(one.posted);
    if (!stands && !one.lost) lost.push(one.posted);
  }
  return { lost, found };
}

/** The words themselves are not kept: every stretch of their length is given its id, until one has theirs. */
function standsIn(body: string, { quotation, article, start, length }: Posted): boolean {
  const isAt = (place: number): boolean =>
    quotationId(article, body.slice(place, place + length)) === quotation;
  if (start + length <= body.length && isAt(start)) return true;
  for (let place = 0; place + length <= body.length; place += 1) {
    // A quotation never begins within a word.
    if (place > 0 && /[\p{L}\p{N}]/u.test(body[place - 1] ?? '')) continue;
    if (isAt(place)) return true;
  }
  return false;
}
