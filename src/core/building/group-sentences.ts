import type { Span } from '../../model/span.js';

/** How long a passage may be, in the model's tokens. */
export interface Limits {
  readonly countTokens: (text: string) => number;
  /** Whole sentences are gathered up to this. */
  readonly targetTokens: number;
  /** No group is ever longer; at least `targetTokens`. */
  readonly maxTokens: number;
}

/** Longest text that is counted, in UTF-16 code units a token: a tokenizer takes minutes for megabytes. */
const longestPerToken = 40;

/** Whether a text has at most so many tokens; one of an absurd length has more, whatever it holds. */
export function fits(text: string, tokens: number, countTokens: Limits['countTokens']): boolean {
  return text.length <= longestPerToken * tokens && countTokens(text) <= tokens;
}

/** Cost of one more group, the unit of the costs below. */
const perGroup = 1;

/** Cost of a cut within a quotation: two groups more are better. */
const perTornQuotation = 2;

/** Cost of a group twice as long as the average, or empty. */
const perUnevenness = 0.5;

/**
 * Gathers the sentences of one paragraph, in order, into as few groups as the target allows, of
 * even length, cut outside quotations where that can be had. A sentence longer than the target
 * stands alone; one longer than the maximum is cut after a clause, else between words.
 */
export function groupSentences(
  body: string,
  sentences: readonly Span[],
  limits: Limits,
): readonly (readonly Span[])[] {
  const fitting = sentences.flatMap((sentence) => cutToFit(body, sentence, limits));
  const tokens = fitting.map(({ start, end }) => limits.countTokens(body.slice(start, end)));
  const cuts = cheapestCuts(body, fitting, tokens, limits.targetTokens);
  return cuts.flatMap((from, at) => halveToFit(body, fitting.slice(from, cuts[at + 1]), limits));
}

/** The group whole, or halved: a model may count more for a whole than for its parts. */
function halveToFit(
  body: string,
  group: readonly Span[],
  limits: Limits,
): readonly (readonly Span[])[] {
  const text = body.slice(group[0]?.start, group.at(-1)?.end);
  if (group.length < 2 || fits(text, limits.maxTokens, limits.countTokens)) return [group];
  const half = Math.ceil(group.length / 2);
  return [group.slice(0, half), group.slice(half)].flatMap((part) =>
    halveToFit(body, part, limits),
  );
}

/** Positions at which groups begin, the first 0, for the least sum of costs. */
function cheapestCuts(
  body: string,
  sentences: readonly Span[],
  tokens: readonly number[],
  target: number,
): readonly number[] {
  const total = tokens.reduce((sum, count) => sum + count, 0);
  const even = total / Math.max(1, Math.ceil(total / target));
  const torn = cutsInQuotations(body, sentences);
  const costs = [0];
  const begins = [0];
  for (let end = 1; end <= sentences.length; end++) {
    let best = Infinity;
    let length = 0;
    for (let begin = end - 1; begin >= 0; begin--) {
      length += tokens[begin] ?? 0;
      if (length > target && begin < end - 1) break;
      const cost =
        (costs[begin] ?? 0) +
        perGroup +
        (torn[begin] === true ? perTornQuotation : 0) +
        perUnevenness * (length / even - 1) ** 2;
      if (cost < best) {
        best = cost;
        begins[end] = begin;
      }
    }
    costs[end] = best;
  }
  const cuts: number[] = [];
  for (let end = sentences.length; end > 0; end = begins[end] ?? 0) cuts.unshift(begins[end] ?? 0);
  return cuts;
}

/** For each sentence, whether a quotation is open where it begins. */
function cutsInQuotations(body: string, sentences: readonly Span[]): readonly boolean[] {
  let curly = 0;
  let straight = 0;
  return sentences.map(({ start, end }, at) => {
    const open = at > 0 && (curly > 0 || straight % 2 === 1);
    for (const mark of body.slice(start, end).match(/["“”]/gu) ?? []) {
      if (mark === '"') straight++;
      else curly = Math.max(0, curly + (mark === '“' ? 1 : -1));
    }
    return open;
  });
}

/** The sentence whole, or in halves and quarters that fit the maximum. */
function cutToFit(body: string, sentence: Span, limits: Limits): readonly Span[] {
  const { start, end } = sentence;
  const text = body.slice(start, end);
  if (fits(text, limits.maxTokens, limits.countTokens)) return [sentence];
  const cut = cutNearMiddle(text);
  if (cut === null) return [sentence];
  const left = { start, end: start + text.slice(0, cut).trimEnd().length };
  const right = { start: end - text.slice(cut).trimStart().length, end };
  return [...cutToFit(body, left, limits), ...cutToFit(body, right, limits)];
}

/** Where to cut a text without white space at its ends; `null` for one character. */
function cutNearMiddle(text: string): number | null {
  const middle = text.length / 2;
  const clause = nearest(text, /[,;:—–]["”’)\]]?\s/gu, middle);
  if (clause !== null && Math.abs(clause - middle) < text.length / 4) return clause;
  const word = nearest(text, /\s(?=\S)/gu, middle);
  if (word !== null) return word;
  const within = Math.floor(middle);
  const cut = text.slice(0, within).isWellFormed() ? within : within + 1;
  return cut > 0 && cut < text.length ? cut : null;
}

/** End of the match that lies nearest to a place. */
function nearest(text: string, pattern: RegExp, place: number): number | null {
  let found: number | null = null;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const end = index + match.length;
    if (found === null || Math.abs(end - place) < Math.abs(found - place)) found = end;
  }
  return found;
}
