import type { Attribution } from '../../../model/statement.js';
import { complementAfter } from './complements.js';
import type { Sentence, Token } from './frame.js';
import type { Quoted } from './pair-marks.js';
import { isLabel, type Shape, shapeOf } from './quoted-words.js';
import { isComma } from './tell-tokens.js';
import type { Voiced } from './voices.js';
import { adverbs } from './word-lists.js';

/** Words in marks, and what their own sentence says of their speaker. */
export interface Attributed {
  readonly quoted: Quoted;
  readonly shape: Shape;
  /** `none`: the sentence attributes them to nobody; `unclear`: it does, but not certainly to whom. */
  readonly by: Attribution | 'none' | 'unclear';
}

/** What a said-clause gives for words near it. */
export function attributionBy(tokens: readonly Token[], clause: Voiced): Attribution | null {
  const first = tokens[clause.from];
  const last = tokens[clause.to - 1];
  const verb = tokens[clause.at];
  if (clause.voice === null || verb === undefined || first === undefined || last === undefined) {
    return null;
  }
  const { name, role, mention, how } = clause.voice;
  const cue =
    clause.cue.lemma === 'according to'
      ? `${verb.lower}${tokens[clause.at + 1]?.lower === 'to' ? ' to' : ''}`
      : verb.lower;
  return { clause: { start: first.start, end: last.end }, name, role, cue, mention, how };
}

/** Whether a sentence is nothing but words in marks. */
export function standsAlone({ tokens }: Sentence): boolean {
  return tokens.every(({ kind }) => kind !== 'word');
}

/** The quotations of a sentence that may be speech, with what its said-clauses say of them; labels are left out. */
export function attributeWithin(
  text: string,
  sentence: Sentence,
  clauses: readonly Voiced[],
): readonly Attributed[] {
  const { tokens } = sentence;
  const found: Attributed[] = [];
  let next: Attributed['by'] = 'none';
  let nextAt = -1;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const quoted = tokens[at]?.quoted;
    if (!quoted) continue;
    const shape = shapeOf(text, quoted);
    if (isLabel(sentence, at, shape)) continue;
    const clause = clauseFor(tokens, at, shape, clauses);
    let by: Attributed['by'] =
      clause === null ? 'none' : (attributionBy(tokens, clause) ?? 'unclear');
    // «“…,” “…” and “…,” Harbour said»: a list shares its said-clause.
    if (by === 'none' && nextAt >= 0 && isList(tokens, at, nextAt)) by = next;
    found.push({ quoted, shape, by });
    next = by;
    nextAt = at;
  }
  return found.toReversed();
}

function isList(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).every(({ lower }) => /^(?:,|and|or)$/u.test(lower));
}

function clauseFor(
  tokens: readonly Token[],
  at: number,
  shape: Shape,
  clauses: readonly Voiced[],
): Voiced | null {
  const after = clauseAfter(tokens, at, shape, clauses);
  const before = clauseBefore(tokens, at, clauses);
  if (after === null && before === null) return clauseAtEnd(tokens, at, clauses);
  if (after === null || before === null) return after ?? before;
  // «Harbour called it “…,” Pier said»: the words are those of the one who is named beside them.
  const beside =
    before.subject !== null &&
    !before.inverted &&
    at - before.at <= 4 &&
    before.cue.sort === 'judge';
  return beside ? before : after;
}

/** «“…,” Harbour said», «“…,” said Harbour», «“…,” according to Harbour». */
function clauseAfter(
  tokens: readonly Token[],
  at: number,
  shape: Shape,
  clauses: readonly Voiced[],
): Voiced | null {
  const comma = isComma(tokens[at + 1]);
  const from = at + (comma ? 2 : 1);
  const clause = clauses.find(
    (each) =>
      each.from >= from &&
      each.from <= from + 8 &&
      each.subject !== null &&
      isAside(tokens, from, each.from),
  );
  if (clause === undefined) return null;
  if (clause.inverted || comma || shape.pauses) return clause;
  const opensSentence = tokens.slice(0, at).every(({ kind }) => kind !== 'word');
  return opensSentence && (shape.closes || clause.from === from) ? clause : null;
}

/** Nothing, or an adverbial, between the words and their said-clause. */
function isAside(tokens: readonly Token[], from: number, to: number): boolean {
  if (from === to) return true;
  const between = tokens.slice(from, to);
  const [first] = between;
  if (first === undefined || between.some(({ kind }) => kind === 'quoted')) return false;
  if (between.length === 1) return adverbs.has(first.lower) || /ly$|^as$/u.test(first.lower);
  return /^(?:in|on|at|during|from|via|to|with)$/u.test(first.lower);
}

/** «The plan is “…” for the port, Harbour said.»: a said-clause at the end speaks for the whole sentence. */
function clauseAtEnd(
  tokens: readonly Token[],
  at: number,
  clauses: readonly Voiced[],
): Voiced | null {
  const clause = clauses.at(-1);
  if (clause?.subject === undefined || clause.subject === null || clause.from <= at) return null;
  if (!isComma(tokens[clause.from - 1])) return null;
  const rest = tokens.slice(Math.max(clause.at + 1, clause.to));
  if (rest.some(({ kind, text }) => kind === 'quoted' || text === ':')) return null;
  return rest[0]?.kind !== 'word' || complementAfter(tokens, clause) === null ? clause : null;
}

/** The nearest said-clause before, in whose reach the words stand. */
function clauseBefore(
  tokens: readonly Token[],
  at: number,
  clauses: readonly Voiced[],
): Voiced | null {
  for (const clause of clauses.toReversed()) {
    if (clause.at >= at) continue;
    const end = Math.max(clause.at + 1, clause.to);
    const between = tokens.slice(end, at);
    const quotedBetween = between.some(({ kind }) => kind === 'quoted');
    if (clause.inverted && clause.cue.lemma !== 'according to') {
      // «said Harbour, “…”»: the words go on at once; otherwise the clause belongs to what came before.
      return between.length <= 3 && !quotedBetween ? clause : null;
    }
    // «denied that the plan was “safe”»: the word is the other side's.
    if (isPassiveBy(tokens, at) || /^(?:deny|doubt)$/u.test(clause.cue.lemma)) return null;
    return clause;
  }
  return null;
}

/** «was called “…” by Pier». */
function isPassiveBy(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'by';
}
