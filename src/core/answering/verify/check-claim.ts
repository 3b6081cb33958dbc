import type { Speaker } from '../../../model/quotation.js';
import type { Claimed } from '../../../model/verdict.js';
import { titles } from '../../building/statements/word-lists.js';
import { nameWords } from '../lookups/name-words.js';

/** Whether the speaker that a text names is the one that the article gives; `speaker` `null`: the article's own words. */
export function checkClaim(name: string | null, speaker: Speaker | null): Claimed | null {
  if (name === null) return null;
  if (speaker === null) return { name, holds: 'no' };
  if (speaker.name === null) return { name, holds: 'unclear' };
  return { name, holds: isSame(name, speaker.name, speaker.role) ? 'yes' : 'no' };
}

/** Whether one name is the other, a part of it, or of it with a title or role («President Koh»). */
function isSame(claimed: string, name: string, role: string | null): boolean {
  const own = nameWords(name);
  const around = new Set([...nameWords(role ?? ''), 'the', 'mr', 'mrs', 'ms', 'dr']);
  const given = nameWords(claimed).filter(
    (word) => own.includes(word) || !(around.has(word) || titles.has(word)),
  );
  if (given.length === 0) return false;
  return given.every((word) => own.includes(word)) || own.every((word) => given.includes(word));
}
