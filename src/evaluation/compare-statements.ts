import type { Span } from '../model/span.js';

/** Whether one name holds every word of the other, titles, articles, accents and case aside. */
export function isSameSpeaker(a: string, b: string): boolean {
  const left = nameWords(a);
  const right = nameWords(b);
  if (left.size === 0 || right.size === 0) return a.trim() !== '' && a.trim() === b.trim();
  return isWithin(left, right) || isWithin(right, left);
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((word) => whole.has(word));

const unnamed =
  /^(?:the|an?|of|and|for|at|in|both|mr|mrs|ms|dr|prof|professor|sen|rep|gov|he|she|they|it)$/u;

function nameWords(name: string): Set<string> {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}|['’]s\b|\./gu, '')
    .toLowerCase();
  return new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !unnamed.test(word)));
}

/** Intersection over union, 0 to 1, of two spans without the punctuation and white space at their ends. */
export function share(body: string, a: Span, b: Span): number {
  const left = core(body, a);
  const right = core(body, b);
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  if (shared <= 0) return 0;
  return shared / (Math.max(left.end, right.end) - Math.min(left.start, right.start));
}

function core(body: string, { start, end }: Span): Span {
  const words = body.slice(start, end);
  const left = /^[\p{P}\s]*(?:that\s)?/u.exec(words)?.[0].length ?? 0;
  const right = /[\p{P}\s]*$/u.exec(words)?.[0].length ?? 0;
  return left + right >= words.length ? { start, end } : { start: start + left, end: end - right };
}
