import type { Sentence, Token } from './frame.js';
import type { Quoted } from './pair-marks.js';
import { isComma } from './tell-tokens.js';
import { auxiliaries, determiners, prepositions, subordinators } from './word-lists.js';

/** Longest fragment, in words, that is not a sentence. */
const fewWords = 5;

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;

/** How words in marks look by themselves. */
export interface Shape {
  readonly words: number;
  /** Begins with a capital, a number or an omission. */
  readonly opens: boolean;
  /** Ends as a sentence ends: `.`, `?`, `!`, `…`. */
  readonly closes: boolean;
  /** Ends with a comma or a dash: the sentence around goes on. */
  readonly pauses: boolean;
  /** Every word but the small ones is capitalised, as in a title. */
  readonly titled: boolean;
}

export function shapeOf(text: string, { start, end }: Quoted): Shape {
  const inner = text.slice(start, end);
  const words = [...inner.matchAll(wordPattern)].map(([word]) => word);
  const large = words.filter(
    (word) => !/^(?:an?|the|of|in|on|at|to|for|and|or|with|from|by|as)$/u.test(word),
  );
  return {
    words: words.length,
    opens: /^[["'‘“(]*(?:\p{Lu}|\p{N}|\.{3}|…)/u.test(inner),
    closes: /[.?!…]["'’”)\]]*$/u.test(inner),
    pauses: /[,—–-]["'’”]*$/u.test(inner),
    titled:
      words.length > 0 &&
      !/[?!.…]/u.test(inner.slice(0, -1)) &&
      large.every((word) => /^[\p{Lu}\p{N}]/u.test(word)),
  };
}

/** `direct` for whole sentences and long stretches, `fragment` for a few words. */
export function kindOf({ words, opens, closes, pauses }: Shape): 'direct' | 'fragment' {
  return words > fewWords || (opens && (closes || pauses) && words > 1) ? 'direct' : 'fragment';
}

/** Words after which marks hold a name or a term: «called “…”», «the song “…”». */
const naming = new Set(
  `called dubbed named nicknamed titled entitled headlined captioned labelled labeled branded termed so-called
  term terms word words phrase slogan hashtag song single film movie book album novel series show
  documentary play programme program campaign episode article game website site project operation
  initiative app column essay poem painting exhibition headline as known`.split(/\s+/u),
);

/**
 * Whether the marks around a few words hold a label, a title, a coinage, and not speech: «the song
 * “…”», «an “…” stance».
 */
export function isLabel(sentence: Sentence, at: number, shape: Shape): boolean {
  const { tokens } = sentence;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (shape.closes && shape.opens && shape.words > 3) return false;
  if (shape.titled && !followsCue(tokens, at) && !(at === 0 && shape.pauses)) {
    return shape.words > 1 || (at > 0 && !shape.pauses);
  }
  if (
    before?.kind === 'word' &&
    naming.has(before.lower) &&
    !(before.lower === 'as' && !isKnownAs(tokens, at))
  ) {
    const active = /^(?:he|she|they|it|who|has|have|had)$/u.test(tokens[at - 2]?.lower ?? '');
    return shape.words <= fewWords && !(before.lower === 'called' && active);
  }
  return shape.words <= 3 && determiners.has(before?.lower ?? '') && isNoun(after);
}

function isKnownAs(tokens: readonly Token[], at: number): boolean {
  return /^(?:known|such|billed|marketed)$/u.test(tokens[at - 2]?.lower ?? '');
}

/** «…, “”» or «: “”», as after «said». */
function followsCue(tokens: readonly Token[], at: number): boolean {
  return isComma(tokens[at - 1]) || tokens[at - 1]?.text === ':';
}

/** A lower-case word right after the marks that can only be what they qualify. */
function isNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !/^\p{Ll}/u.test(token.text)) return false;
  const { lower } = token;
  return (
    !prepositions.has(lower) &&
    !subordinators.has(lower) &&
    !auxiliaries.has(lower) &&
    !/^(?:and|or|will|would|can|could|may|might|must|should|not|if|ly)$|ly$/u.test(lower)
  );
}
