import type { Span } from '../../../model/span.js';
import type { Sentence } from './frame.js';
import { acronymsIn, loneWords, type Sighting, sightings } from './sightings.js';
import { kin } from './word-lists.js';

/** Somebody whom the article gives a full name. */
export interface Person {
  /** As the article first gives it in full. */
  readonly name: string;
  /** Where it does. */
  readonly at: Span;
  /** Every role the article gives, in its words and order: «President-elect», «director of the institute». */
  readonly roles: readonly string[];
  readonly gender: 'he' | 'she' | null;
  /** Has a title, a role or an age: surely a person. */
  readonly sure: boolean;
  /** Named as somebody's relative: the surname alone means the other one. */
  readonly relative: boolean;
}

/** Who appears in an article, by all the names that can point to them. */
export interface Cast {
  readonly persons: readonly Person[];
  /** By first and last part, lower case. */
  readonly byName: ReadonlyMap<string, Person>;
  readonly byLast: ReadonlyMap<string, readonly Person[]>;
  readonly byFirst: ReadonlyMap<string, readonly Person[]>;
  /** Where each single capitalised word, lower case, first stands by itself. */
  readonly lone: ReadonlyMap<string, number>;
  /** «WHO» → «World Health Organisation». */
  readonly acronyms: ReadonlyMap<string, string>;
}

export const keyOf = (parts: readonly string[]): string => {
  const suffixed = /^(?:jr|sr|i{2,3})\.?$/iu.test(parts.at(-1) ?? '');
  const kept = suffixed ? parts.slice(0, -1) : parts;
  return `${kept[0]} ${kept.at(-1)}${suffixed ? ` ${parts.at(-1)}` : ''}`.toLowerCase();
};

/** Everybody whom the article's own words name in full. */
export function castOf(text: string, sentences: readonly Sentence[]): Cast {
  const seen = new Map<string, Sighting[]>();
  const acronyms = new Map<string, string>();
  for (const { tokens } of sentences) {
    for (const sighting of sightings(text, tokens)) {
      const key = keyOf(sighting.parts);
      const list = seen.get(key);
      if (list) list.push(sighting);
      else seen.set(key, [sighting]);
    }
    for (const [short, long] of acronymsIn(text, tokens)) {
      if (!acronyms.has(short)) acronyms.set(short, long);
    }
  }
  return { ...indexed(seen), lone: loneWords(sentences), acronyms };
}

function indexed(
  seen: ReadonlyMap<string, readonly Sighting[]>,
): Pick<Cast, 'persons' | 'byName' | 'byLast' | 'byFirst'> {
  const byName = new Map<string, Person>();
  const byLast = new Map<string, Person[]>();
  const byFirst = new Map<string, Person[]>();
  const full = [...seen].filter(([, list]) => (list[0]?.parts.length ?? 0) > 1);
  for (const [key, list] of full) {
    const suffixed = key.split(' ').length > 2;
    const last = suffixed ? '' : (key.split(' ').at(-1) ?? '');
    // «President Pier» speaks of the Pier who is no one's wife.
    const bareName = personOf(list);
    const person = bareName.relative
      ? bareName
      : personOf([...list, ...(seen.get(alone(last)) ?? [])]);
    byName.set(key, person);
    push(byLast, last, person);
    push(byFirst, key.split(' ')[0] ?? '', person);
  }
  for (const [key, list] of seen) {
    const last = key.split(' ')[0] ?? '';
    if (key !== alone(last)) continue;
    // «President Pier» has no full name here, or everybody of that name is a relative of such a one.
    const people = byLast.get(last) ?? [];
    if (people.every(({ relative }) => relative)) byLast.set(last, [personOf(list), ...people]);
  }
  return { persons: [...byName.values()], byName, byLast, byFirst };
}

const alone = (part: string): string => `${part} ${part}`;

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}

function personOf(list: readonly Sighting[]): Person {
  const [first] = list;
  if (first === undefined) throw new RangeError('a person needs a sighting');
  const roles = list.flatMap(({ role, title }) => [role, title].filter((each) => each !== null));
  return {
    name: first.name,
    at: first.at,
    roles: [...new Set(roles)],
    gender: list.find(({ gender }) => gender !== null)?.gender ?? null,
    relative: list.some((each) => each.kin || isRelative(each.role ?? each.title ?? '')),
    sure: roles.length > 0 || list.some(({ aged, gender }) => aged || gender !== null),
  };
}

const isRelative = (role: string): boolean =>
  role
    .toLowerCase()
    .split(/[\s,]+/u)
    .some((word) => kin.has(word));
