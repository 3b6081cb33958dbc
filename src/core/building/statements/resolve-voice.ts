import type { Cast, Person } from './cast.js';
import { type Focus, personPointedAt, type View } from './focus.js';
import type { Mention } from './mentions.js';
import { genderOf, headNoun, isPersonal } from './name-parts.js';
import type { Subject } from './subjects.js';
import type { Voice } from './voice.js';
import { personDescribed, personNamed } from './who-is-meant.js';
import { courtesies, organisationNouns, sources } from './word-lists.js';

export interface Context {
  readonly text: string;
  readonly cast: Cast;
  /** Those who speak under their full name. */
  readonly speakers: ReadonlySet<Person>;
  /** What pronouns that could mean nobody else have told of the gender of each name so far. */
  readonly genders: ReadonlyMap<string, 'he' | 'she'>;
}

/** Resolves a subject; `null` when it is not certain who is meant. */
export function voiceOf(context: Context, subject: Subject, view: View): Voice | null {
  const { text, cast, speakers } = context;
  const { mention, beside } = subject;
  const words = text.slice(mention.span.start, mention.span.end);
  const role = beside && roleIn(text.slice(beside.start, beside.end));
  if (mention.kind === 'pronoun') return pointedBy(mention.word, words, view, context);
  if (mention.kind === 'group') {
    const person = personDescribed(cast, mention.words);
    return person
      ? voiceOfPerson(person, null, words, 'carried')
      : groupVoice(mention.words, words);
  }
  const named = personNamed(cast, mention, speakers);
  const person = named === 'ambiguous' ? mainPerson(cast, mention, speakers) : named;
  if (named === 'ambiguous' && (person === null || isRival(cast, mention, person, view)))
    return null;
  const title = mention.title && text.slice(mention.title.start, mention.title.end);
  if (person === null) return unlisted(text, cast, subject, role ?? title);
  const gender = genderOf(mention.titleWords);
  if (person.gender !== null && gender !== null && person.gender !== gender) return null;
  const full = mention.parts.length > 1;
  return voiceOfPerson(person, role ?? (full ? title : null), words, full ? 'clause' : 'carried');
}

/** A name that is no known person's: a body, a place, or somebody without a full name. */
function unlisted(
  text: string,
  cast: Cast,
  { mention }: Subject,
  role: string | null,
): Voice | null {
  if (mention.kind !== 'name') return null;
  const words = text.slice(mention.span.start, mention.span.end);
  const name = text.slice(mention.name.start, mention.name.end);
  const long = cast.acronyms.get(name);
  if (long !== undefined)
    return { name: long, role: null, mention: words, how: 'carried', sort: 'body', gender: null };
  const polite = mention.titleWords.length === 1 && courtesies.has(mention.titleWords[0] ?? '');
  return {
    name: polite ? words : name,
    role,
    mention: words,
    how: 'clause',
    sort: mention.person ? 'person' : 'body',
    gender: genderOf(mention.titleWords),
  };
}

function voiceOfPerson(
  person: Person,
  role: string | null,
  mention: string,
  how: Voice['how'],
): Voice {
  const { name, gender, roles } = person;
  return { name, role: role ?? roles[0] ?? null, mention, how, sort: 'person', gender };
}

function groupVoice(words: readonly string[], mention: string): Voice {
  return {
    name: mention,
    role: null,
    mention,
    how: 'clause',
    sort: sortOf(words, mention),
    gender: genderOf(words),
  };
}

const severalWords = /^(?:many|some|several|both|most|few|others?|sens\.|reps\.)$/u;

function sortOf(words: readonly string[], mention: string): Voice['sort'] {
  const head = headNoun(words);
  if (words.includes('and') || severalWords.test(words[0] ?? '')) return 'group';
  if (isPersonal(head)) return 'person';
  if (/s$|^(?:people|men|women|children|police)$/u.test(head)) return 'group';
  const named = /(?:^|\s)\p{Lu}[^\s]*$/u.test(mention);
  return named || organisationNouns.has(head) || sources.has(head) ? 'body' : 'thing';
}

/** Where one surname is several people's: the first named, if the others are relatives or never speak under their full name. */
function mainPerson(
  cast: Cast,
  mention: Mention & { kind: 'name' },
  speakers: ReadonlySet<Person>,
): Person | null {
  const word = (mention.parts[0] ?? '').toLowerCase();
  const [first, ...others] = (cast.byLast.get(word) ?? []).toSorted(
    (a, b) => a.at.start - b.at.start,
  );
  if (others.length === 0) return null;
  const rivals = [...others, ...(cast.byFirst.get(word) ?? [])];
  const silent = !rivals.some((other) => speakers.has(other) && !other.relative);
  return first && !first.relative && silent ? first : null;
}

/** Whether the one in focus bears the same surname and is somebody else. */
function isRival(
  { byLast }: Cast,
  { parts }: Mention & { kind: 'name' },
  person: Person,
  focus: Focus,
): boolean {
  const namesakes = byLast.get((parts[0] ?? '').toLowerCase()) ?? [];
  return namesakes.some(({ name }) => name !== person.name && name === focus.person?.name);
}

function pointedBy(word: string, mention: string, view: View, { genders }: Context): Voice | null {
  if (word === 'he' || word === 'she') {
    const person = personPointedAt(view, word, genders);
    return person && { ...person, mention, how: 'carried', gender: word };
  }
  const far = word === 'it' ? view.body : word === 'they' ? view.group : null;
  return far && { ...far, mention, how: 'carried' };
}

/** What an apposition says of a speaker, ages and asides left off; `null` when it says nothing. */
function roleIn(apposition: string): string | null {
  const role = apposition.replace(/^\d{1,3},\s*/u, '');
  if (
    /^(?:who|whose|which|in|on|at|during|after|before|speaking|however|too|also|then|asked|\d)/iu.test(
      role,
    )
  )
    return null;
  return /^\w+ing\b/u.test(role) ? null : role.trim();
}
