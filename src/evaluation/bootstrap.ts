import { numbersFrom } from './off-topic.js';

/** A 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const resamples = 1_000;

/**
 * The percentile bootstrap of a figure (Efron 1979): where it would lie in 95 of 100 sets of as many
 * questions drawn from these. The same things give the same interval; `null` when no draw has the figure.
 */
export function bootstrap<Thing>(
  things: readonly Thing[],
  figure: (drawn: readonly Thing[]) => number | null,
): Interval | null {
  const next = numbersFrom(1979);
  const values = Array.from({ length: resamples }, () => figure(draw(things, next)))
    .filter((value) => value !== null)
    .toSorted((a, b) => a - b);
  const low = values[Math.floor(values.length * 0.025)];
  const high = values[Math.ceil(values.length * 0.975) - 1];
  return low === undefined || high === undefined ? null : { low, high };
}

function draw<Thing>(things: readonly Thing[], next: (below: number) => number): Thing[] {
  return things.flatMap(() => {
    const place = next(things.length);
    return things.slice(place, place + 1);
  });
}
