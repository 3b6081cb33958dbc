import { createHash } from 'node:crypto';
import type { CorpusFile } from '../ports.js';

/**
 * A snapshot knows its corpus by this: SHA-256 over paths, contents and sidecars, lower-case
 * hexadecimal, whatever the order. Refused files count for nothing: they are in no snapshot.
 */
export async function corpusDigest(files: AsyncIterable<CorpusFile>): Promise<string> {
  const lines: string[] = [];
  for await (const file of files) {
    if (file.kind === 'refused') continue;
    const sidecar = file.sidecar === null ? '-' : sha256(file.sidecar);
    lines.push(JSON.stringify([file.file, sha256(file.bytes), sidecar]));
  }
  return sha256(lines.toSorted().join('\n'));
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
