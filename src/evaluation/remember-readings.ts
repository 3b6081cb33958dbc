import type { Reader, Reading } from '../core/ports.js';

/** A reader that reads each passage once for the same question: figures ask everything twice. */
export function rememberReadings(reader: Reader): Reader {
  const known = new Map<string, Promise<Reading>>();
  return {
    fingerprint: reader.fingerprint,
    read(question, passage, sentences) {
      const key = JSON.stringify([question, passage]);
      const found = known.get(key) ?? reader.read(question, passage, sentences);
      known.set(key, found);
      return found;
    },
  };
}
