import { type Bystander, bystanders } from './bystanders.js';
import type { Cast, Person } from './cast.js';
import {
  besides,
  enteredParagraph,
  type Focus,
  movedTo,
  nobody,
  spokenBy,
  unmoved,
  type View,
  withoutPerson,
} from './focus.js';
import type { Sentence, Token } from './frame.js';
import { isLast } from './may-say.js';
import { type Context, voiceOf } from './resolve-voice.js';
import { saidClauses } from './said-clauses.js';
import { mainSubject, type SaidClause } from './subjects.js';
import { isComma } from './tell-tokens.js';
import type { Voice } from './voice.js';
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
  const genders = new Map<string, 'he' | 'she'>();
  const context = { text, cast, speakers, genders };
  let focus = nobody;
  let before: Sentence | null = null;
  return sentences.map((sentence, index) => {
    const opens = before?.block !== sentence.block;
    if (before?.section !== sentence.section) focus = nobody;
    else if (opens) focus = enteredParagraph(focus);
    before = sentence;
    const read = { ...sentence, opens, people: bystanders(text, cast, sentence.tokens) };
    const voiced = voiceAll(context, clauses[index] ?? [], read, focus);
    focus = besides(focusAfter(context, voiced, read, focus), read.people);
    const { person } = focus;
    if (person?.gender) genders.set(person.name, person.gender);
    return voiced;
  });
}

interface Read extends Sentence {
  /** It is the first of its paragraph. */
  readonly opens: boolean;
  /** Everybody in it. */
  readonly people: readonly Bystander[];
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
  sentence: Read,
  before: Focus,
): readonly Voiced[] {
  let focus = before;
  let last: Voice | null | undefined;
  return clauses.map((clause) => {
    const { subject } = clause;
    if (subject === null) {
      if (last === undefined) {
        const main = mainSubject(sentence.tokens);
        const voice = main && voiceOf(context, main, viewFrom(context, focus, sentence, main));
        last = voice?.sort === 'thing' ? null : voice;
      }
      return { ...clause, voice: last && { ...last, how: 'carried' } };
    }
    const place = { from: subject.from, trails: isTrailing(sentence.tokens, clause) };
    const voice = voiceOf(context, subject, viewFrom(context, focus, sentence, place));
    last = voice;
    if (voice?.sort === 'person' && carriesOn(clause)) focus = spokenBy(focus, voice);
    if (voice === null && subject.mention.kind === 'name') focus = withoutPerson(focus);
    return { ...clause, voice };
  });
}

/** What a subject sees: everybody named before it, apart from those in the report that it trails. */
function viewFrom(
  { text }: Context,
  focus: Focus,
  { people, tokens }: Read,
  { from, trails }: { readonly from: number; readonly trails?: boolean },
): View {
  const [before, named] =
    trails === true
      ? [[], [...people, ...namedIn(text, tokens.slice(0, from))]]
      : [people.filter(({ at }) => at < from), people.filter(({ at }) => at >= from)];
  return { ...besides(focus, before), opens: from === 0, named };
}

/** The capitalised words of quotations: who speaks does not call themselves by name. */
function namedIn(text: string, tokens: readonly Token[]): readonly Bystander[] {
  return tokens.flatMap(({ quoted }, at) => {
    const words = quoted ? text.slice(quoted.start, quoted.end) : '';
    const names = words.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
    return names.map((name) => ({ at, name, gender: null }));
  });
}

/** «…,” she said», «…, she said.»: what she said stands before. */
function isTrailing(tokens: readonly Token[], clause: SaidClause): boolean {
  const { from, at, to } = clause;
  const before = isComma(tokens[from - 1]) ? from - 2 : from - 1;
  if (tokens[before]?.kind === 'quoted') return true;
  const end = Math.max(at + 1, to);
  const next = tokens[isComma(tokens[end]) ? end + 1 : end];
  const announces = next?.kind === 'quoted' || next?.text === ':' || next?.lower === 'that';
  return before === from - 2 && before >= 0 && !announces && isLast(tokens, clause);
}

/** Whether a later pronoun can point to the clause's subject: «a device called …» has none that speaks. */
const carriesOn = ({ subject, cue }: SaidClause): boolean =>
  subject !== null && (cue.sort !== 'judge' || subject.mention.kind === 'name');

/** Where the next sentence's pronouns point. */
function focusAfter(
  context: Context,
  voiced: readonly Voiced[],
  sentence: Read,
  focus: Focus,
): Focus {
  // The first who speaks is the sentence's; what they say others said does not change that.
  const spoken = voiced.find(carriesOn);
  if (spoken?.voice) return spokenBy(focus, spoken.voice);
  if (spoken?.subject?.mention.kind === 'name') return withoutPerson(focus);
  const main = mainSubject(sentence.tokens);
  const voice = main && voiceOf(context, main, viewFrom(context, focus, sentence, main));
  // What neither speaks nor is a person draws no pronoun to itself: «The night was long.»
  if (voice && (voice.sort === 'person' || main?.mention.kind === 'name'))
    return movedTo(focus, voice, sentence.opens && main?.mention.kind !== 'pronoun');
  return unmoved(focus);
}
