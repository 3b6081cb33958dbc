import type { Article } from '../../model/article.js';
import type { Passage } from '../../model/passage.js';
import { sentences } from '../../text/sentences.js';
import { findParagraphs, type Paragraph } from './find-paragraphs.js';
import { fits, groupSentences, type Limits } from './group-sentences.js';

/** What shapes passages, in the model's tokens. It belongs to the snapshot's manifest. */
export interface SplitterSettings {
  /** Longest paragraph that stays whole, and longest gathering of sentences or short paragraphs. */
  readonly targetTokens: number;
  /** A shorter paragraph says too little by itself, and is joined to its neighbour. */
  readonly joinBelowTokens: number;
}

/**
 * News paragraphs hold 30 to 150 tokens, so nearly all stay whole; one sentence of 10 to 20 words,
 * such as «China is closely monitoring these developments.», goes with what it leads to.
 */
export const splitterSettings: SplitterSettings = { targetTokens: 200, joinBelowTokens: 25 };

/** The model's side of splitting. */
export interface SplitOptions {
  /** Tokens of a text, as the model counts them, without prefix and special tokens. */
  readonly countTokens: (text: string) => number;
  /** No passage is longer: the model would not see its end. */
  readonly maxTokens: number;
  readonly settings?: SplitterSettings;
}

/** A quotation that goes on in the next paragraph is kept together up to so many times `joinBelowTokens`. */
const longestJoinedQuotation = 4;

interface Piece extends Passage {
  readonly tokens: number;
}

/**
 * The article's passages in reading order: whole paragraphs, or whole sentences of a long one,
 * short neighbours joined. Every character but white space that is neither heading nor excluded is
 * in exactly one; none reaches over a heading or an excluded stretch.
 *
 * @throws RangeError when `maxTokens` is not positive.
 */
export function splitPassages(article: Article, options: SplitOptions): readonly Passage[] {
  const { countTokens, maxTokens, settings = splitterSettings } = options;
  if (!(maxTokens > 0)) throw new RangeError(`maxTokens must be positive, not ${maxTokens}`);
  const targetTokens = Math.min(settings.targetTokens, maxTokens);
  const limits = { countTokens, targetTokens, maxTokens };
  const pieces = findParagraphs(article).flatMap((paragraph) =>
    splitParagraph(article, paragraph, limits),
  );
  const bound = joinWhere(pieces, article, limits, (before, after) =>
    isBound(article.body, before, after, longestJoinedQuotation * settings.joinBelowTokens),
  );
  const joined = joinShort(bound, article, limits, settings.joinBelowTokens);
  return joined.map(({ article: id, start, end, section, paragraph, sentences: all }) => ({
    article: id,
    start,
    end,
    section,
    paragraph,
    sentences: all,
  }));
}

function splitParagraph(article: Article, paragraph: Paragraph, limits: Limits): readonly Piece[] {
  const { start, end, number, section } = paragraph;
  const { id, body } = article;
  const all = sentences(body, paragraph);
  const place = { article: id, section, paragraph: number };
  const text = body.slice(start, end);
  if (fits(text, limits.targetTokens, limits.countTokens)) {
    return [{ start, end, ...place, sentences: all, tokens: limits.countTokens(text) }];
  }
  return groupSentences(body, all, limits).flatMap((group) => {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const span = { start: first.start, end: last.end };
    const count = limits.countTokens(body.slice(span.start, span.end));
    return [{ ...span, ...place, sentences: group, tokens: count }];
  });
}

/** Joins neighbours for as long as `wanted` and the limits agree. */
function joinWhere(
  pieces: readonly Piece[],
  article: Article,
  limits: Limits,
  wanted: (before: Piece, after: Piece) => boolean,
): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const both =
      last !== undefined && wanted(last, piece) ? join(last, piece, article, limits) : null;
    if (both !== null) out.pop();
    out.push(both ?? piece);
  }
  return out;
}

/** A short piece goes to the next; at the end of its section, or when it goes on with a quotation, to the one before. */
function joinShort(
  pieces: readonly Piece[],
  article: Article,
  limits: Limits,
  below: number,
): readonly Piece[] {
  const isShort = ({ tokens }: Piece): boolean => tokens < below;
  const goesOn = ({ start }: Piece): boolean => /["“]/u.test(article.body.charAt(start));
  const forward = joinWhere(
    pieces,
    article,
    limits,
    (before, after) => isShort(before) || (isShort(after) && goesOn(after)),
  );
  return joinWhere(forward, article, limits, (_, after) => isShort(after));
}

/** Both as one, or `null` when a heading or an excluded stretch parts them, or they are too long together. */
function join(before: Piece, after: Piece, { body }: Article, limits: Limits): Piece | null {
  if (before.section !== after.section || body.slice(before.end, after.start).trim() !== '') {
    return null;
  }
  const text = body.slice(before.start, after.end);
  if (!fits(text, limits.targetTokens, limits.countTokens)) return null;
  const all = [...before.sentences, ...after.sentences];
  return { ...before, end: after.end, sentences: all, tokens: limits.countTokens(text) };
}

/** Whether parting two paragraphs would tear a quotation from the words that announce it, or a short one in two. */
function isBound(body: string, before: Piece, after: Piece, longest: number): boolean {
  const text = body.slice(before.start, before.end);
  if (!/["“]/u.test(body.charAt(after.start))) return false;
  if (/[,:]$/u.test(text)) return true;
  const open = text.lastIndexOf('“') > text.lastIndexOf('”');
  return open && before.tokens + after.tokens <= longest;
}
