import { diffArrays } from 'diff';
import type { Quotation } from '../../../model/quotation.js';
import type { Span } from '../../../model/span.js';
import type { Change } from '../../../model/verdict.js';
import { quoteStretch } from '../lookups/quote-statement.js';
import type { OpenSnapshot } from '../open-snapshot.js';
import type { Near } from './candidates.js';
import { bare } from './exact-places.js';
import type { Word } from './near-place.js';
import { piecesOf } from './pieces-of.js';

/** The source's words with those highlighted that the pasted text has not, and the way from one to the other. */
export function compare(
  open: OpenSnapshot,
  near: Near,
  pasted: { readonly text: string; readonly words: readonly Word[] },
): { source: Quotation; changes: readonly Change[] } {
  const { candidate, place } = widen(near, pasted.words);
  const own = withoutMarks(candidate.words.slice(place.start, place.end));
  const changes: Change[] = [];
  const only: Span[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays(placed(own), placed(pasted.words), {
    comparator,
  })) {
    // What both have is given as the second of them has it.
    const text = stretch(removed ? candidate.form.text : pasted.text, value);
    changes.push({ kind: added ? 'pasted' : removed ? 'source' : 'same', text });
    if (added) continue;
    const from = own[at];
    at += value.length;
    const to = own[at - 1];
    if (removed && from !== undefined && to !== undefined) {
      only.push(candidate.form.sourceOf(from.start, to.end));
    }
  }
  const start = own.at(0)?.start ?? 0;
  const span = candidate.form.sourceOf(start, own.at(-1)?.end ?? start + 1);
  const [shown = span] = piecesOf(open, candidate.article, span);
  const highlights = only.filter((one) => one.start >= shown.start && one.end <= shown.end);
  return { source: { ...quoteStretch(open, candidate.article, shown), highlights }, changes };
}

/** Without the quotation marks around the whole, and what ends its last clause. */
function withoutMarks(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) => {
    const before = i === 0 ? (/^'+/.exec(word.text)?.[0].length ?? 0) : 0;
    const after = i === words.length - 1 ? (/[',.:;]+$/.exec(word.text)?.[0].length ?? 0) : 0;
    const { start, end, key, text } = word;
    if (before + after >= text.length) return word;
    return {
      key,
      text: text.slice(before, text.length - after),
      start: start + before,
      end: end - after,
    };
  });
}

/** One word more at either end where the words alone are the same: what turns them round stands right there. */
function widen(near: Near, pasted: readonly Word[]): Near {
  const { candidate, place } = near;
  const own = candidate.words.slice(place.start, place.end);
  const isSame =
    own.length === pasted.length && own.every(({ text }, i) => text === pasted[i]?.text);
  if (!isSame) return near;
  const start = Math.max(0, place.start - 1);
  const end = Math.min(candidate.words.length, place.end + 1);
  return { candidate, place: { start, end, off: place.off } };
}

/** All from the first of the words to the last, with the dashes between them. */
function stretch(text: string, words: readonly Span[]): string {
  return text.slice(words.at(0)?.start, words.at(-1)?.end);
}

/** A word that knows whether it begins or ends its text, where capitals and full stops are the quoting sentence's. */
interface Placed extends Span {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function placed(words: readonly Word[]): Placed[] {
  return words.map(({ text, start, end }, i) => ({
    text,
    start,
    end,
    isFirst: i === 0,
    isLast: i === words.length - 1,
  }));
}

function comparator(a: Placed, b: Placed): boolean {
  const [one, other] = [a, b].map(({ text, isFirst, isLast }) => {
    const ended = isFirst || isLast ? bare(text) : text;
    return isFirst ? ended.charAt(0).toLowerCase() + ended.slice(1) : ended;
  });
  return one === other;
}
