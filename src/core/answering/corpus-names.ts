import { distance } from 'fastest-levenshtein';
import type { ReadAs } from '../../model/answer.js';
import type { Snapshot } from '../../model/snapshot.js';
import { fold, termOf, terms } from '../terms.js';
import type { LexicalIndex } from './rank-by-terms.js';

/** Which names a corpus has. */
export interface CorpusNames {
  /** Whether a passage, a title or a section has the term. */
  mentions(term: string): boolean;
  /**
   * The name, as the corpus writes it, that a word is a slip of the pen away from: one letter in
   * five to seven, two from eight on, never the first. `null` when there is none, or when several are
   * as near. The first call takes time in proportion to the corpus.
   */
  nearMiss(word: string): string | null;
}

/** Shorter words are too near to too many others. */
const shortest = 5;
const longWord = 8;

/** The names of a snapshot; collected when they are first needed. */
export function corpusNames(snapshot: Snapshot, lexical: LexicalIndex): CorpusNames {
  let headings: ReadonlySet<string> | null = null;
  let names: ReadonlyMap<string, string> | null = null;
  return {
    mentions(term) {
      headings ??= headingTerms(snapshot);
      return headings.has(term) || lexical.has(term);
    },
    nearMiss(word) {
      names ??= collectNames(snapshot);
      return nearestOf(fold(word), names);
    },
  };
}

function headingTerms({ articles, passages }: Snapshot): Set<string> {
  const titles = articles.flatMap(({ title }) => terms(title));
  const sections = new Set(passages.map(({ section }) => section ?? ''));
  return new Set([...titles, ...[...sections].flatMap(terms)]);
}

/** By folded form: the words of at least `shortest` letters that the passages only ever write with a capital. */
function collectNames({ articles, passages }: Snapshot): Map<string, string> {
  const bodies = new Map(articles.map(({ id, body }) => [id, body]));
  const names = new Map<string, string>();
  const small = new Set<string>();
  for (const { article, start, end } of passages) {
    for (const [word] of bodies
      .get(article)
      ?.slice(start, end)
      .matchAll(/\p{L}{5,}/gu) ?? []) {
      if (/^\p{Lu}/u.test(word)) names.set(fold(word), word);
      else small.add(fold(word));
    }
  }
  for (const word of small) names.delete(word);
  return names;
}

function nearestOf(word: string, names: ReadonlyMap<string, string>): string | null {
  if (word.length < shortest) return null;
  let best = word.length < longWord ? 1 : 2;
  let found: string[] = [];
  for (const [name, written] of names) {
    if (name.startsWith(word) || word.startsWith(name) || name[0] !== word[0]) continue;
    const apart = distance(name, word);
    if (apart > best) continue;
    if (apart < best) found = [];
    best = apart;
    found.push(written);
  }
  const [only, other] = found;
  return only === undefined || other !== undefined ? null : only;
}

/** Words of a question that are written as names: with a capital, and not only because they come first. */
export function namesIn(question: string): string[] {
  return [...question.matchAll(/(?<=\S.*)\p{Lu}[\p{L}\p{M}]+/gu)]
    .filter(({ index }) => !/[\p{L}\p{M}]/u.test(question[index - 1] ?? ''))
    .map(([name]) => name);
}

/**
 * The terms of a question's names and numbers, which its answer is about or does without. Where all
 * letters are capitals, they make no names.
 */
export function namedTerms(question: string): string[] {
  const names = /\p{Ll}/u.test(question) ? namesIn(question) : [];
  const numbers = terms(question).filter((term) => /^\p{N}/u.test(term));
  return [...names.flatMap(terms), ...numbers];
}

/**
 * {@link namesIn} without words all in capitals. None: whoever asked left small and capital letters
 * alone, so that any word may be a name; acronyms are in capitals all the same («what did koh say of
 * the US»).
 */
export function writtenNames(question: string): string[] {
  return namesIn(question).filter((name) => /\p{Ll}/u.test(name));
}

/**
 * The first word of a question that the corpus never mentions and that is nearly one of its names;
 * `null` when there is none. Other words than names count only where no name is written as one: of
 * the development sets, four questions would be misread else («write» as «White»).
 */
export function misspeltName(question: string, names: CorpusNames): ReadAs | null {
  const written = writtenNames(question);
  const candidates =
    written.length > 0 ? written : [...question.matchAll(/\p{L}{5,}/gu)].map(([word]) => word);
  for (const said of candidates) {
    const term = termOf(fold(said));
    if (term === null || names.mentions(term)) continue;
    const meant = names.nearMiss(said);
    if (meant !== null) return { said, meant };
  }
  return null;
}
