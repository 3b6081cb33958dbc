import type { Span } from '../../../model/span.js';
import type { Attribution, StatementKind } from '../../../model/statement.js';
import {
  type Attributed,
  attributeWithin,
  attributionBy,
  standsAlone,
} from './attribute-quoted.js';
import type { Sentence } from './frame.js';
import { kindOf } from './quoted-words.js';
import type { Voiced } from './voices.js';

/** Words that somebody said, before the spans are cut to what may be quoted. */
export interface Found extends Span {
  readonly kind: StatementKind;
  readonly attribution: Attribution | null;
}

/** Who spoke last, as far as they can speak for words without a said-clause. */
interface Carry {
  readonly block: number;
  readonly section: number;
  /** The only speaker of this block so far; `null`: none, several, or unclear. */
  readonly here: Attribution | null;
  readonly several: boolean;
  /** The only speaker of the last sentence; `null`: it was nobody's, or several people's. */
  readonly latest: Attribution | null;
  /** The one that the block before ended with. */
  readonly before: Attribution | null;
  /** A said-clause at the end that announces words: «… said:». */
  readonly announced: Attribution | null;
  /** The last words were a question: whoever speaks next is somebody else. */
  readonly asked: boolean;
}

const nothing: Carry = {
  block: -1,
  section: 0,
  here: null,
  several: false,
  latest: null,
  before: null,
  announced: null,
  asked: false,
};

/** Least words of whole sentences that are speech even when nobody is said to speak. */
const leastUnclear = 4;

/**
 * The statements in marks, in reading order. Words that nothing attributes are left out, unless they
 * are whole sentences that stand by themselves: these are speech of somebody unclear.
 */
export function quotedStatements(
  text: string,
  sentences: readonly Sentence[],
  voiced: readonly (readonly Voiced[])[],
): readonly Found[] {
  const chains: Found[][] = [];
  const wordy = new Set(sentences.filter((each) => !standsAlone(each)).map(({ block }) => block));
  let carry = nothing;
  sentences.forEach((sentence, index) => {
    const clauses = voiced[index] ?? [];
    carry = entered(carry, sentence);
    const found: Found[] = [];
    let paused = false;
    for (const each of attributeWithin(text, sentence, clauses)) {
      const inherited = inherit(carry, sentence, each, !wordy.has(sentence.block));
      const made = statementOf(sentence, each, inherited);
      if (made === null) continue;
      // «“The ferry,” said Harbour, “is late.”»: the second half of a sentence is no fragment.
      const statement: Found = paused && each.shape.closes ? { ...made, kind: 'direct' } : made;
      paused = statement.kind === 'direct' && each.shape.pauses;
      found.push(statement);
      const chain = chains.at(-1);
      if (each.quoted.reopens && chain) chain.push(statement);
      else chains.push([statement]);
    }
    carry = left(carry, sentence, clauses, found);
  });
  return chains.flatMap(sharedSpeaker);
}

/** A quotation over several paragraphs has one speaker, named at any one of them. */
function sharedSpeaker(chain: readonly Found[]): readonly Found[] {
  const known = chain.find(({ attribution }) => attribution !== null)?.attribution ?? null;
  return chain.map((each) => ({ ...each, attribution: each.attribution ?? carriedOn(known) }));
}

const carriedOn = (attribution: Attribution | null): Attribution | null =>
  attribution && { ...attribution, how: 'carried' };

function entered(carry: Carry, { block, section }: Sentence): Carry {
  if (block === carry.block) return carry;
  if (section !== carry.section) return { ...nothing, block, section };
  const before = carry.several ? null : carry.latest;
  return { ...nothing, block, section, before, announced: carry.announced, asked: carry.asked };
}

/** The speaker that words without a said-clause have from what stands before them. */
function inherit(
  carry: Carry,
  sentence: Sentence,
  { quoted }: Attributed,
  wholeBlock: boolean,
): Attribution | null {
  if (quoted.reopens) return carry.before;
  const [first] = sentence.tokens;
  if (carry.announced !== null && first?.quoted === quoted) return carry.announced;
  if (!standsAlone(sentence) || carry.asked) return null;
  if (carry.latest !== null) return carry.latest;
  if (carry.here !== null) return carry.several ? null : carry.here;
  return wholeBlock ? carry.before : null;
}

function statementOf(
  sentence: Sentence,
  { quoted, shape, by }: Attributed,
  inherited: Attribution | null,
): Found | null {
  const { start, end } = quoted;
  const kind = kindOf(shape);
  if (by === 'unclear') return { start, end, kind, attribution: null };
  if (by !== 'none') return { start, end, kind, attribution: by };
  if (inherited) return { start, end, kind, attribution: carriedOn(inherited) };
  if (quoted.reopens || quoted.goesOn) return { start, end, kind, attribution: null };
  const plain = standsAlone(sentence) && shape.opens && shape.closes && !shape.titled;
  return plain && shape.words >= leastUnclear ? { start, end, kind, attribution: null } : null;
}

/** What a sentence leaves behind for the words after it. */
function left(
  carry: Carry,
  sentence: Sentence,
  clauses: readonly Voiced[],
  found: readonly Found[],
): Carry {
  const { tokens } = sentence;
  const spoken = clauses.filter(({ cue, subject }) => cue.sort !== 'judge' && subject !== null);
  const voices = spoken.map((clause) => attributionBy(tokens, clause));
  const heard = [...found.map(({ attribution }) => attribution), ...voices.slice(0, 1)];
  const last = tokens.at(-1);
  const announces = last?.text === ':' || last?.text === ',';
  const closing = clauses.at(-1);
  const words = tokens.findLast(({ quoted }) => quoted !== null)?.quoted;
  const asked =
    words !== undefined &&
    words !== null &&
    clauses.some(({ cue }) => /^(?:ask|wonder|inquire|enquire)$/u.test(cue.lemma));
  const here = heard.length === 0 ? carry.here : (heard[0] ?? null);
  const several =
    carry.several ||
    heard.some((each) => each?.name !== here?.name) ||
    (carry.here !== null && heard.some((each) => each?.name !== carry.here?.name));
  return {
    ...carry,
    here,
    several,
    latest: heard.every((each) => each?.name === heard[0]?.name) ? (heard[0] ?? null) : null,
    announced: announces && closing ? attributionBy(tokens, closing) : null,
    asked,
  };
}
