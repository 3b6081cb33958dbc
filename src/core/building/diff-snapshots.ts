import type { Article } from '../../model/article.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { BuildReport, Changes } from '../services.js';

/**
 * What a new snapshot changes against the one before (`null`: nothing was there). Articles are
 * known by their id; passages by their article and words, so a reworded one counts as one removed
 * and one added, and one that only moved as unchanged.
 */
export function diffSnapshots(
  before: Snapshot | null,
  after: Snapshot,
): Pick<BuildReport, 'articles' | 'passages' | 'named'> {
  return {
    ...diffArticles(before?.articles ?? [], after.articles),
    passages: diffPassages(before, after),
  };
}

function diffArticles(
  before: readonly Article[],
  after: readonly Article[],
): Pick<BuildReport, 'articles' | 'named'> {
  const old = new Map(before.map((article) => [article.id, article]));
  const ids = new Set(after.map(({ id }) => id));
  const idsOf = (articles: readonly Article[]): string[] => articles.map(({ id }) => id);
  const added = idsOf(after.filter(({ id }) => !old.has(id)));
  const kept = after.filter(({ id }) => old.has(id));
  const changed = idsOf(kept.filter((article) => !alike(old.get(article.id), article)));
  const removed = idsOf(before.filter(({ id }) => !ids.has(id)));
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  return {
    articles: { ...counts, unchanged: kept.length - changed.length },
    named: { added, changed, removed },
  };
}

/** Metadata and excluded lines count too: they change what an answer shows. */
function alike(a: Article | undefined, b: Article): boolean {
  if (a === undefined) return false;
  const { body: _a, ...aRest } = a;
  const { body: _b, ...bRest } = b;
  return JSON.stringify(aRest) === JSON.stringify(bRest);
}

function diffPassages(before: Snapshot | null, after: Snapshot): Changes {
  const old = countPassages(before);
  let unchanged = 0;
  for (const [passage, count] of countPassages(after)) {
    unchanged += Math.min(count, old.get(passage) ?? 0);
  }
  return {
    added: after.passages.length - unchanged,
    changed: 0,
    removed: (before?.passages.length ?? 0) - unchanged,
    unchanged,
  };
}

function countPassages(snapshot: Snapshot | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article, vector } of snapshot?.passages ?? []) {
    const passage = `${article}\n${snapshot?.vectors.keys[vector]}`;
    counts.set(passage, (counts.get(passage) ?? 0) + 1);
  }
  return counts;
}
