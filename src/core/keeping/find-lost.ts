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
 * back; each in the order given.
 *
 * Slow when many have moved: for each article, the words in its body times the different lengths
 * of its moved quotations, one hash each. Several of one length cost as much as one.
 */
export function findLost(
  posted: readonly { readonly posted: Posted; readonly lost: boolean }[],
  after: Snapshot,
): { readonly lost: readonly Posted[]; readonly found: readonly Posted[] } {
  const bodies = new Map(after.articles.map(({ id, body }) => [id, body]));
  const gone = new Set<Posted>();
  for (const alike of movedAlike(posted, bodies)) {
    for (const one of goneFrom(bodies.get(alike.article) ?? '', alike)) gone.add(one);
  }
  const lost = posted.filter((one) => !one.lost && gone.has(one.posted));
  const found = posted.filter((one) => one.lost && !gone.has(one.posted));
  return { lost: lost.map((one) => one.posted), found: found.map((one) => one.posted) };
}

/** Quotations of one article and one length. */
interface Alike {
  readonly article: string;
  readonly length: number;
  readonly all: Posted[];
}

/** Those that are no longer at their old place. */
function movedAlike(
  posted: readonly { readonly posted: Posted }[],
  bodies: ReadonlyMap<string, string>,
): Iterable<Alike> {
  const groups = new Map<string, Alike>();
  for (const { posted: one } of posted) {
    const { quotation, article, start, length } = one;
    const body = bodies.get(article) ?? '';
    const fits = start + length <= body.length;
    if (fits && idAt(body, { article, start, length }) === quotation) continue;
    const key = `${length}\n${article}`;
    const alike = groups.get(key) ?? { article, length, all: [] };
    alike.all.push(one);
    groups.set(key, alike);
  }
  return groups.values();
}

/** The words themselves are not kept: every stretch of their length is given its id, until each has been met. */
function goneFrom(body: string, { article, length, all }: Alike): readonly Posted[] {
  const missing = new Set(all.map(({ quotation }) => quotation));
  for (let start = 0; start + length <= body.length && missing.size > 0; start += 1) {
    // A quotation never begins within a word.
    if (start > 0 && /[\p{L}\p{N}]/u.test(body[start - 1] ?? '')) continue;
    missing.delete(idAt(body, { article, start, length }));
  }
  return all.filter(({ quotation }) => missing.has(quotation));
}

function idAt(
  body: string,
  { article, start, length }: Pick<Posted, 'article' | 'start' | 'length'>,
): string {
  return quotationId(article, body.slice(start, start + length));
}
