import type { Span } from '../../../model/span.js';
import { type Cue, cueOf } from './cue-verbs.js';
import type { Token } from './frame.js';
import { type Mention, readMention } from './mentions.js';
import type { NounPhrase } from './phrase-before.js';
import { isCapital, isComma, lastIndex, type Stretch } from './tell-tokens.js';
import {
  auxiliaries,
  days,
  determiners,
  irregularPast,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-lists.js';

/** Who does the saying. */
export interface Subject extends NounPhrase {
  readonly mention: Mention;
  /** The apposition, in the body. */
  readonly beside: Span | null;
}

/** «Ann Harbour, the mayor, said», «said Ann Harbour, the mayor», «according to the mayor». */
export interface SaidClause extends Stretch {
  readonly cue: Cue;
  /** Index of the verb. */
  readonly at: number;
  /** `null`: none of its own («…, adding that»), so it is that of the clause before. */
  readonly subject: Subject | null;
  /** The verb stands before its subject. */
  readonly inverted: boolean;
}

/** A noun phrase with whom it mentions; `null` when it mentions nobody. A description with a name beside it mentions the name. */
export function subjectOf(tokens: readonly Token[], phrase: NounPhrase | null): Subject | null {
  const mention = phrase && readMention(tokens, phrase);
  if (phrase === null || mention === null) return null;
  const named = phrase.apposition && withoutParenthesis(tokens, phrase.apposition);
  const name = named && mention.kind === 'group' ? readMention(tokens, named) : null;
  if (name?.kind === 'name' && name.person)
    return { ...phrase, mention: name, beside: mention.span };
  const first = phrase.apposition && tokens[phrase.apposition.from];
  const last = phrase.apposition && tokens[phrase.apposition.to - 1];
  return {
    ...phrase,
    mention,
    beside: first && last ? { start: first.start, end: last.end } : null,
  };
}

/** «Albert Dock (71)» → «Albert Dock». */
function withoutParenthesis(tokens: readonly Token[], { from, to }: Stretch): Stretch {
  const open =
    tokens[to - 1]?.text === ')' ? lastIndex(tokens, to - 1, ({ text }) => text === '(') : to;
  return { from, to: open > from ? open : to };
}

/** Index after a phrase and what stands beside it. */
export const endOf = ({ to, apposition }: NounPhrase): number => Math.max(to, apposition?.to ?? 0);

/**
 * The subject of a sentence that begins plainly: «The mayor has …», «In March, Ann Harbour asked …».
 * `null` when it cannot be told.
 */
export function mainSubject(tokens: readonly Token[]): Subject | null {
  let from = 0;
  for (let tries = 0; tries < 4; tries++) {
    const first = tokens[from];
    if (first?.kind !== 'word') return null;
    if (/^(?:and|but|so|yet|nor|or|then|still|instead)$/u.test(first.lower)) {
      from += isComma(tokens[from + 1]) ? 2 : 1;
      continue;
    }
    if (!beginsAside(tokens, from)) break;
    const comma = tokens.findIndex(
      (token, at) => at > from && (isComma(token) || endsAside(tokens, at)),
    );
    if (comma < 0) return null;
    from = comma + 1;
  }
  let to = from;
  if (subjectPronouns.has(tokens[from]?.lower ?? '')) {
    return subjectOf(tokens, { from, to: from + 1, apposition: null });
  }
  while (to < tokens.length && to - from < 16 && !endsSubject(tokens, to)) to++;
  if (to === from) return null;
  const closing = tokens[to];
  if (closing === undefined || (closing.kind !== 'word' && !isComma(closing))) return null;
  const phrase = { from, to, apposition: null };
  return subjectOf(tokens, phrase);
}

/** «Calling it “…,” Harbour left»: the comma is within the marks. */
function endsAside(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'quoted' && tokens[at + 1]?.kind === 'word';
}

function beginsAside(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (prepositions.has(lower) || subordinators.has(lower) || days.has(lower)) return true;
  if (/^(?:earlier|later|last|this|next|that|one)$/u.test(lower))
    return lower === 'earlier' || lower === 'later' || days.has(tokens[at + 1]?.lower ?? '');
  return /(?:ly|ing)$/u.test(lower);
}

function endsSubject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return true;
  const { lower } = token;
  if (auxiliaries.has(lower) || irregularPast.has(lower) || subordinators.has(lower)) return true;
  if (/^(?:will|would|can|could|may|might|must|should|to|also|never|not)$/u.test(lower))
    return true;
  if (isCapital(token)) return false;
  return (
    (cueOf(lower) !== null && !determiners.has(tokens[at - 1]?.lower ?? '')) ||
    /(?:ed|ly)$/u.test(lower)
  );
}
