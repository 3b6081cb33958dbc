import type { OpenSnapshot } from '../../../src/core/answering/open-snapshot.js';
import { openCorpus } from '../../fakes/open-corpus.js';
import { gazette } from '../../fakes/small-corpus.js';

/** The Harbour Gazette, or other texts by file name, ready for questions. */
export async function aSnapshot(
  texts: Readonly<Record<string, string>> = gazette,
): Promise<OpenSnapshot> {
  return (await openCorpus(texts)).open;
}
