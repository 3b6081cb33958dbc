import type { QuestionSet } from './question-sets.js';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Numbers that look random and are the same every time (Lehmer 1951 with the constants of Park & Miller, CACM 1988). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Questions of words that are none: `count` of them, the same every time. */
export function gibberish(count: number): string[] {
  const next = numbersFrom(1907);
  const word = (): string =>
    Array.from({ length: 3 + next(6) }, () => letters[next(letters.length)]).join('');
  return Array.from(
    { length: count },
    () => `${Array.from({ length: 2 + next(6) }, word).join(' ')}?`,
  );
}

/** Questions that other sets ask of other corpora. */
export function questionsOfOthers(set: QuestionSet, sets: readonly QuestionSet[]): string[] {
  return sets
    .filter((other) => other !== set)
    .flatMap(({ questions }) => questions.map(({ question }) => question));
}
