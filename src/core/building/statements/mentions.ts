import type { Span } from '../../../model/span.js';
import type { Token } from './frame.js';
import { isNamePart, isPerson, nameStart, runBefore } from './name-parts.js';
import { bare, isCapital, isPossessive, isTitle, type Stretch } from './tell-tokens.js';
import { courtesies, determiners, prepositions, subjectPronouns } from './word-lists.js';

/** What a noun phrase calls somebody. */
export type Mention =
  | { readonly kind: 'pronoun'; readonly word: string; readonly span: Span }
  | {
      readonly kind: 'name';
      /** The parts of the name, titles taken off. */
      readonly parts: readonly string[];
      /** Where the name stands, titles taken off. */
      readonly name: Span;
      /** What stands before it: «Sen.», «a spokesman for the port,»; `null` for nothing. */
      readonly title: Span | null;
      /** Lower-case words of that title, for telling persons and gender. */
      readonly titleWords: readonly string[];
      readonly person: boolean;
      readonly span: Span;
    }
  | { readonly kind: 'group'; readonly words: readonly string[]; readonly span: Span };

/** «according to him». */
const objectPronouns: ReadonlyMap<string, string> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
]);

/** Reads the tokens of a noun phrase; `null` when it calls nobody: it is empty, or ends in a possessive or a preposition. */
export function readMention(tokens: readonly Token[], { from, to }: Stretch): Mention | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || from >= to) return null;
  if (isPossessive(last) || prepositions.has(last.lower) || last.kind !== 'word') return null;
  if (isNobody(tokens, { from, to })) return null;
  if (
    to - from === 1 &&
    determiners.has(first.lower) &&
    !/^(?:some|many|most|several|all|both|one|another|others|few)$/u.test(first.lower)
  )
    return null;
  if (to - from === 1 && subjectPronouns.has(first.lower)) {
    return { kind: 'pronoun', word: first.lower, span: { start: first.start, end: first.end } };
  }
  const pointing = to - from === 1 ? objectPronouns.get(first.lower) : undefined;
  if (pointing !== undefined) {
    return { kind: 'pronoun', word: pointing, span: { start: first.start, end: first.end } };
  }
  const begin = bare(first.lower) === 'both' && to - from > 1 ? from + 1 : from;
  return (
    nameAtEnd(tokens, { from: begin, to }) ??
    nameAtStart(tokens, { from: begin, to }) ??
    groupOf(tokens, { from: begin, to })
  );
}

/** «No one», «none of the sailors», «few sailors», «Harbour no longer»; «No 10» is a house. */
function isNobody(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const first = tokens[from]?.lower ?? '';
  const negated = /^(?:nobody|no-one|none|neither|nothing|few)$/u.test(first);
  if (negated || (first === 'no' && !/^\p{N}/u.test(tokens[from + 1]?.text ?? ''))) return true;
  return (
    tokens[to - 2]?.lower === 'no' && /^(?:longer|means|way)$/u.test(tokens[to - 1]?.lower ?? '')
  );
}

/** «Facebook co-founder Mark Zuckerberg», «Sen. Jane Doe», «Doe». */
function nameAtEnd(tokens: readonly Token[], { from, to }: Stretch): Mention | null {
  const run = runBefore(tokens, from, to);
  if (run === null) return null;
  const before = run > from ? tokens[run - 1] : undefined;
  const words = before?.lower ?? '';
  if (determiners.has(words) || prepositions.has(words) || words === 'and' || words === 'or')
    return null;
  return nameMention(tokens, { from, to }, run);
}

/** «Lydia Pier for the port», «Sen. Jane Doe of Ohio». */
function nameAtStart(tokens: readonly Token[], { from, to }: Stretch): Mention | null {
  let end = from;
  while (end < to && isNamePart(tokens, end, from) && !isPossessive(tokens[end])) end++;
  const after = tokens[end];
  if (end === from || after === undefined || !prepositions.has(after.lower)) return null;
  const mention = nameMention(tokens, { from, to: end }, from);
  const affiliation = tokens[to - 1];
  if (mention?.kind !== 'name' || !mention.person || affiliation === undefined) return null;
  const title = mention.title ?? {
    start: tokens[end + 1]?.start ?? after.end,
    end: affiliation.end,
  };
  return { ...mention, title, span: { start: mention.span.start, end: affiliation.end } };
}

function nameMention(tokens: readonly Token[], { from, to }: Stretch, run: number): Mention | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  const start = nameStart(tokens, run, to);
  const name = tokens[start];
  const before = tokens[start - 1];
  if (first === undefined || last === undefined || name === undefined) return null;
  const titleWords = tokens.slice(from, start).map(({ lower }) => bare(lower));
  const parts = tokens.slice(start, to).map(({ text }) => text);
  const says = tokens
    .slice(from, start)
    .some(({ lower, text }) => isTitle(lower) || text === lower);
  const title = start > from && before && says ? { start: first.start, end: before.end } : null;
  const courtesy = titleWords.length === 1 && courtesies.has(titleWords[0] ?? '');
  return {
    kind: 'name',
    parts,
    name: { start: name.start, end: last.end },
    title: courtesy ? null : title,
    titleWords,
    person: isPerson(parts, titleWords),
    span: { start: first.start, end: last.end },
  };
}

function groupOf(tokens: readonly Token[], { from, to }: Stretch): Mention | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return null;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  if (/^(?:and|or|but|having)$/u.test(last.lower) || holdsVerb(words)) return null;
  if (subjectPronouns.has(first.lower) || subjectPronouns.has(last.lower)) return null;
  if (!isCapital(first) && first.lower.endsWith('ing')) return null;
  return { kind: 'group', words, span: { start: first.start, end: last.end } };
}

/** «crew members placed a …»: what looks like a noun phrase is a clause. */
function holdsVerb(words: readonly string[]): boolean {
  return words.some(
    (word, at) => at > 0 && /[^e]ed$/u.test(word) && determiners.has(words[at + 1] ?? ''),
  );
}
