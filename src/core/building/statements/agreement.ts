import type { Cue } from './cue-verbs.js';
import type { Token } from './frame.js';
import type { Subject } from './subjects.js';
import { isCapital, isPossessive } from './tell-tokens.js';
import { determiners, subjectPronouns } from './word-lists.js';

/** Nouns as often as verbs in these forms: more than a subject must speak for the verb. */
export const nounLike = new Set(
  `claim report note comment state estimate fear hope suspect post view answer demand charge offer promise
  signal plan request message text quote read boast echo feel cast hint caution stress label brand tout
  blame attack pan question counter object cheer brush forecast email pledge vow remark thought
  champion tell doubt mention call mock reason threat`.split(/\s+/u),
);

const plainAdjectives = new Set(
  `recent new false earlier such official previous unconfirmed media press news initial early public local
  several other similar own widespread many`.split(/\s+/u),
);

/** Whether the form fits the subject, and a word that may be a noun is used as a verb. */
export function agrees(tokens: readonly Token[], at: number, cue: Cue, subject: Subject): boolean {
  const last = tokens[subject.to - 1];
  if (
    last === undefined ||
    (plainAdjectives.has(last.lower) && subject.to - subject.from < 2 && nounLike.has(cue.lemma))
  )
    return false;
  if (cue.form === 'base' && !isPlural(tokens, subject, last)) {
    return /^(?:do|does|did)$/u.test(tokens[at - 1]?.lower ?? '');
  }
  if (nounLike.has(cue.lemma) && determiners.has(tokens[at - 1]?.lower ?? '')) return false;
  if (cue.form === 'past' || cue.form === 'ing') return true;
  return !nounLike.has(cue.lemma) || isFollowed(tokens, at);
}

function isPlural(tokens: readonly Token[], subject: Subject, last: Token): boolean {
  if (subject.mention.kind === 'pronoun') return /^(?:they|we|i|you)$/u.test(subject.mention.word);
  const words = tokens.slice(subject.from, subject.to).map(({ lower }) => lower);
  if (words.some((word) => /^(?:many|some|others|both|several|few|most|and|all)$/u.test(word)))
    return true;
  return (
    last.lower.endsWith('s') ||
    /^(?:people|men|women|police|staff|public|media)$/u.test(last.lower) ||
    /^\p{Lu}{2,}$/u.test(last.text) ||
    words.some((word) => /[^s]s$/u.test(word) && !isPossessive({ ...last, text: word }))
  );
}

/** Whether what follows a verb is what follows verbs of saying: «that», words in marks, a comma, a subject. */
export function isFollowed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (next.kind === 'quoted' || /^[,:.]$/u.test(next.text)) return true;
  if (next.kind !== 'word') return false;
  if (next.lower === 'that' || subjectPronouns.has(next.lower)) return true;
  return (
    determiners.has(next.lower) ||
    isCapital(next) ||
    /^\p{N}/u.test(next.text) ||
    tokens.slice(at + 1, at + 8).some(({ kind }) => kind === 'quoted')
  );
}
