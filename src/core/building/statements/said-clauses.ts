import { agrees } from './agreement.js';
import { elided, isGoingOn, participle, relative } from './borrowed-subjects.js';
import { type Cue, cueOf } from './cue-verbs.js';
import type { Token } from './frame.js';
import type { Mention } from './mentions.js';
import { headNoun } from './name-parts.js';
import { phraseAfter } from './phrase-after.js';
import { phraseBefore } from './phrase-before.js';
import { endOf, type SaidClause, subjectOf } from './subjects.js';
import { isCapital, isComma, isPossessive, skipAdverbs, skipHelpers } from './tell-tokens.js';
import { isUnreal } from './unreal.js';
import { auxiliaries, determiners, irregularPast, prepositions } from './word-lists.js';

const accordingTo: Cue = { lemma: 'according to', sort: 'say', form: 'past' };

/** Verbs that are speech while they go on; «is observing», «are reading» are not. */
const ongoing = new Set(
  `saying telling claiming arguing warning insisting suggesting urging calling describing complaining
  denying demanding promising threatening accusing blaming criticizing criticising praising predicting`.split(
    /\s+/u,
  ),
);

/** Every said-clause of a sentence, in the order of their verbs. */
export function saidClauses(tokens: readonly Token[]): readonly SaidClause[] {
  const found: SaidClause[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const source = sourceAfter(tokens, at);
    if (source !== null) {
      const clause = accordingClause(tokens, at, source);
      if (clause) found.push(clause);
      continue;
    }
    const cue = isCapital(token) && at > 0 ? null : cueAt(tokens, at);
    const clause = cue && clauseAt(tokens, at, cue);
    if (clause && !isUnreal(tokens, clause)) found.push(clause);
  }
  return found;
}

function cueAt(tokens: readonly Token[], at: number): Cue | null {
  const lower = tokens[at]?.lower ?? '';
  // «As one sailor put it, “…”».
  if (/^puts?$/u.test(lower) && tokens[at + 1]?.lower === 'it')
    return { lemma: 'put', sort: 'say', form: 'past' };
  return cueOf(lower);
}

function clauseAt(tokens: readonly Token[], at: number, cue: Cue): SaidClause | null {
  if (isInverted(tokens, at, cue)) {
    const subject = subjectOf(tokens, phraseAfter(tokens, at + 1));
    if (subject) return { cue, at, subject, inverted: true, from: at, to: endOf(subject) };
  }
  if (cue.form === 'past' && tokens[at + 1]?.lower === 'by') return notedBy(tokens, at, cue);
  if (cue.form === 'ing' && !isProgressive(tokens, at)) {
    return isHelped(tokens, at) ? null : participle(tokens, at, cue);
  }
  if (isGoingOn(tokens, at, cue))
    return { cue, at, subject: null, inverted: false, from: at - 1, to: at + 1 };
  const helper = skipHelpers(tokens, at);
  if (helper === null || isPassive(tokens, at, cue)) return null;
  const before = tokens[helper];
  if (before === undefined) return null;
  if (/^(?:and|but|or|then)$/u.test(before.lower)) return elided(tokens, at, cue, helper);
  if (/^(?:who|which|that)$/u.test(before.lower)) return relative(tokens, at, cue, helper);
  const subject = subjectOf(tokens, phraseBefore(tokens, helper + 1));
  if (subject === null || !agrees(tokens, at, cue, subject)) return null;
  // «The yacht, also called “…”»: a participle, and no one who calls.
  if (isComma(before) && subject.apposition === null && cue.sort === 'judge') return null;
  return { cue, at, subject, inverted: false, from: subject.from, to: at + 1 };
}

/** After words in marks, or at a sentence's end after a comma: «…,” said Ann Harbour», «…, says Ann Harbour.» */
function isInverted(tokens: readonly Token[], at: number, cue: Cue): boolean {
  if (cue.form !== 'past' && cue.form !== 'third') return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.kind !== 'word' || isPossessive(after)) return false;
  const subjectFollows =
    isCapital(after) || determiners.has(after.lower) || /^(?:he|she|they)$/u.test(after.lower);
  const quotedBefore =
    before?.kind === 'quoted' || (isComma(before) && tokens[at - 2]?.kind === 'quoted');
  if (quotedBefore)
    return cue.sort !== 'judge' && !prepositions.has(after.lower) && !/^that$/u.test(after.lower);
  if (!isComma(before) || !subjectFollows || !/^(?:say|write|add)$/u.test(cue.lemma)) return false;
  const subject = phraseAfter(tokens, at + 1);
  const short = subject !== null && (isCapital(after) || subject.to - subject.from <= 3);
  return short && tokens.slice(endOf(subject)).every(({ kind }) => kind === 'punctuation');
}

/** «as noted by regional observers». */
function notedBy(tokens: readonly Token[], at: number, cue: Cue): SaidClause | null {
  if (tokens[at - 1]?.lower !== 'as') return null;
  const subject = subjectOf(tokens, phraseAfter(tokens, at + 2));
  return subject && { cue, at, subject, inverted: true, from: at - 1, to: endOf(subject) };
}

function isHelped(tokens: readonly Token[], at: number): boolean {
  const before = skipAdverbs(tokens, at);
  return /^(?:is|are|was|were|be|been|'s)$/u.test(tokens[before]?.lower ?? '');
}

function isProgressive(tokens: readonly Token[], at: number): boolean {
  return isHelped(tokens, at) && ongoing.has(tokens[at]?.lower ?? '');
}

function isPassive(tokens: readonly Token[], at: number, cue: Cue): boolean {
  if (cue.form !== 'past') return false;
  return /^(?:is|are|was|were|be|been|being|get|got|gets)$/u.test(
    tokens[skipAdverbs(tokens, at)]?.lower ?? '',
  );
}

/** Index of what follows «according to» or «…, quoting»; `null` where neither stands. */
function sourceAfter(tokens: readonly Token[], at: number): number | null {
  const lower = tokens[at]?.lower;
  if (lower === 'according' && tokens[at + 1]?.lower === 'to') return at + 2;
  return lower === 'quoting' && isComma(tokens[at - 1]) ? at + 1 : null;
}

function accordingClause(tokens: readonly Token[], at: number, source: number): SaidClause | null {
  const phrase = phraseAfter(tokens, source);
  // «According to Pier, a detective was …»: no apposition, but the clause itself.
  const closed = phrase?.apposition && /^[,.)]$/u.test(tokens[phrase.apposition.to]?.text ?? '.');
  const verb =
    phrase?.apposition &&
    tokens
      .slice(phrase.apposition.from, phrase.apposition.to)
      .some(
        ({ lower }) =>
          auxiliaries.has(lower) || irregularPast.has(lower) || cueOf(lower)?.form === 'past',
      );
  const subject = subjectOf(
    tokens,
    phrase && (closed && !verb ? phrase : { ...phrase, apposition: null }),
  );
  if (subject === null || isMeasure(subject.mention)) return null;
  return { cue: accordingTo, at, subject, inverted: true, from: at, to: endOf(subject) };
}

/** «according to plan», «according to the rules»: nobody speaks. */
const isMeasure = (mention: Mention): boolean =>
  mention.kind === 'group' &&
  /^(?:plans?|rules?|laws?|positions?|standards?|principles?|criteria|needs?|preferences?|traditions?|customs?|schedules?|size|age|type|ability|height|weight|design)$/u.test(
    headNoun(mention.words),
  );
