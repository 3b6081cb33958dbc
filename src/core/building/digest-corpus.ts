import { createHash } from 'node:crypto';
import type { CorpusEntry } from '../../model/change.js';
import type { CorpusFile } from '../ports.js';

/**
 * A snapshot knows its corpus by this: SHA-256 over paths, contents and sidecars, lower-case
 * hexadecimal, whatever the order. Refused files count for nothing: they are in no snapshot.
 */
export async function corpusDigest(files: AsyncIterable<CorpusFile>): Promise<string> {
  const entries: CorpusEntry[] = [];
  for await (const file of files) if (file.kind === 'read') entries.push(entryOf(file));
  return digestEntries(entries);
}

/** A file by its hashes. */
export function entryOf(file: Extract<CorpusFile, { kind: 'read' }>): CorpusEntry {
  const sidecar = file.sidecar === null ? null : sha256(file.sidecar);
  return { file: file.file, content: sha256(file.bytes), sidecar };
}

/** {@link corpusDigest} of files whose hashes are known. */
export function digestEntries(entries: readonly CorpusEntry[]): string {
  const lines = entries.map(({ file, content, sidecar }) =>
    JSON.stringify([file, content, sidecar ?? '-']),
  );
  return sha256(lines.toSorted().join('\n'));
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
