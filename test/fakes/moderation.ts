import { createHash } from 'node:crypto';
import { isSameName } from '../../src/model/article.js';
import type { Journal, Shelf } from '../../src/core/moderation-ports.js';
import type { Change, Order, PastSnapshot, Posted } from '../../src/model/change.js';

/** A journal in memory. */
export function aJournal(): Journal & { readonly posted: Posted[] } {
  const entries: Change[] = [];
  const past: PastSnapshot[] = [];
  const posted: Posted[] = [];
  return {
    posted,
    changes: async (atMost) => entries.toReversed().slice(0, atMost),
    change: async (id) => entries.find((one) => one.id === id) ?? null,
    snapshots: async (atMost) => past.toReversed().slice(0, atMost),
    record: async ({ change, snapshot }) => {
      entries.push(change);
      past.push(snapshot);
    },
    post: async (message, these) => {
      const others = posted.filter((one) => one.message !== message);
      posted.splice(0, posted.length, ...others, ...these);
    },
    postedFrom: async (articles) =>
      posted
        .filter(({ article }) => articles.includes(article))
        .map((one) => ({ posted: one, lost: false })),
    close: () => {},
  };
}

/** A shelf in memory, over a corpus of these files. */
export function aShelf(
  about: {
    readonly files?: readonly string[];
    readonly texts?: Readonly<Record<string, string>>;
    readonly snapshots?: readonly PastSnapshot[];
  } = {},
): Shelf & { readonly plans: Map<string, Order>; readonly contents: Map<string, Uint8Array> } {
  const plans = new Map<string, Order>();
  const contents = new Map<string, Uint8Array>();
  return {
    plans,
    contents,
    endings: ['.txt', '.md'],
    stage: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      contents.set(hash, bytes);
      return hash;
    },
    keepPlan: async (order) => void plans.set(order.id, order),
    readPlan: async (id) => plans.get(id) ?? null,
    dropPlan: async (id) => void plans.delete(id),
    locate: async (article) => {
      const there = about.files ?? [];
      const files = there.filter((one) => !one.endsWith('.yaml'));
      const file =
        files.find((one) => one === article || one.replace(/\.\w+$/, '') === article) ??
        files.find((one) => isSameName(one.replace(/\.\w+$/, ''), article));
      const beside = `${(file ?? '').replace(/\.(?:txt|md)$/, '')}.yaml`;
      if (file === undefined) return null;
      return { file, sidecar: there.includes(beside) ? beside : null };
    },
    read: async (file) => about.texts?.[file] ?? null,
    snapshots: async () => about.snapshots ?? [],
  };
}
