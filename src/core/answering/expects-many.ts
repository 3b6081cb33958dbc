/** «How» before one of these asks for a number. */
const measures = 'many|much|long|old|far|often|big|high|tall|large|quickly|fast|soon|likely';

const asksForMany = new RegExp(
  String.raw`^\W*(?:why|how(?! (?:${measures}))|do|does|did|is|are|was|were|can|could|will|would|should|has|have)\b`,
  'iu',
);

/**
 * Whether an English question asks for more than a name, a number, a place or a time: why, how, or
 * yes or no. The reader, trained on short answers, scores what answers these lower.
 */
export function expectsMany(question: string): boolean {
  return asksForMany.test(question);
}
