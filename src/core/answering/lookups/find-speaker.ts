import { distance } from 'fastest-levenshtein';
import type { Meant, NotLookedUp, SpeakerEntry } from '../../../model/looked-up.js';
import { nameWords } from './name-words.js';
import type { Voice } from './stated.js';

/** The one speaker that a name means, or why there is none. */
export type FoundSpeaker =
  | { readonly kind: 'found'; readonly voice: Voice; readonly how: Meant['how'] }
  | Extract<NotLookedUp, { kind: 'several-speakers' | 'no-such-speaker' }>;

/** Most speakers that are named where it is not clear who is meant. */
const mostNamed = 10;

/** Longest name that is compared letter by letter, in UTF-16 code units. */
const longestName = 100;

/**
 * Whom a typed name means among `voices`, whatever its accents and capitals: the whole name first,
 * then some words of it (a surname, a first name, one with its title), then beginnings of words,
 * then words with a slip of the pen. At the first of these that anybody fits, one is found, and
 * several are listed: never merged, never guessed.
 */
export function findSpeaker(typed: string, voices: readonly Voice[]): FoundSpeaker {
  const words = nameWords(typed.slice(0, longestName));
  if (words.length > 0) {
    for (const [how, fits] of tiers) {
      const fitting = voices.filter((voice) => fits(words, voice));
      const [only] = fitting;
      if (fitting.length === 1 && only !== undefined) return { kind: 'found', voice: only, how };
      if (only !== undefined) {
        return { kind: 'several-speakers', typed, speakers: entriesOf(fitting) };
      }
    }
  }
  return { kind: 'no-such-speaker', typed, near: nearest(words.join(' '), voices) };
}

function entriesOf(voices: readonly Voice[]): SpeakerEntry[] {
  return voices.slice(0, mostNamed).map(({ entry }) => entry);
}

type Fits = (typed: readonly string[], voice: Voice) => boolean;

const tiers: readonly (readonly [Meant['how'], Fits])[] = [
  ['exactly', (typed, { words }) => typed.join(' ') === words.join(' ')],
  [
    'in-part',
    (typed, { words, entry }) => {
      const role = new Set(nameWords(entry.role ?? ''));
      return (
        typed.some((word) => words.includes(word)) &&
        typed.every((word) => words.includes(word) || role.has(word))
      );
    },
  ],
  [
    'in-part',
    (typed, { words }) => typed.every((word) => words.some((own) => own.startsWith(word))),
  ],
  [
    'nearly',
    (typed, { words }) =>
      typed.every((word) => words.some((own) => distance(word, own) <= tolerance(own))),
  ],
];

/** Letters that may differ in a word: none in a short one, for then it is another name. */
function tolerance(word: string): number {
  if (word.length <= 3) return 0;
  return word.length <= 5 ? 1 : 2;
}

/** Speakers with a word at most half of which differs. */
function nearest(typed: string, voices: readonly Voice[]): SpeakerEntry[] {
  if (typed === '') return [];
  return voices
    .map(({ entry, words }) => {
      const names = [...words, words.join(' ')];
      const off = names.map((name) => distance(typed, name) / Math.max(typed.length, name.length));
      return { entry, off: Math.min(...off) };
    })
    .filter(({ off }) => off <= 0.5)
    .toSorted((a, b) => a.off - b.off)
    .slice(0, 5)
    .map(({ entry }) => entry);
}
