import { isFollowed, nounLike } from './agreement.js';
import type { Cue } from './cue-verbs.js';
import type { Token } from './frame.js';
import { runBefore } from './name-parts.js';
import { phraseBefore } from './phrase-before.js';
import { type SaidClause, subjectOf } from './subjects.js';
import { isComma, lastIndex, skipAdverbs, skipHelpers } from './tell-tokens.js';

const goingOn = new Set('went goes took takes used turned continued continues'.split(' '));

/** «took the stage but refused to say» */
const turning = /^(?:and|but|or|not|never)$|^(?:refus|declin|fail|hesitat|neglect|forg[eo]t)/u;

/** «went on to say», «took to the radio to call it»: an infinitive whose subject is the sentence's. */
export function isGoingOn(tokens: readonly Token[], at: number, cue: Cue): boolean {
  if (cue.form !== 'base' || tokens[at - 1]?.lower !== 'to') return false;
  const verb = lastIndex(tokens, at - 2, ({ lower }) => goingOn.has(lower));
  const between = tokens.slice(verb + 1, at - 1);
  return verb >= 0 && between.length < 8 && !between.some(({ lower }) => turning.test(lower));
}

/** «…, adding that», «by saying», «was quoted as saying». */
export function participle(tokens: readonly Token[], at: number, cue: Cue): SaidClause | null {
  // «Calling it “…,” Harbour left»: the subject follows.
  if (at === 0) return elided(tokens, at, cue, -1);
  const beforeAt = skipAdverbs(tokens, at);
  const before = tokens[beforeAt];
  if (before === undefined) return null;
  if (tokens.slice(beforeAt, at).some(({ lower }) => /^(?:not|never)$/u.test(lower))) return null;
  if (before.lower === 'as') {
    const quoted = quotedAsSaying(tokens, at, cue);
    if (quoted !== undefined) return quoted;
  }
  const opens =
    /^[,—–-]$/u.test(before.text) ||
    before.kind === 'quoted' ||
    /^(?:and|or|but|by|in|after|before|while|when|as)$/u.test(before.lower);
  return opens ? elided(tokens, at, cue, at - 1) : null;
}

/** «was quoted as saying», «quoted the mayor as saying»: the one who is quoted speaks; `null` when nobody is, `undefined` where it does not say so. */
function quotedAsSaying(
  tokens: readonly Token[],
  at: number,
  cue: Cue,
): SaidClause | null | undefined {
  const verb = lastIndex(tokens, at - 2, ({ lower }) =>
    /^(?:quot|cit|describ)(?:ed|es|ing)$/u.test(lower),
  );
  if (verb < 0 || at - verb > 14) return undefined;
  const helper = skipHelpers(tokens, verb);
  if (helper === null) return null;
  const named = { from: verb + 1, to: at - 1, apposition: null };
  const subject = subjectOf(tokens, verb < at - 2 ? named : phraseBefore(tokens, helper + 1));
  return subject
    ? { cue, at, subject, inverted: false, from: subject.from, to: at + 1 }
    : undefined;
}

/** A verb without a subject of its own: that of the sentence serves. */
export function elided(
  tokens: readonly Token[],
  at: number,
  cue: Cue,
  from: number,
): SaidClause | null {
  if (
    cue.form === 'base' ||
    (nounLike.has(cue.lemma) && cue.form !== 'ing' && !isFollowed(tokens, at))
  )
    return null;
  return { cue, at, subject: null, inverted: false, from: from + 1, to: at + 1 };
}

/** «Ann Harbour, who said»: the subject stands before the pronoun. */
export function relative(
  tokens: readonly Token[],
  at: number,
  cue: Cue,
  pronoun: number,
): SaidClause | null {
  if (tokens[pronoun]?.lower !== 'who') return null;
  const end = isComma(tokens[pronoun - 1]) ? pronoun - 1 : pronoun;
  const run = runBefore(tokens, 0, end);
  const phrase =
    run === null ? phraseBefore(tokens, end) : { from: run, to: end, apposition: null };
  const subject = subjectOf(tokens, phrase);
  return subject && { cue, at, subject, inverted: false, from: subject.from, to: at + 1 };
}
