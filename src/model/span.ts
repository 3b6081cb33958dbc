/** A stretch of one article's body: `[start, end)` in UTF-16 code units, so that `body.slice(start, end)` is the text it names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @throws RangeError when the ends are not integers with `0 <= start < end`. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end) {
    throw new RangeError(`[${start}, ${end}) is not a span: it needs integers, 0 <= start < end`);
  }
  return { start, end };
}

/** Whether the spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`; a span lies within itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
