import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Intent } from '../../model/change.js';
import { changeKinds } from '../../model/change.js';
import { ChangeError } from '../../core/moderation-ports.js';
import { removeDurably, writeDurably } from '../../disk/durable-file.js';

const posted = v.array(
  v.object({
    quotation: v.string(),
    article: v.string(),
    start: v.number(),
    length: v.number(),
    message: v.string(),
    at: v.string(),
  }),
);

const intent = v.object({
  change: v.object({
    id: v.string(),
    at: v.string(),
    by: v.string(),
    kind: v.picklist(changeKinds),
    files: v.array(v.string()),
    from: v.nullable(v.string()),
    to: v.string(),
  }),
  files: v.array(
    v.object({
      file: v.string(),
      was: v.nullable(v.string()),
      becomes: v.nullable(v.string()),
    }),
  ),
  snapshot: v.object({
    id: v.string(),
    created: v.string(),
    corpus: v.string(),
    articles: v.number(),
    passages: v.number(),
  }),
  lost: posted,
  found: posted,
});

/** Writes down what a confirmed change is about to do; from here on it will be done. */
export async function writeIntent(path: string, what: Intent): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeDurably(path, JSON.stringify(what));
}

/**
 * The change that was confirmed and not finished; `null`: there is none.
 *
 * @throws ChangeError when the file is there and is not what {@link writeIntent} wrote.
 */
export async function readIntent(path: string): Promise<Intent | null> {
  let text;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return v.parse(intent, JSON.parse(text));
  } catch (cause) {
    throw new ChangeError(
      `${path}, which says how to finish an interrupted change, is damaged. Look whether the files in the corpus folder are as you want them, remove ${path}, and build again.`,
      { cause },
    );
  }
}

/** The change is done. */
export async function removeIntent(path: string): Promise<void> {
  await removeDurably(path);
}
