import * as v from 'valibot';
import { changeKind, pastSnapshot, posted } from '../change-shapes.js';
import type { Change, PastSnapshot, Posted } from '../../model/change.js';

const changeRow = v.pipe(
  v.object({
    id: v.string(),
    at: v.string(),
    by: v.string(),
    kind: changeKind,
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

const postedRow = v.pipe(
  v.object({ ...posted.entries, lost: v.number() }),
  v.transform(({ lost, ...one }) => ({ posted: one, lost: lost !== 0 })),
);

/** Rows of `changes`. @throws when a row is not of that shape. */
export function readChanges(rows: unknown): readonly Change[] {
  return v.parse(v.array(changeRow), rows);
}

/** Rows of `snapshots`. @throws when a row is not of that shape. */
export function readSnapshots(rows: unknown): readonly PastSnapshot[] {
  return v.parse(v.array(pastSnapshot), rows);
}

/** Rows of `posted`. @throws when a row is not of that shape. */
export function readPosted(
  rows: unknown,
): readonly { readonly posted: Posted; readonly lost: boolean }[] {
  return v.parse(v.array(postedRow), rows);
}
