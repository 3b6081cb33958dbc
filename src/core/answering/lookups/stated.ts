import type { Article } from '../../../model/article.js';
import type { SpeakerEntry } from '../../../model/looked-up.js';
import type { PlacedPassage } from '../../../model/snapshot.js';
import { contains, overlaps, type Span } from '../../../model/span.js';
import type { Statement } from '../../../model/statement.js';
import { quotationId } from '../quotation-id.js';
import { nameWords } from './name-words.js';

/** A statement with its place. */
export interface Stated {
  readonly statement: Statement;
  /** Of the article and the statement's own words. */
  readonly id: string;
  /** Position of the passage that it begins in. */
  readonly passage: number;
  /**
   * What is shown of the article: a direct quotation alone, without its marks; anything else in the
   * sentences that it stands in, for a few quoted words say little, and a paraphrase is not speech.
   */
  readonly shown: Span;
  /** Rows of the vectors of the sentences that it stands in. */
  readonly vectors: readonly number[];
}

/** A speaker with what is theirs, in reading order. */
export interface Voice {
  readonly entry: SpeakerEntry;
  /** {@link nameWords} of the name. */
  readonly words: readonly string[];
  readonly said: readonly Stated[];
}

/** All statements of a snapshot, ready to be looked up. */
export interface StatementBook {
  readonly all: readonly Stated[];
  /** Most quoted first, then by name. */
  readonly voices: readonly Voice[];
}

/** Gives every statement its place. `passagesOf`: positions in `passages`, by article. */
export function openBook(
  statements: readonly Statement[],
  passages: readonly PlacedPassage[],
  articles: ReadonlyMap<string, Article>,
  passagesOf: ReadonlyMap<string, readonly number[]>,
): StatementBook {
  const all = statements.flatMap((statement): readonly Stated[] => {
    const own = passagesOf.get(statement.article) ?? [];
    const passage = own.find((position) => {
      const candidate = passages[position];
      return candidate !== undefined && overlaps(candidate, statement);
    });
    const found = passage === undefined ? undefined : passages[passage];
    const article = articles.get(statement.article);
    if (passage === undefined || found === undefined || article === undefined) return [];
    const words = article.body.slice(statement.start, statement.end);
    const id = quotationId(article.id, words);
    return [{ statement, id, passage, ...within(statement, found) }];
  });
  return { all, voices: voicesOf(all) };
}

function within(statement: Statement, passage: PlacedPassage): Pick<Stated, 'shown' | 'vectors'> {
  const vectors: number[] = [];
  const sentences = passage.sentences.filter((sentence, i) => {
    const isIn = overlaps(sentence, statement);
    if (isIn) vectors.push(passage.sentenceVectors[i] ?? passage.vector);
    return isIn;
  });
  const { start, end } = statement;
  const first = sentences.at(0)?.start ?? start;
  const around = { start: first, end: sentences.at(-1)?.end ?? end };
  const alone = statement.kind === 'direct' || !contains(around, statement);
  return { shown: alone ? { start, end } : around, vectors };
}

function voicesOf(all: readonly Stated[]): Voice[] {
  const said = new Map<string, Stated[]>();
  for (const stated of all) {
    const { attribution } = stated.statement;
    if (attribution === null) continue;
    const key = nameWords(attribution.name).join(' ');
    const own = said.get(key);
    if (own === undefined) said.set(key, [stated]);
    else own.push(stated);
  }
  return [...said.values()]
    .flatMap((own) => {
      const attributions = own.map(({ statement }) => statement.attribution);
      const name = attributions[0]?.name;
      const role = attributions.find((one) => (one?.role ?? null) !== null)?.role ?? null;
      if (name === undefined) return [];
      return [{ entry: { name, role, statements: own.length }, words: nameWords(name), said: own }];
    })
    .toSorted((a, b) => b.said.length - a.said.length || (a.entry.name < b.entry.name ? -1 : 1));
}
