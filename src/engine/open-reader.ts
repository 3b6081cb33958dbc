import type { ModelLocation } from '../adapters/model-folder.js';
import { openXenovaReader } from '../adapters/xenova-reader.js';
import type { Reader } from '../core/ports.js';
import { sayFault } from './say-fault.js';

/** The reader, or why there is none though one was wanted. */
export interface ReaderResult {
  readonly reader: Reader | null;
  /** For a person; `null` when it reads, or none was wanted. */
  readonly fault: string | null;
}

/** Opens the reader that was configured. A reader that can't be opened is told in the log; answers go on without. */
export async function openReader(location: ModelLocation | null): Promise<ReaderResult> {
  if (location === null) return { reader: null, fault: null };
  try {
    return { reader: await openXenovaReader(location), fault: null };
  } catch (error) {
    return { reader: null, fault: sayFault(error) };
  }
}
