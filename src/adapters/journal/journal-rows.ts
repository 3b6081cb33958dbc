import * as v from 'valibot';
import type { Change, PastSnapshot, Posted } from '../../model/change.js';
import { changeKinds } from '../../model/change.js';

const changeRow = v.pipe(
  v.object({
    id: v.string(),
    at: v.string(),
    by: v.string(),
    kind: v.picklist(changeKinds),
    files: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
    from_snapshot: v.nullable(v.string()),
    to_snapshot: v.string(),
  }),
  v.transform(({ from_snapshot: from, to_snapshot: to, ...rest }): Change => ({
    ...rest,
    from,
    to,
  })),
);

const snapshotRow = v.object({
  id: v.string(),
  created: v.string(),
  corpus: v.string(),
  articles: v.number(),
  passages: v.number(),
});

const postedRow = v.pipe(
  v.object({
    quotation: v.string(),
    article: v.string(),
    start: v.number(),
    length: v.number(),
    message: v.string(),
    at: v.string(),
    lost: v.number(),
  }),
  v.transform(({ lost, ...posted }) => ({ posted, lost: lost !== 0 })),
);

/** Rows of `changes`. @throws when a row is not of that shape. */
export function readChanges(rows: unknown): readonly Change[] {
  return v.parse(v.array(changeRow), rows);
}

/** Rows of `snapshots`. @throws when a row is not of that shape. */
export function readSnapshots(rows: unknown): readonly PastSnapshot[] {
  return v.parse(v.array(snapshotRow), rows);
}

/** Rows of `posted`. @throws when a row is not of that shape. */
export function readPosted(
  rows: unknown,
): readonly { readonly posted: Posted; readonly lost: boolean }[] {
  return v.parse(v.array(postedRow), rows);
}
