import type { Token } from './frame.js';
import type { SaidClause } from './subjects.js';
import { isComma, lastIndex } from './tell-tokens.js';

/** Before a subject, or alone in its place: whoever is named does not say it. */
const negators = /^(?:not|nor|neither|hardly|scarcely|barely)$/u;

/** Before its subject, a helping verb asks, denies or supposes: «Had Ann Harbour said», «Did she say». */
const inverted = {
  past: /^(?:had|has|have)$|n't$/u,
  base: /^(?:do|does|did|will|would|can|could|may|might|must|should|shall|cannot)$|n't$/u,
  ing: /^(?:is|are|was|were|am)$|n't$/u,
  third: /(?!)/u,
} as const;

const supposes = /^(?:if|unless|whether|lest|suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing))$/u;

/** Verbs that make nothing true of the clause they govern. */
const untrueOf =
  /^(?:den(?:y|ies|ied|ying)|(?:doubt|disput|refut|reject|dismiss|disbeliev|wish|pretend|imagin|suppos)(?:e?s|e?d|es|ing|e)?)$/u;

/** Elsewhere in the clause that governs: «no proof that», «it is false that», «it may be that». */
const untrue =
  /^(?:not|never|no|nobody|none|nothing|neither|nor|false|untrue|wrong|incorrect|myth|lies?|fiction|nonsense|doubtful|unlikely|impossible|unclear|uncertain|unproven|may|might|could|would|should|cannot|hopes?)$|n't$/u;

/** Whether the article does not say that it was said: it denies it, asks for it or supposes it. */
export function isUnreal(tokens: readonly Token[], clause: SaidClause): boolean {
  if (clause.inverted) return false;
  if (clause.subject === null) return supposes.test(openingOf(tokens, clause.at));
  const from = beforeAside(tokens, clause.from);
  const before = tokens[from - 1]?.lower ?? '';
  if (supposes.test(before) || supposes.test(tokens[clause.from]?.lower ?? '')) return true;
  if (negators.test(before) || inverted[clause.cue.form].test(before) || untrueOf.test(before))
    return true;
  return before === 'that' && isUntrue(governing(tokens, from - 1));
}

/** «if, as it seems, Ann Harbour said», «that, in 1998, she said»: the comma after the conjunction. */
function beforeAside(tokens: readonly Token[], from: number): number {
  const open = isComma(tokens[from - 1]) ? lastIndex(tokens, from - 2, isComma) : -1;
  const conjunction = tokens[open - 1]?.lower ?? '';
  return conjunction === 'that' || supposes.test(conjunction) ? open : from;
}

/** The word that opens the clause around `at`, «even» and «as» left off. */
function openingOf(tokens: readonly Token[], at: number): string {
  const words = stretchBefore(tokens, at, /(?!)/u).filter(
    ({ lower }) => !/^(?:even|as|and|but)$/u.test(lower),
  );
  return words[0]?.lower ?? '';
}

/** The words before a «that», back to the beginning of their clause. */
const governing = (tokens: readonly Token[], that: number): readonly Token[] =>
  stretchBefore(tokens, that, /^(?:and|but|that)$/u);

function stretchBefore(tokens: readonly Token[], end: number, stop: RegExp): readonly Token[] {
  let from = end;
  while (from > 0 && tokens[from - 1]?.kind === 'word' && !stop.test(tokens[from - 1]?.lower ?? ''))
    from--;
  return tokens.slice(from, end);
}

function isUntrue(words: readonly Token[]): boolean {
  return words.some(({ lower }, at) => {
    const next = words[at + 1]?.lower ?? '';
    if (lower === 'not' && /^(?:until|only|just|merely)$/u.test(next)) return false;
    if (lower === 'no' && /^(?:doubt|secret|surprise|wonder|coincidence)$/u.test(next))
      return false;
    if (lower === 'doubt' && words[at - 1]?.lower === 'no') return false;
    return untrue.test(lower) || untrueOf.test(lower) || supposes.test(lower);
  });
}
