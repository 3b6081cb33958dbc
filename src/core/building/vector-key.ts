import { createHash } from 'node:crypto';

/** Names an embedded text within the vectors of one model: 24 hexadecimal digits, the same for the same text. */
export function vectorKey(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
