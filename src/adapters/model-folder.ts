import { createHash, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** What a model's folder says of itself, and whether it is so. */
export interface ModelSums {
  /** One hash over the sums of all files, 16 hexadecimal digits; `remote` for a model that comes from the hub. */
  readonly weights: string;
  /** Checks them. Rejects with a {@link ModelError} when a file is missing or differs from its sum. Slow; hashes beside the event loop. */
  readonly verify: () => Promise<void>;
}

/**
 * Reads the `SHA256SUMS` of a vendored model; the files themselves are not looked at yet.
 *
 * @throws ModelError when there is no such folder and the model may not be downloaded.
 */
export async function readModelSums(location: ModelLocation): Promise<ModelSums> {
  const sums = await readSums(join(location.folder, location.model));
  if (sums === null) {
    if (location.allowRemote) return { weights: 'remote', verify: () => Promise.resolve() };
    throw new ModelError(
      `The model ${location.model} is not in ${location.folder} (no ${location.model}/SHA256SUMS). Put it there, set EMBEDDING_MODEL or READER_MODEL to one that is, or set ALLOW_REMOTE_MODELS=true.`,
    );
  }
  const whole = createHash('sha256');
  for (const { file, sha256 } of sums) whole.update(`${sha256} ${file}\n`);
  return { weights: whole.digest('hex').slice(0, 16), verify: () => verify(location, sums) };
}

async function verify(location: ModelLocation, sums: readonly Sum[]): Promise<void> {
  await Promise.all(
    sums.map(async ({ file, sha256 }) => {
      const found = await hashFile(join(location.folder, location.model, file));
      if (found === sha256) return;
      const what = found === null ? 'is missing' : 'does not match its sum';
      throw new ModelError(
        `${location.model}/${file} ${what}. Restore the model's folder from the repository, or correct SHA256SUMS if the change is meant.`,
      );
    }),
  );
}

interface Sum {
  readonly file: string;
  readonly sha256: string;
}

async function readSums(folder: string): Promise<Sum[] | null> {
  let text: string;
  try {
    text = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
  } catch {
    return null; // no such folder, or a folder without sums: neither is a model of ours
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const sums = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trimEnd()));
  const broken = sums.includes(null) || !sums.some((sum) => sum?.[2]?.endsWith('.onnx'));
  if (broken) {
    throw new ModelError(
      `${folder}/SHA256SUMS does not list the model's files. Restore it from the repository, or make it with sha256sum.`,
    );
  }
  return sums
    .map((sum) => ({ sha256: sum?.[1] ?? '', file: sum?.[2] ?? '' }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

async function hashFile(path: string): Promise<string | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return null; // missing or unreadable: told to the caller by name
  }
  // Unlike createHash, this runs on a thread of its own while the model loads.
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
