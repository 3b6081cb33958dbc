import * as v from 'valibot';
import type { Evaluation } from './evaluation.js';
import type { SetFigures, Share } from './summarise.js';

const share = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));

const floors = {
  hit1: share,
  hit3: share,
  highlight: share,
  auc: share,
  mostFalseAnswers: share,
  mostFalseRefusals: share,
};

/** What no figure may fall below, and below «most», rise above; set by set. */
const floorsShape = v.object({
  sets: v.record(v.string(), v.object({ ...floors, ownDocument: v.optional(v.object(floors)) })),
  mostStrangeAnswered: v.number(),
});

export type Floors = v.InferOutput<typeof floorsShape>;

/** @throws Error when the text is not that of a file of floors. */
export function parseFloors(text: string): Floors {
  return v.parse(floorsShape, JSON.parse(text));
}

/** A line for every figure that is worse than its floor. Boilerplate may never be quoted. */
export function lossesOf({ sets, strange }: Evaluation, floors: Floors): string[] {
  const losses = sets.flatMap(({ withReader, ownDocument }) => {
    const own = floors.sets[withReader.set] ?? {};
    return [
      ...setLosses(withReader.set, withReader, own),
      ...(ownDocument === null
        ? []
        : setLosses(`${withReader.set}, own document`, ownDocument, own.ownDocument ?? {})),
    ];
  });
  const strangeShare = strange === null ? null : shareOf(strange);
  return strangeShare !== null && strangeShare > floors.mostStrangeAnswered
    ? [...losses, `strange questions answered ${strangeShare} > ${floors.mostStrangeAnswered}`]
    : losses;
}

type SetFloors = Omit<Floors['sets'][string], 'ownDocument'>;

function setLosses(name: string, figures: SetFigures, own: SetFloors): string[] {
  const least: readonly (readonly [string, number | null, number | undefined])[] = [
    ['hit@1', shareOf(figures.shown.hit1), own.hit1],
    ['hit@3', shareOf(figures.shown.hit3), own.hit3],
    ['highlight', shareOf(figures.highlight), own.highlight],
    ['AUC', figures.auc, own.auc],
  ];
  const most: readonly (readonly [string, number | null, number | undefined])[] = [
    ['unanswerable answered', shareOf(figures.falseAnswers), own.mostFalseAnswers],
    ['answerable refused', shareOf(figures.falseRefusals), own.mostFalseRefusals],
    ['boilerplate quoted', shareOf(figures.trapped), 0],
  ];
  const say = (figure: string, found: number, than: string, floor: number): string =>
    `${name}: ${figure} ${found.toFixed(3)} ${than} ${floor}`;
  return [
    ...least.flatMap(([figure, found, floor]) =>
      found !== null && floor !== undefined && found < floor
        ? [say(figure, found, '<', floor)]
        : [],
    ),
    ...most.flatMap(([figure, found, floor]) =>
      found !== null && floor !== undefined && found > floor
        ? [say(figure, found, '>', floor)]
        : [],
    ),
  ];
}

function shareOf({ count, of }: Share): number | null {
  return of === 0 ? null : count / of;
}
