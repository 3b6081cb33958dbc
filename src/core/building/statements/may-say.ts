import { reversing, withHearer } from './cue-verbs.js';
import type { Token } from './frame.js';
import type { SaidClause } from './subjects.js';
import { adverbs, days, prepositions, sources } from './word-lists.js';

/** With a subject that is no speaker, these speak of evidence and not of words: «the move suggests that». */
const evidence = new Set(
  'suggest indicate reveal confirm signal mean conclude hint find'.split(' '),
);

const soberSubjects =
  /(?:s|ers|ors|ists|report|study|survey|poll|analysis|statement|letter|article|document|newspaper|paper|record|research|agency|committee|panel|team|source|group|party|board|court|company|council|police|government|ministry|people)$/u;

const unsoberSubjects =
  /^(?:it|this|that|which|results?|evidence|facts?|signs?|moves?|events?|developments?|trends?|decisions?|actions?|reasons?|figures|numbers|conditions?|circumstances|tests)$/u;

/** Whether the subject can say what the verb says: «the move suggests», «the police found» and «she denied» are no statements. */
export function maySay(tokens: readonly Token[], clause: SaidClause): boolean {
  const { cue, subject } = clause;
  if (reversing.has(cue.lemma)) return false;
  if (cue.lemma === 'find')
    return (
      subject?.mention.kind === 'group' &&
      subject.mention.words.some((word) => sources.has(word) || word === 'researchers')
    );
  return !evidence.has(cue.lemma) || isSober(tokens, clause);
}

function isSober(tokens: readonly Token[], { subject }: SaidClause): boolean {
  if (subject === null || subject.mention.kind === 'name') return true;
  if (subject.mention.kind === 'pronoun') return subject.mention.word !== 'it';
  const head = tokens[subject.to - 1]?.lower ?? '';
  const words = subject.mention.words;
  if (words.some((word) => unsoberSubjects.test(word))) return false;
  return words.some((word) => soberSubjects.test(word)) || soberSubjects.test(head);
}

/** Whether nothing that was said follows the verb: «…, Harbour said», «…, Harbour told the radio on Monday». */
export function isLast(tokens: readonly Token[], { cue, at }: SaidClause): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return true;
  return (
    withHearer.has(cue.lemma) ||
    prepositions.has(next.lower) ||
    days.has(next.lower) ||
    adverbs.has(next.lower)
  );
}
