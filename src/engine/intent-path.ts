import { join } from 'node:path';

/** Where a confirmed change stands written until it is done. */
export function intentPath(indexFolder: string): string {
  return join(indexFolder, 'intent.json');
}
