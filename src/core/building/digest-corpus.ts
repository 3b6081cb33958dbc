import { createHash } from 'node:crypto';
import type { CorpusFile } from '../ports.js';

/** Takes the files of a corpus one at a time and names the whole. */
export interface CorpusDigest {
  /** Refused files count for nothing: they are in no snapshot. */
  add(file: CorpusFile): void;
  /** SHA-256 of what was added, lower-case hexadecimal, whatever the order. */
  end(): string;
}

/** A snapshot knows its corpus by this: paths, contents and sidecars. */
export function startCorpusDigest(): CorpusDigest {
  const lines: string[] = [];
  return {
    add(file) {
      if (file.kind === 'refused') return;
      const sidecar = file.sidecar === null ? '-' : sha256(file.sidecar);
      lines.push(JSON.stringify([file.file, sha256(file.bytes), sidecar]));
    },
    end: () => sha256(lines.toSorted().join('\n')),
  };
}

/** The digest of files that nobody else needs to see. */
export async function corpusDigest(files: AsyncIterable<CorpusFile>): Promise<string> {
  const digest = startCorpusDigest();
  for await (const file of files) digest.add(file);
  return digest.end();
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
