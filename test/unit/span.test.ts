import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '../../src/model/span.js';

const first = { start: 0, end: 5 };
const across = { start: 4, end: 6 };

describe('overlaps', () => {
  it('holds of spans that share a code unit, and not of neighbours that touch', () => {
    expect(overlaps(first, across)).toBe(true);
    expect(overlaps(across, first)).toBe(true);
    expect(overlaps(first, { start: 5, end: 9 })).toBe(false);
  });
});

describe('contains', () => {
  it('holds of a span and itself, and not of one that reaches out of it', () => {
    expect(contains(first, first)).toBe(true);
    expect(contains(first, { start: 1, end: 2 })).toBe(true);
    expect(contains(first, across)).toBe(false);
  });
});
