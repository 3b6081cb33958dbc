import { withHearer } from './cue-verbs.js';
import type { Token } from './frame.js';
import { maySay } from './may-say.js';
import type { SaidClause } from './subjects.js';
import { isCapital, isComma, type Stretch } from './tell-tokens.js';
import {
  adverbs,
  auxiliaries,
  days,
  determiners,
  irregularPast,
  modals,
  prepositions,
  subjectPronouns,
} from './word-lists.js';

/** Verbs that take a clause without «that» whatever it looks like. */
const plain = new Set(['say']);

/** Verbs that take one when it plainly has subject and verb. */
const bareClause = new Set(
  `say tell add note state claim argue insist explain announce assert acknowledge admit concede confirm
  suggest indicate maintain contend allege report predict conclude write tweet reply reveal testify joke
  affirm estimate assure believe think feel worry fear hope doubt suspect recall complain warn stress
  emphasize emphasise mention reiterate speculate reckon observe remark declare vow promise inform
  remind figure guess text post`.split(/\s+/u),
);

/** Longest stretch between a verb of saying and its «that», in tokens. */
const longestAside = 14;

/** The clause that a verb of saying governs, «that» left out, up to the sentence's end; `null` when there is none. */
export function complementAfter(tokens: readonly Token[], clause: SaidClause): Stretch | null {
  const { cue, at } = clause;
  if (!maySay(tokens, clause)) return null;
  const that = thatAfter(tokens, clause);
  if (that !== null) return bounded(tokens, that + 1);
  const next = tokens[at + 1];
  if (
    relativeBefore(tokens, clause) &&
    next !== undefined &&
    (modals.has(next.lower) || auxiliaries.has(next.lower))
  ) {
    return next.lower === 'to' ? null : bounded(tokens, at + 1);
  }
  if (!bareClause.has(cue.lemma)) return null;
  const start = afterAsides(tokens, clause);
  if (start === null || !beginsClause(tokens, start, plain.has(cue.lemma))) return null;
  return plain.has(cue.lemma) || hasSubjectAndVerb(tokens, start) ? bounded(tokens, start) : null;
}

/** Index of the «that» of a verb: at once, or after a hearer, a time, a place, an aside between commas. */
function thatAfter(tokens: readonly Token[], { at, cue }: SaidClause): number | null {
  for (let index = at + 1; index <= at + longestAside; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'quoted' || /^[;:.]$/u.test(token.text)) return null;
    if (token.lower === 'that')
      return index === at + 1 || isAsideFrom(tokens, at + 1, cue.lemma) ? index : null;
    if (
      index > at + 1 &&
      (auxiliaries.has(token.lower) || (modals.has(token.lower) && token.lower !== 'to'))
    )
      return null;
  }
  return null;
}

function isAsideFrom(tokens: readonly Token[], from: number, lemma: string): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  if (withHearer.has(lemma) || isComma(first)) return true;
  if (/^(?:express|voice)$/u.test(lemma)) return true;
  return (
    (prepositions.has(first.lower) && first.lower !== 'about' && first.lower !== 'of') ||
    days.has(first.lower) ||
    adverbs.has(first.lower) ||
    first.lower.endsWith('ly')
  );
}

/** «nations that some worry could …»: the clause lacks its subject. */
function relativeBefore(tokens: readonly Token[], { from, subject }: SaidClause): boolean {
  return subject !== null && /^(?:that|which|who)$/u.test(tokens[from - 1]?.lower ?? '');
}

/** Index after «on Tuesday», «in a statement», «reporters in Harbour Town». */
function afterAsides(tokens: readonly Token[], { at, cue }: SaidClause): number | null {
  let index = at + 1;
  if (withHearer.has(cue.lemma)) {
    const hearer = afterNoun(tokens, index);
    if (hearer === null) return null;
    index = hearer;
  }
  for (let tries = 0; tries < 4; tries++) {
    const token = tokens[index];
    if (token?.kind !== 'word') return null;
    if (days.has(token.lower) || adverbs.has(token.lower) || /[^i]ly$/u.test(token.lower)) index++;
    else if (prepositions.has(token.lower)) {
      const after = afterNoun(tokens, index + 1);
      if (after === null) return null;
      index = after;
    } else return index;
  }
  return index;
}

/** Index after one plain noun phrase: determiner, then words up to a new subject; `null` at the end. */
function afterNoun(tokens: readonly Token[], from: number): number | null {
  let index = from;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token?.kind !== 'word') return null;
    if (index > from && (subjectPronouns.has(token.lower) || determiners.has(token.lower)))
      return prepositions.has(tokens[index - 1]?.lower ?? '') ? index + 1 : index;
    if (
      index > from &&
      isCapital(token) &&
      !isCapital(tokens[index - 1]) &&
      !determiners.has(tokens[index - 1]?.lower ?? '') &&
      !prepositions.has(tokens[index - 1]?.lower ?? '')
    )
      return index;
    if (index > from && prepositions.has(token.lower)) return index;
    if (auxiliaries.has(token.lower) || modals.has(token.lower)) return null;
    index++;
  }
  return null;
}

function beginsClause(tokens: readonly Token[], at: number, any: boolean): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const { lower } = token;
  if (
    modals.has(lower) ||
    /^(?:so|nothing|anything|something|whether|what|who|how|why|when|where|goodbye|hello|yes)$/u.test(
      lower,
    )
  )
    return false;
  if (any) return tokens.slice(at).filter(({ kind }) => kind === 'word').length >= 3;
  return (
    subjectPronouns.has(lower) ||
    determiners.has(lower) ||
    isCapital(token) ||
    /^(?:there|\p{N}.*|\p{L}+s)$/u.test(lower) ||
    /^\p{Ll}/u.test(lower)
  );
}

/** Whether a finite verb follows before anything that would make the stretch a mere noun phrase. */
function hasSubjectAndVerb(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < Math.min(tokens.length, from + 24); index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') {
      if (token?.text === ',' || token?.text === '-') continue;
      return false;
    }
    const { lower } = token;
    if (index > from && /^(?:that|which|who|to|whose|when|where)$/u.test(lower)) return false;
    if (index > from && (auxiliaries.has(lower) || modals.has(lower) || irregularPast.has(lower)))
      return true;
    if (index > from && /[^e]ed$/u.test(lower) && !determiners.has(tokens[index - 1]?.lower ?? ''))
      return true;
    if (index > from && subjectPronouns.has(lower) && tokens[index + 1]?.kind === 'word')
      return true;
  }
  return false;
}

/** From `from` to the sentence's end; `null` when nothing is left. */
function bounded(tokens: readonly Token[], from: number): Stretch | null {
  return from < tokens.length ? { from, to: tokens.length } : null;
}
