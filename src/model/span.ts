/** A stretch of one article's body: `[start, end)` in UTF-16 code units, so that `body.slice(start, end)` is the text it names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`; a span lies within itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
