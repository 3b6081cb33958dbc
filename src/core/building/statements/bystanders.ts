import { type Cast, keyOf, type Person } from './cast.js';
import type { Token } from './frame.js';
import { genderOf, isPersonal } from './name-parts.js';
import { sightings } from './sightings.js';
import { isCapital } from './tell-tokens.js';
import { personDescribed } from './who-is-meant.js';
import { days, determiners, kin } from './word-lists.js';

/** Somebody whom a sentence mentions, whatever part they have in it. */
export interface Bystander {
  /** Index of the first token of the mention. */
  readonly at: number;
  readonly name: string;
  readonly gender: 'he' | 'she' | null;
}

/** Nobody stands in a person: «in Harbour Town» is a place. */
const places = new Set('in into near within inside outside across throughout'.split(' '));

/** Whom these have for an object is a person, by whatever name: «met Bono», «told the mayor». */
const meeting = new Set(
  `met meets meet told tells tell asked asks ask warned warns reminded reminds assured assures informed
  informs advised thanked thanks`.split(/\s+/u),
);

/** «US», «European NATO» */
const acronym = /(?:^|\s)\p{Lu}{2,}$/u;

/** Longest description of a hearer, in tokens: «the new head of». */
const longestDescription = 4;

/**
 * Everybody whom the article's own words in a sentence mention, in order: by name, or by a
 * description where only a person can stand.
 */
export function bystanders(
  text: string,
  cast: Cast,
  tokens: readonly Token[],
): readonly Bystander[] {
  const found = new Map<number, Bystander>();
  const indexes = new Map(tokens.map(({ start }, index) => [start, index]));
  for (const { parts, name, at, gender } of sightings(text, tokens)) {
    const index = indexes.get(at.start) ?? 0;
    if (places.has(tokens[index - 1]?.lower ?? '') || acronym.test(name)) continue;
    const key = parts.length > 1 ? keyOf(parts) : null;
    const person = key === null ? called(cast, name) : cast.byName.get(key);
    found.set(index, { at: index, name: person?.name ?? name, gender: person?.gender ?? gender });
  }
  for (const at of tokens.keys()) {
    const each = found.has(at) ? null : (lone(cast, tokens, at) ?? described(cast, tokens, at));
    if (each) found.set(at, each);
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at);
}

/** Whether a mention can mean the one who is called `name`. */
export function canMean(mention: string, name: string): boolean {
  return mention === name || name.toLowerCase().endsWith(` ${mention.toLowerCase()}`);
}

/** The only person of the article who has `word` for a name. */
function called(cast: Cast, word: string): Person | null {
  const key = word.toLowerCase();
  const people = cast.byLast.get(key) ?? cast.byFirst.get(key) ?? [];
  return people.length === 1 ? (people[0] ?? null) : null;
}

/** «Harbour» where somebody of the article is called so, and «told Bono», «her brother Ben». */
function lone(cast: Cast, tokens: readonly Token[], at: number): Bystander | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || !isCapital(token) || isCapital(before)) return null;
  if (acronym.test(token.text) || places.has(before?.lower ?? '')) return null;
  if (days.has(token.lower) || determiners.has(token.lower)) return null;
  const name = token.text.replace(/(?:'s|(?<=s)')$/u, '');
  const key = name.toLowerCase();
  const ends = !isCapital(tokens[at + 1]);
  const known = cast.byLast.has(key) || (ends && cast.byFirst.has(key));
  const placed = ends && (meeting.has(before?.lower ?? '') || kin.has(before?.lower ?? ''));
  if (!known && !placed) return null;
  const person = called(cast, name);
  return { at, name: person?.name ?? name, gender: person?.gender ?? null };
}

/** «met the mayor», «told a sailor». */
function described(cast: Cast, tokens: readonly Token[], at: number): Bystander | null {
  if (!meeting.has(tokens[at - 1]?.lower ?? '') || !determiners.has(tokens[at]?.lower ?? ''))
    return null;
  for (let to = at + 1; to < at + longestDescription && tokens[to]?.kind === 'word'; to++) {
    if (!isPersonal(tokens[to]?.lower ?? '')) continue;
    const words = tokens.slice(at, to + 1).map(({ lower }) => lower);
    const person = personDescribed(cast, words);
    if (person) return { at, name: person.name, gender: person.gender };
    return { at, name: words.join(' '), gender: genderOf(words) };
  }
  return null;
}
