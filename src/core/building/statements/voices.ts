import type { Cast, Person } from './cast.js';
import type { Sentence, Token } from './frame.js';
import { type Context, type Focus, nobody, pointed, type Voice, voiceOf } from './resolve-voice.js';
import { saidClauses } from './said-clauses.js';
import { mainSubject, type SaidClause } from './subjects.js';
import { personNamed } from './who-is-meant.js';

/** A said-clause with its speaker; `null` when the article does not make one certain. */
export interface Voiced extends SaidClause {
  readonly voice: Voice | null;
}

/**
 * The said-clauses of each sentence with their speakers. Reads forward once: a pronoun points to the
 * nearest subject before it, and to nobody when a rival stands between.
 */
export function voicesOf(
  text: string,
  sentences: readonly Sentence[],
  cast: Cast,
): readonly (readonly Voiced[])[] {
  const clauses = sentences.map(({ tokens }) => saidClauses(tokens));
  const speakers = fullNamesOf(clauses.flat(), cast);
  let focus = nobody;
  let section = 0;
  return sentences.map((sentence, index) => {
    if (sentence.section !== section) focus = nobody;
    ({ section } = sentence);
    const context = { text, cast, speakers };
    const voiced = voiceAll(context, clauses[index] ?? [], sentence.tokens, focus);
    focus = movedFocus(context, voiced, sentence.tokens, focus);
    return voiced;
  });
}

function fullNamesOf(clauses: readonly SaidClause[], cast: Cast): ReadonlySet<Person> {
  const speakers = new Set<Person>();
  for (const { subject } of clauses) {
    if (subject?.mention.kind !== 'name' || subject.mention.parts.length < 2) continue;
    const person = personNamed(cast, subject.mention);
    if (person !== null && person !== 'ambiguous') speakers.add(person);
  }
  return speakers;
}

function voiceAll(
  context: Context,
  clauses: readonly SaidClause[],
  tokens: readonly Token[],
  before: Focus,
): readonly Voiced[] {
  let focus = before;
  let last: Voice | null | undefined;
  return clauses.map((clause) => {
    const { subject } = clause;
    if (subject === null) {
      if (last === undefined) {
        const main = mainSubject(tokens);
        const voice = main && voiceOf(context, main, focus);
        last = voice?.sort === 'thing' ? null : voice;
      }
      return { ...clause, voice: last && { ...last, how: 'carried' } };
    }
    const voice = voiceOf(context, subject, focus);
    last = voice;
    if (voice?.sort === 'person' && carriesOn(clause)) focus = pointed(focus, voice);
    if (voice === null && subject.mention.kind === 'name') focus = { ...focus, person: null };
    return { ...clause, voice };
  });
}

/** Whether a later pronoun can point to the clause's subject: «a device called …» has none that speaks. */
const carriesOn = ({ subject, cue }: SaidClause): boolean =>
  subject !== null && (cue.sort !== 'judge' || subject.mention.kind === 'name');

/** Where the next sentence's pronouns point. */
function movedFocus(
  context: Context,
  voiced: readonly Voiced[],
  tokens: readonly Token[],
  focus: Focus,
): Focus {
  // The first who speaks is the sentence's; what they say others said does not change that.
  const spoken = voiced.find(carriesOn);
  if (spoken?.voice) return pointed(focus, spoken.voice);
  if (spoken?.subject?.mention.kind === 'name') return { ...focus, person: null };
  const main = mainSubject(tokens);
  const voice = main && voiceOf(context, main, focus);
  // What neither speaks nor is a person draws no pronoun to itself: «The night was long.»
  if (voice && (voice.sort === 'person' || main?.mention.kind === 'name'))
    return pointed(focus, voice);
  return namesRival(context, tokens, focus.person) ? { ...focus, person: null } : focus;
}

/** Whether a sentence without a plain subject names a person other than the one in focus. */
function namesRival({ cast }: Context, tokens: readonly Token[], focus: Voice | null): boolean {
  return tokens.some((token, at) => {
    const next = tokens[at + 1];
    if (token.kind !== 'word' || next?.kind !== 'word') return false;
    const person = cast.byName.get(`${token.lower} ${next.lower}`);
    return person?.sure === true && person.name !== focus?.name;
  });
}
