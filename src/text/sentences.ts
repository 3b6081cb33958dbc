import type { Span } from '../model/span.js';
import { runsOverStop } from './abbreviations.js';
import { trimSpan } from './lines.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Marks that close what stands before them; “ ‘ and the brackets’ other halves open. */
const closers = String.raw`["'”’»)\]]`;

/** Sentence ends that the segmenter does not see: after `…`, and after the notes of an encyclopaedia, `.[5]`. */
const missedEnds = new RegExp(
  String.raw`(?:…${closers}*|[.?!]${closers}*(?:\[\p{N}+\])+)(?=\s+["'“‘(\[]?\p{Lu})`,
  'gu',
);

const endsInOmission = new RegExp(String.raw`(?:^|[^.?!…\s]\s+)(?:\.{3,}|…)$`, 'u');
const blankLine = /\n[^\S\n]*\n/u;
const endsInMark = new RegExp(String.raw`(?:[.?!…]|${closers})$`, 'u');
const endsInStop = /\.$/u;
const endsQuoted = /[?!.…]["'”’]+$/u;
const bareNumber = /^\s*["“(]?(?:\p{N}{1,3}|\p{L})[.)]\s*$/u;

/** «Smith asked.», «Ann Harbour shouted in the hall»: who said the words before, and nothing more. */
const saidClause =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|added|adds|stated|states|wrote|writes|posted|tweeted|told|declared|announced|insisted|argued|warned|shouted|cried|replied|wondered|exclaimed|chanted|joked|quipped|continued|concluded|recalled|remarked|noted)(?:[.,;:]|$|\s+(?:in|on|at|during|after|before|when|as|while)\s)/u;

/**
 * The sentences of `text`, or of the stretch `within`, in order and apart; offsets count from the
 * start of `text`. Together they cover all but white space. A blank line ends a sentence; a single
 * new line does not. Full stops of abbreviations, initials and decimals end none; closing quotation
 * marks and brackets belong to the sentence before them; a quoted sentence and the said-clause that
 * follows it are one.
 */
export function sentences(
  text: string,
  within: Span = { start: 0, end: text.length },
): readonly Span[] {
  const found: Span[] = [];
  let start = within.start;
  for (const length of sentenceEnds(text.slice(within.start, within.end))) {
    const end = within.start + length;
    const sentence = trimSpan(text, { start, end });
    if (sentence !== null) found.push(sentence);
    start = end;
  }
  return found;
}

function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  for (const end of candidates(text)) {
    if (end === text.length || isEnd(text, start, end)) {
      ends.push(end);
      start = end;
    }
  }
  return ends;
}

/** Every place where a sentence might end, in order; the last is the end of the text. */
function candidates(text: string): readonly number[] {
  const ends = new Set<number>([text.length]);
  // The segmenter takes every new line for an end; one space each keeps the offsets.
  const flat = text.replaceAll(/[\n\r\t\v\f\u0085\u2028\u2029]/gu, ' ');
  for (const end of segmentEnds(flat)) ends.add(end);
  for (const { 0: missed, index } of flat.matchAll(missedEnds)) ends.add(index + missed.length);
  for (const blank of text.matchAll(new RegExp(blankLine, 'gu'))) ends.add(blank.index + 1);
  return [...ends].filter((end) => end > 0).toSorted((a, b) => a - b);
}

/** Length of text, in UTF-16 code units, that is given to the segmenter at once: each step takes it time in proportion. */
const windowLength = 4096;

/** Ends so near to the end of a window may be other ones with the text that follows. */
const windowMargin = 512;

function* segmentEnds(text: string): Generator<number, void, void> {
  let start = 0;
  let length = windowLength;
  while (start < text.length) {
    const isLast = start + length >= text.length;
    let next = start;
    for (const { segment, index } of segmenter.segment(text.slice(start, start + length))) {
      const end = index + segment.length;
      if (!isLast && end > length - windowMargin) break;
      next = start + end;
      yield next;
    }
    if (isLast) return;
    length = next === start ? length * 2 : windowLength;
    start = next;
  }
}

/** Longest look to either side of a candidate, in UTF-16 code units: the longest name with a said-clause. */
const reach = 120;

function isEnd(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - reach);
  const head = text.slice(from, end);
  const before = head.trimEnd();
  const rest = text.slice(end, end + reach);
  const after = rest.trimStart();
  if (before === '' || after === '') return true;
  const gap = head.slice(before.length) + rest.slice(0, rest.length - after.length);
  if (blankLine.test(gap)) return true;
  if (gap === '' && !endsInMark.test(before)) return false;
  // A stray mark, or the number of a list, is no sentence.
  if (!/[\p{L}\p{N}]/u.test(before) && from === start) return false;
  if (from === start && bareNumber.test(before)) return false;
  if (/^["'“‘([]*\p{Ll}/u.test(after)) return false;
  if (endsInOmission.test(before)) return false;
  if (endsQuoted.test(before) && saidClause.test(after.replaceAll(/\s+/gu, ' '))) return false;
  return !(endsInStop.test(before) && runsOverStop(before, after));
}
