import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where a model's files are. */
export interface ModelLocation {
  /** `owner/name`, as on the hub. */
  readonly model: string;
  /** Folder that holds `owner/name`. */
  readonly folder: string;
  /** Whether a model that is not in `folder` may be downloaded. */
  readonly allowRemote: boolean;
  /** Where downloads are kept. */
  readonly cache: string;
}

/** The model can't be used; the message says what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/**
 * Checks every file of a vendored model against its `SHA256SUMS` and gives one hash over them,
 * 16 hexadecimal digits; for a model that may come from the hub and is not in the folder, `remote`.
 *
 * @throws ModelError when the folder is missing or a file is missing or differs.
 */
export async function checkModel(location: ModelLocation): Promise<string> {
  const folder = join(location.folder, location.model);
  const sums = await readSums(folder);
  if (sums === null) {
    if (location.allowRemote) return 'remote';
    throw new ModelError(
      `The model ${location.model} is not in ${location.folder} (no ${location.model}/SHA256SUMS). Put it there, set EMBEDDING_MODEL to one that is, or set ALLOW_REMOTE_MODELS=true.`,
    );
  }
  for (const { file, sha256 } of sums) {
    const found = await hashFile(join(folder, file));
    if (found === sha256) continue;
    const what = found === null ? 'is missing' : 'does not match its sum';
    throw new ModelError(
      `${location.model}/${file} ${what}. Restore the model's folder from the repository, or correct SHA256SUMS if the change is meant.`,
    );
  }
  const whole = createHash('sha256');
  for (const { file, sha256 } of sums) whole.update(`${sha256} ${file}\n`);
  return whole.digest('hex').slice(0, 16);
}

async function readSums(folder: string): Promise<{ file: string; sha256: string }[] | null> {
  let text: string;
  try {
    text = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
  } catch {
    return null; // no such folder, or a folder without sums: neither is a model of ours
  }
  return [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)]
    .map(([, sha256 = '', file = '']) => ({ file, sha256 }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

async function hashFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return null; // missing or unreadable: told to the caller by name
  }
  return hash.digest('hex');
}
