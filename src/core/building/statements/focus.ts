import { type Bystander, canMean } from './bystanders.js';
import type { Voice } from './voice.js';

/** Somebody besides the one in focus whom a pronoun could mean. */
interface Rival extends Bystander {
  /**
   * `subject` has been in focus; `beside` stands with the one who is, or after; `aside` before them,
   * in no such place; `away` before a paragraph that begins with somebody new; `spoke` spoke before,
   * in the same paragraph.
   */
  readonly standing: 'subject' | 'beside' | 'aside' | 'away' | 'spoke';
}

/** Whom a pronoun can point back to. */
export interface Focus {
  readonly person: Voice | null;
  /** This paragraph mentions the person. */
  readonly here: boolean;
  readonly body: Voice | null;
  readonly group: Voice | null;
  /** Whom else the article named since it last made certain who speaks. */
  readonly rivals: readonly Rival[];
}

export const nobody: Focus = {
  person: null,
  here: false,
  body: null,
  group: null,
  rivals: [],
};

/** The focus as a subject sees it from its place in its sentence. */
export interface View extends Focus {
  /** The subject begins the sentence, where it goes on from the subject before. */
  readonly opens: boolean;
  /** Whom a pronoun here cannot mean: they are named in what it says or does. */
  readonly named: readonly Bystander[];
}

/** The person whom a pronoun means; `null` when it could mean another. */
export function personPointedAt(
  { person, rivals, opens, named }: View,
  word: 'he' | 'she',
  genders: ReadonlyMap<string, 'he' | 'she'>,
): Voice | null {
  const couldBe = ({ name, gender }: Pick<Voice, 'name' | 'gender'>): boolean => {
    const known = gender ?? genders.get(name) ?? word;
    return known === word && !named.some((other) => canMean(other.name, name));
  };
  if (person === null || !couldBe(person)) return null;
  const inTheWay = rivals.some(
    (rival) =>
      rival.standing !== 'away' &&
      !(opens && rival.standing === 'aside') &&
      !canMean(rival.name, person.name) &&
      couldBe(rival),
  );
  return inTheWay ? null : person;
}

/** The focus after a voice was heard or seen; rivals stay. */
export function pointed(focus: Focus, voice: Voice): Focus {
  if (voice.sort === 'person') return { ...focus, person: voice, here: true };
  // A lone name that is nobody's we know may be a body's or a person's: no «he» is certain after it.
  if (voice.sort === 'thing') return focus;
  if (voice.sort === 'body') return { ...withoutPerson(focus), body: voice, group: voice };
  return { ...focus, group: voice };
}

/** The focus after somebody speaks: it is certain who, and nobody before matters but who spoke in the same paragraph. */
export function spokenBy(focus: Focus, voice: Voice): Focus {
  const moved = pointed(focus, voice);
  if (voice.sort !== 'person') return moved;
  const spoke = focus.rivals.filter(({ standing }) => standing === 'spoke');
  const before = focus.person;
  if (before === null || !focus.here || before.name === voice.name)
    return { ...moved, rivals: spoke };
  const { name, gender } = before;
  return { ...moved, rivals: [...spoke, { name, gender, at: 0, standing: 'spoke' }] };
}

/**
 * The focus after a sentence whose subject does not speak. Who was in it before remains a rival; a
 * paragraph that begins with somebody's name puts off everybody else until it ends.
 */
export function movedTo(focus: Focus, voice: Voice, opensParagraph: boolean): Focus {
  if (voice.name === focus.person?.name) return pointed(focus, voice);
  const moved = pointed(withoutPerson(focus), voice);
  const rivals = moved.rivals.map((rival): Rival => {
    if (opensParagraph) return { ...rival, standing: 'away' };
    return rival.standing === 'beside' ? { ...rival, standing: 'aside' } : rival;
  });
  return { ...moved, rivals };
}

/** The focus on nobody: who was in it is one of the rivals. */
export function withoutPerson(focus: Focus): Focus {
  const { person, rivals } = focus;
  if (person === null) return focus;
  const { name, gender } = person;
  return {
    ...focus,
    person: null,
    rivals: [...rivals, { name, gender, at: 0, standing: 'subject' }],
  };
}

/** The focus with those whom a sentence mentions. */
export function besides(focus: Focus, people: readonly Bystander[]): Focus {
  const more = people.map((each): Rival => ({ ...each, standing: 'beside' }));
  return { ...focus, rivals: [...focus.rivals, ...more] };
}

/** The focus at the beginning of a paragraph: who was put off matters again, and who spoke before the one in focus no longer. */
export function enteredParagraph(focus: Focus): Focus {
  const rivals = focus.rivals
    .filter(({ standing }) => standing !== 'spoke')
    .map((rival): Rival => (rival.standing === 'away' ? { ...rival, standing: 'subject' } : rival));
  return { ...focus, rivals, here: false };
}

/** The focus after a sentence that leaves it where it was: nobody is just beside it any more. */
export function unmoved(focus: Focus): Focus {
  const rivals = focus.rivals.map((rival): Rival =>
    rival.standing === 'aside' ? { ...rival, standing: 'beside' } : rival,
  );
  return { ...focus, rivals };
}
