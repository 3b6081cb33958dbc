import type { Span } from '../../../model/span.js';
import type { Sentence, Token } from './frame.js';
import { genderOf, isNamePart, isPerson, nameStart } from './name-parts.js';
import { bare, isCapital, isComma, isPossessive, isTitle } from './tell-tokens.js';
import {
  adverbs,
  days,
  determiners,
  kin,
  prepositions,
  subjectPronouns,
  subordinators,
} from './word-lists.js';

export interface Sighting {
  readonly parts: readonly string[];
  /** As the article writes it. */
  readonly name: string;
  readonly at: Span;
  readonly role: string | null;
  readonly title: string | null;
  readonly aged: boolean;
  /** Named as somebody's relative. */
  readonly kin: boolean;
  readonly gender: 'he' | 'she' | null;
}

/** Names of persons in a sentence: in full, or a surname with a title. */
export function* sightings(text: string, tokens: readonly Token[]): Iterable<Sighting> {
  let from = 0;
  while (from < tokens.length) {
    if (!startsRun(tokens, from)) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < tokens.length && !isPossessive(tokens[to - 1]) && isNamePart(tokens, to, from))
      to++;
    const sighting = sightingIn(text, tokens, from, to);
    if (sighting) yield sighting;
    from = to;
  }
}

function startsRun(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || !isCapital(token)) return false;
  const { lower } = token;
  if (days.has(lower) || determiners.has(lower) || subjectPronouns.has(lower)) return false;
  const opens = index === 0 || tokens[index - 1]?.kind !== 'word';
  return !(
    opens &&
    (prepositions.has(lower) ||
      subordinators.has(lower) ||
      adverbs.has(lower) ||
      lower.endsWith('ly'))
  );
}

function sightingIn(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): Sighting | null {
  const start = nameStart(tokens, from, to);
  const run = tokens.slice(start, to);
  const last = run.at(-1);
  const [first] = run;
  if (first === undefined || last === undefined) return null;
  const parts = run.map(({ text: word }) => withoutPossessive(word));
  const lead = leadBefore(tokens, start);
  const titleWords = tokens.slice(lead, start).map(({ lower }) => bare(lower));
  const titled = titleWords.some(isTitle);
  if (!isPerson(parts, titleWords) || (parts.length === 1 && !titled)) return null;
  if (!titled && tokens[from - 1]?.lower === 'the') return null;
  const end = last.start + (parts.at(-1)?.length ?? 0);
  const apposition = isPossessive(last) ? null : appositionAt(text, tokens, to);
  const before = tokens[start - 1];
  const leading = tokens[lead];
  const title = titled && before && leading ? text.slice(leading.start, before.end) : null;
  return {
    parts,
    name: text.slice(first.start, end),
    at: { start: first.start, end },
    role: apposition?.role ?? null,
    title: title !== null && /^(?:mr|mrs|ms|miss|mx)\.?$/iu.test(title) ? null : title,
    aged: apposition?.aged ?? false,
    kin: isKin(tokens, lead),
    gender: genderOf([...titleWords, ...(apposition?.role?.toLowerCase().split(/\W+/u) ?? [])]),
  };
}

/** «Harbour's wife, Ida Harbour», «his brother Ben Quay». */
function isKin(tokens: readonly Token[], lead: number): boolean {
  const at = isComma(tokens[lead - 1]) ? lead - 2 : lead - 1;
  return kin.has(tokens[at]?.lower ?? '') || kin.has(tokens[lead]?.lower ?? '');
}

/** Back over «Facebook co-founder», «Malaysia's Prime Minister», «council spokeswoman». */
function leadBefore(tokens: readonly Token[], start: number): number {
  let lead = start;
  while (lead > 0) {
    const token = tokens[lead - 1];
    if (token?.kind !== 'word') break;
    const title = isTitle(token.lower);
    if (!title && !isCapital(token)) break;
    if (lead - 1 === 0 && !title && !startsRun(tokens, 0)) break;
    lead--;
  }
  return lead;
}

/** «, a professor at the college,», «, 46,», «(R-Ohio)» after a name. */
function appositionAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { role: string | null; aged: boolean } | null {
  const opening = tokens[at];
  const parenthesis = opening?.text === '(';
  if (!isComma(opening) && !parenthesis) return null;
  const first = tokens[at + 1];
  if (first?.kind !== 'word') return null;
  let to = at + 1;
  while (tokens[to]?.kind === 'word') to++;
  if (/^\p{N}{1,3}$/u.test(first.text)) {
    return { role: appositionAt(text, tokens, to)?.role ?? null, aged: true };
  }
  const party = /^[RDI]-\p{Lu}/u.test(first.text);
  const described = /^(?:an?|the|one|of|from|for|head|deputy|vice|former|acting)$/u.test(
    first.lower,
  );
  const closes = tokens[to] === undefined || /^[,.;)]$/u.test(tokens[to]?.text ?? '');
  const last = tokens[to - 1];
  if (!closes || last === undefined) return null;
  if (!party && !described && !isTitle(first.lower) && !isTitle(last.lower)) return null;
  if (!party && parenthesis) return null;
  return { role: text.slice(first.start, last.end), aged: false };
}

const withoutPossessive = (word: string): string => word.replace(/(?:'s|(?<=s)')$/u, '');

/** «World Health Organisation (WHO)». */
export function* acronymsIn(
  text: string,
  tokens: readonly Token[],
): Iterable<readonly [string, string]> {
  for (let index = 2; index < tokens.length; index++) {
    const short = tokens[index]?.text ?? '';
    if (tokens[index - 1]?.text !== '(' || !/^\p{Lu}{2,8}$/u.test(short)) continue;
    const before = tokens[index - 2];
    let initials = '';
    for (let back = index - 2; back >= 0 && back > index - 14; back--) {
      const token = tokens[back];
      if (token?.kind !== 'word') break;
      if (isCapital(token)) initials = token.text.slice(0, 1) + initials;
      if (initials === short && before !== undefined && isCapital(token)) {
        yield [short, text.slice(token.start, before.end)];
        break;
      }
    }
  }
}

export function loneWords(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const lone = new Map<string, number>();
  for (const { tokens } of sentences) {
    tokens.forEach((token, at) => {
      if (!isCapital(token) || isCapital(tokens[at - 1]) || isCapital(tokens[at + 1])) return;
      const word = withoutPossessive(token.text).toLowerCase();
      if (!lone.has(word)) lone.set(word, token.start);
    });
  }
  return lone;
}
