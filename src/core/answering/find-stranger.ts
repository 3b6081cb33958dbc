import type { Stranger } from '../../model/answer.js';
import { isPerson } from '../building/statements/name-parts.js';
import { isTitle } from '../building/statements/tell-tokens.js';
import { fold, termOf } from '../terms.js';
import { nameWords } from './lookups/name-words.js';
import type { Voice } from './lookups/stated.js';
import type { OpenSnapshot } from './open-snapshot.js';

// Not at the very beginning, where any word has a capital; «Koh’s» is «Koh».
const names = /(?<=\S.*?)\p{Lu}[\p{L}\p{M}-]*(?: \p{Lu}[\p{L}\p{M}-]*)+/gu;

/**
 * A person of the question who only shares a surname with speakers of the corpus («Robert Koh» where
 * Collin Koh is quoted), so that what is found is somebody else's; `null` when there is none.
 *
 * A first name with the same first letter may be a short form («Jim» for «James»), and a first word
 * that the corpus knows otherwise need not be a name at all («Singapore Koh»): these are no strangers.
 */
export function findStranger(question: string, open: OpenSnapshot): Stranger | null {
  for (const [run] of question.matchAll(names)) {
    const [first = '', last = ''] = run.split(' ').slice(-2);
    const namesakes = open.book.voices.filter((voice) => isNamesake(voice, first, last));
    if (namesakes.length === 0 || isKnown(`${first} ${last}`, first, open)) continue;
    return { said: `${first} ${last}`, known: namesakes.map(({ entry }) => entry.name) };
  }
  return null;
}

/** Whether a voice has the surname alone, and nothing of the first name. */
function isNamesake({ entry, words }: Voice, first: string, last: string): boolean {
  const [own, ...surnames] = words;
  const [typed = ''] = nameWords(first);
  return (
    own !== undefined &&
    surnames.at(-1) === nameWords(last).at(-1) &&
    isPerson(entry.name.split(' '), []) &&
    own[0] !== typed[0] &&
    !words.includes(typed)
  );
}

/** Whether the corpus has the whole name, or the first word as something else than a first name. */
function isKnown(name: string, first: string, open: OpenSnapshot): boolean {
  const [typed = ''] = nameWords(first);
  if (isTitle(first.toLowerCase())) return true;
  if (open.book.voices.some(({ entry }) => nameWords(entry.role ?? '').includes(typed)))
    return true;
  const term = termOf(fold(first));
  const isFirstName = open.book.voices.some(({ words }) => words.length > 1 && words[0] === typed);
  if (!isFirstName && (term === null || open.names.mentions(term))) return true;
  return open.snapshot.articles.some(({ body }) => body.includes(name));
}
