import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import { termOf, words } from '../terms.js';

/** What the lexical index holds of one passage: `id` is its position in the snapshot. */
interface Entry {
  readonly id: number;
  readonly text: string;
}

const options: Options<Entry> = {
  fields: ['text'],
  tokenize: words,
  processTerm: termOf,
};

/** A passage by position, and its BM25 score, above 0. */
export interface LexicalHit {
  readonly passage: number;
  readonly score: number;
}

/** Scores passages by the terms that they share with a question (BM25+, whole terms only: no fuzziness, no prefixes). */
export interface LexicalIndex {
  /** All passages that share a term with the question, best first, ties by position. */
  rank(question: string): readonly LexicalHit[];
  /** How much a term tells passages apart: BM25's inverse document frequency, above 0, highest for a term no passage has. */
  weight(term: string): number;
  /** Whether a text has the term. */
  has(term: string): boolean;
  serialise(): string;
}

/** The lexical index of texts, known by their position. */
export function indexTerms(texts: readonly string[]): LexicalIndex {
  const index = new MiniSearch<Entry>(options);
  index.addAll(texts.map((text, id) => ({ id, text })));
  return wrap(index);
}

/** An index from what `serialise` gave. */
export function readTerms(serialised: string): LexicalIndex {
  return wrap(MiniSearch.loadJSON<Entry>(serialised, options));
}

function wrap(index: MiniSearch<Entry>): LexicalIndex {
  const textsWith = (term: string): number =>
    index.search(term, { tokenize: (text) => [text], processTerm: (word) => word }).length;
  return {
    rank: (question) =>
      index
        .search(question)
        .map(({ id, score }): LexicalHit => ({ passage: Number(id), score }))
        .toSorted((a, b) => b.score - a.score || a.passage - b.passage),
    weight(term) {
      const having = textsWith(term);
      return Math.log(1 + (index.documentCount - having + 0.5) / (having + 0.5));
    },
    has: (term) => textsWith(term) > 0,
    serialise: () => JSON.stringify(index),
  };
}
