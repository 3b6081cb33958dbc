import { attributionBy } from './attribute-quoted.js';
import { complementAfter } from './complements.js';
import type { Sentence, Token } from './frame.js';
import { isLast, maySay } from './may-say.js';
import type { Found } from './quoted-statements.js';
import { isComma, type Stretch } from './tell-tokens.js';
import type { Voiced } from './voices.js';
import { auxiliaries, irregularPast, modals, prepositions, subordinators } from './word-lists.js';

/** Fewest words of the article's own in a paraphrase. */
const leastWords = 4;

/**
 * What the article says that somebody said, in its own words: the clause without «that», the
 * said-clause and the closing mark. A statement inside another is not given apart.
 */
export function indirectStatements(
  sentences: readonly Sentence[],
  voiced: readonly (readonly Voiced[])[],
): readonly Found[] {
  return sentences.flatMap((sentence, index) => paraphrases(sentence, voiced[index] ?? []));
}

function paraphrases({ tokens }: Sentence, clauses: readonly Voiced[]): readonly Found[] {
  const found: Found[] = [];
  let covered = -1;
  const own = clauses.some(
    ({ cue, subject }) => cue.lemma !== 'according to' && cue.sort !== 'judge' && subject !== null,
  );
  for (const clause of clauses) {
    const { cue, at } = clause;
    if (at < covered || (cue.sort === 'judge' && !airsConcern(clause))) continue;
    if (cue.lemma === 'according to' && (own || isQuotedOn(tokens, clause, clauses))) continue;
    for (const stretch of stretchesOf(tokens, clause, clauses)) {
      const piece = pieceOf(tokens, stretch);
      if (piece === null || piece.from < covered) continue;
      covered = Math.max(covered, piece.to);
      const first = tokens[piece.from];
      const last = tokens[piece.to - 1];
      if (first === undefined || last === undefined) continue;
      found.push({
        start: first.start,
        end: last.end,
        kind: 'indirect',
        attribution: attributionBy(tokens, clause),
      });
    }
  }
  return found;
}

/** «has voiced fears that». */
const airsConcern = ({ cue }: Voiced): boolean => /^(?:express|voice)$/u.test(cue.lemma);

/** «According to Harbour, quoting Pier, …»: the words are the second one's. */
function isQuotedOn(tokens: readonly Token[], { to }: Voiced, clauses: readonly Voiced[]): boolean {
  return clauses.some(({ from }) => from === to + 1 && tokens[from]?.lower === 'quoting');
}

/** Where the attributed clause stands: after the verb, before a trailing said-clause, or on both sides of it. */
function stretchesOf(
  tokens: readonly Token[],
  clause: Voiced,
  clauses: readonly Voiced[],
): readonly Stretch[] {
  if (clause.cue.lemma === 'according to') return aroundAccording(tokens, clause);
  if (!clause.inverted) {
    const complement = complementAfter(tokens, clause);
    if (complement) return [{ ...complement, to: cutAtNext(tokens, complement, clause, clauses) }];
  }
  return clause.subject === null || !maySay(tokens, clause) ? [] : beforeTrailing(tokens, clause);
}

function aroundAccording(tokens: readonly Token[], { from, to }: Voiced): readonly Stretch[] {
  const quoting = tokens[from]?.lower === 'quoting';
  const opens =
    quoting ||
    tokens
      .slice(0, from)
      .every(({ kind, lower }) => kind !== 'word' || subordinators.has(lower) || lower === 'and');
  if (!opens) return isQuotedBefore(tokens, from) ? [] : [{ from: 0, to: from }];
  return [{ from: isComma(tokens[to]) ? to + 1 : to, to: tokens.length }];
}

function isQuotedBefore(tokens: readonly Token[], from: number): boolean {
  const before = isComma(tokens[from - 1]) ? from - 2 : from - 1;
  return tokens[before]?.kind === 'quoted' && before <= 1;
}

/** «CLAUSE, Harbour said.», «CLAUSE, Harbour noted, CLAUSE». */
function beforeTrailing(tokens: readonly Token[], clause: Voiced): readonly Stretch[] {
  const start = clause.from;
  if (!isComma(tokens[start - 1]) || tokens[start - 2]?.kind !== 'word') return [];
  if (!clause.inverted && !isLast(tokens, clause)) return [];
  const head = { from: 0, to: start - 1 };
  const after = Math.max(clause.at + 1, clause.to);
  if (/^(?:asked|speaking)$/u.test(tokens[0]?.lower ?? '') || announces(tokens, after)) return [];
  const resumes = isComma(tokens[after]);
  const rest = { from: after + 1, to: tokens.length };
  const aside =
    prepositions.has(tokens[0]?.lower ?? '') || subordinators.has(tokens[0]?.lower ?? '');
  if (!hasVerb(tokens, head) && (resumes || aside)) {
    const whole = { from: 0, to: tokens.length };
    return resumes && hasVerb(tokens, rest) && !aside ? [whole] : [];
  }
  if (!resumes) return [head];
  const first = tokens[rest.from];
  const goesOn =
    first?.kind === 'word' &&
    !/^(?:who|which|a|an|the|\w+ing)$/u.test(first.lower) &&
    hasVerb(tokens, rest);
  return goesOn ? [head, rest] : [head];
}

/** «…, Harbour said: “…”»: what was said comes after. */
function announces(tokens: readonly Token[], after: number): boolean {
  const next = isComma(tokens[after]) ? tokens[after + 1] : tokens[after];
  return next?.kind === 'quoted' || next?.text === ':' || next?.lower === 'that';
}

/** Whether a stretch holds a finite verb, as far as closed classes and endings tell. */
function hasVerb(tokens: readonly Token[], { from, to }: Stretch): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ lower, kind, text }, at) =>
        kind === 'word' &&
        (at === 0 || !/^\p{Lu}/u.test(text)) &&
        (auxiliaries.has(lower) ||
          (modals.has(lower) && lower !== 'to') ||
          irregularPast.has(lower) ||
          (at > 0 && /[^e]ed$|n't$/u.test(lower))),
    );
}

/** A later said-clause of the same rank ends the one before: «…, adding that», «…, and Pier said». */
function cutAtNext(
  tokens: readonly Token[],
  { from, to }: Stretch,
  clause: Voiced,
  clauses: readonly Voiced[],
): number {
  for (const next of clauses) {
    if (next.at <= from || next.at >= to || next === clause) continue;
    const before = tokens[next.from - 1];
    const elided =
      next.subject === null && (isComma(before) || /^(?:and|but)$/u.test(before?.lower ?? ''));
    const joined =
      /^(?:and|but|while)$/u.test(before?.lower ?? '') && isComma(tokens[next.from - 2]);
    const same = elided && isSaying(tokens, next);
    if (same || joined) {
      const cut =
        isComma(tokens[next.from - 2]) && !isComma(before) ? next.from - 2 : next.from - 1;
      return Math.max(from, cut);
    }
  }
  return to;
}

function isSaying(tokens: readonly Token[], { cue, at }: Voiced): boolean {
  return (
    cue.sort !== 'think' &&
    (tokens.slice(at, at + 8).some(({ lower }) => lower === 'that') ||
      tokens.slice(at, at + 8).some(({ kind }) => kind === 'quoted'))
  );
}

/** Without leading and closing punctuation; `null` when hardly a word of it is the article's own. */
function pieceOf(tokens: readonly Token[], stretch: Stretch): Stretch | null {
  let { from, to } = stretch;
  while (
    from < to &&
    tokens[from]?.kind === 'punctuation' &&
    !/^[([$]$/u.test(tokens[from]?.text ?? '')
  )
    from++;
  while (
    to > from &&
    tokens[to - 1]?.kind === 'punctuation' &&
    !/^[)\]%]$/u.test(tokens[to - 1]?.text ?? '')
  )
    to--;
  const own = tokens.slice(from, to).filter(({ kind }) => kind === 'word').length;
  return own >= leastWords && tokens[from]?.kind !== 'quoted' ? { from, to } : null;
}
