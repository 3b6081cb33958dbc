import { distance } from 'fastest-levenshtein';
import { nameWords } from './name-words.js';

/** Offers names while somebody types. */
export interface Suggester {
  /** At most `count` of the names, best first: those that begin so, those of which a word does, those nearly so; the given order within each. */
  suggest(typed: string, count: number): readonly string[];
}

/** Longest typed text that is compared, in UTF-16 code units. */
const longestTyped = 100;

interface Entry {
  readonly name: string;
  readonly words: readonly string[];
  readonly whole: string;
}

/** Prepares names, most wanted first; nothing is embedded or fetched. */
export function suggesterOf(names: readonly string[]): Suggester {
  const entries = names.map((name): Entry => {
    const words = nameWords(name);
    return { name, words, whole: words.join(' ') };
  });
  return {
    suggest(typed, count) {
      const words = nameWords(typed.slice(0, longestTyped));
      if (words.length === 0) return names.slice(0, count);
      const found = new Set<string>();
      for (const fits of [begins, hasWords, nearly]) {
        for (const entry of entries) {
          if (found.size === count) return [...found];
          if (fits(entry, words)) found.add(entry.name);
        }
      }
      return [...found];
    },
  };
}

type Fits = (entry: Entry, typed: readonly string[]) => boolean;

const begins: Fits = ({ whole }, typed) => whole.startsWith(typed.join(' '));

const hasWords: Fits = ({ words }, typed) =>
  typed.every((word) => words.some((own) => own.startsWith(word)));

/** The last word may be half typed: its beginning is compared too. */
const nearly: Fits = ({ words }, typed) =>
  typed.every((word) => {
    if (word.length < 3) return words.some((own) => own.startsWith(word));
    const slips = word.length <= 5 ? 1 : 2;
    return words.some(
      (own) => Math.min(distance(word, own), distance(word, own.slice(0, word.length))) <= slips,
    );
  });
