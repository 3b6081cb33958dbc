import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Expected, Unusable } from '../../core/ports.js';
import type { Manifest } from '../../model/manifest.js';
import { manifestFile, snapshotFiles, snapshotFormat } from './snapshot-files.js';
import { fingerprint, idOf } from './write-snapshot.js';

/** Why a snapshot on disk can't be used. Caught by the store, which reports it as an outcome. */
export class SnapshotFault extends Error {
  override readonly name = 'SnapshotFault';
  readonly reason: Unusable;
  constructor(reason: Unusable, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const manifestShape = v.object({
  format: v.literal(snapshotFormat),
  id: v.string(),
  created: v.string(),
  corpus: v.string(),
  model: v.string(),
  rules: v.string(),
  dimensions: count,
  counts: v.object({ articles: count, passages: count, vectors: count }),
  refused: v.array(v.object({ file: v.string(), reason: v.string() })),
  files: v.record(v.string(), v.object({ bytes: count, sha256: v.string() })),
});

/** A snapshot's manifest, once every file it names was read and found as it says. */
export async function verifyFiles(folder: string, expected: Expected): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const { id, ...content } = manifest;
  if (id !== idOf(content)) {
    throw new SnapshotFault('damaged', `its file ${manifestFile} is not as it was written`);
  }
  if (expected.rules !== null && manifest.rules !== expected.rules) {
    throw new SnapshotFault('other-format', 'it was built by other rules');
  }
  if (manifest.model !== expected.model) {
    throw new SnapshotFault('other-model', `it was built with ${manifest.model}`);
  }
  if (expected.corpus !== null && manifest.corpus !== expected.corpus) {
    throw new SnapshotFault('other-corpus', 'the corpus has changed since it was built');
  }
  for (const name of Object.values(snapshotFiles)) {
    const found = fingerprint(await readPart(folder, name));
    if (found.sha256 === manifest.files[name]?.sha256) continue;
    throw new SnapshotFault('damaged', `its file ${name} is not as it was written`);
  }
  return manifest;
}

/** What a folder's manifest says; its own files are not looked at. @throws SnapshotFault */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = (await readPart(folder, manifestFile)).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SnapshotFault('damaged', `its file ${manifestFile} is not JSON`, { cause });
  }
  const parsed = v.safeParse(manifestShape, json);
  if (parsed.success) return parsed.output;
  const otherFormat = v.safeParse(v.object({ format: v.number() }), json);
  if (otherFormat.success && otherFormat.output.format !== snapshotFormat) {
    throw new SnapshotFault(
      'other-format',
      `it is of format ${otherFormat.output.format}, not ${snapshotFormat}`,
    );
  }
  throw new SnapshotFault('damaged', `its file ${manifestFile} is not a manifest`, {
    cause: parsed.issues,
  });
}

async function readPart(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    throw new SnapshotFault('damaged', `its file ${name} can't be read`, { cause });
  }
}
