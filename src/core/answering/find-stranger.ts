import type { Stranger } from '../../model/answer.js';
import { isPerson } from '../building/statements/name-parts.js';
import { isTitle } from '../building/statements/tell-tokens.js';
import { fold, termOf } from '../terms.js';
import { writtenNames } from './corpus-names.js';
import { nameWords } from './lookups/name-words.js';
import type { Voice } from './lookups/stated.js';
import type { OpenSnapshot } from './open-snapshot.js';

// Not at the very beginning, where any word has a capital; «Koh’s» is «Koh».
const names = /(?<=\S.*?)\p{Lu}[\p{L}\p{M}-]*(?: \p{Lu}[\p{L}\p{M}-]*)+/gu;

/** Every two words in a row, of which either may stand in the next two as well. */
const pairs = /(?<![\p{L}\p{M}])(?=(\p{L}[\p{L}\p{M}-]* \p{L}[\p{L}\p{M}-]*))/gu;

/**
 * A person of the question who only shares a surname with speakers of the corpus («Robert Koh» where
 * Collin Koh is quoted), so that what is found is somebody else's; `null` when there is none.
 *
 * A first name with the same first letter may be a short form («Jim» for «James»), and a first word
 * that the corpus knows otherwise need not be a name at all («Singapore Koh»): these are no strangers.
 * Where a capital does not tell, at the beginning and in questions without any, only what is another
 * speaker's first name is taken for one.
 */
export function findStranger(question: string, open: OpenSnapshot): Stranger | null {
  for (const [first, last] of fullNames(question, open)) {
    const namesakes = open.book.voices.filter((voice) => isNamesake(voice, first, last));
    if (namesakes.length === 0 || isKnown(`${first} ${last}`, first, open)) continue;
    return { said: `${first} ${last}`, known: namesakes.map(({ entry }) => entry.name) };
  }
  return null;
}

/** What may be the first and last names of people, as they are written. */
function fullNames(question: string, open: OpenSnapshot): (readonly [string, string])[] {
  const split = (run: string): readonly [string, string] => {
    const [first = '', last = ''] = run.split(' ').slice(-2);
    return [first, last];
  };
  const runs = writtenNames(question).length > 0 ? [...question.matchAll(names)] : [];
  const firstNames = [...question.matchAll(pairs)]
    .map(([, pair = '']) => split(pair))
    .filter(([first]) => isFirstName(first, open));
  return [...runs.map(([run]) => split(run)), ...firstNames];
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
  if (!isFirstName(first, open) && (term === null || open.names.mentions(term))) return true;
  // Letters, marks and hyphens alone: nothing of it is a sign of the pattern.
  const written = new RegExp(name, 'iu');
  return open.snapshot.articles.some(({ body }) => written.test(body));
}

/** Whether a speaker of the corpus is called so. */
function isFirstName(first: string, open: OpenSnapshot): boolean {
  const [typed] = nameWords(first);
  return open.book.voices.some(({ words }) => words.length > 1 && words[0] === typed);
}
