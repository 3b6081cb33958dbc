/** Openings of a follow-up that says only what is different. */
const connective = /^(?:and|or|but|also|plus|then|so|what about|how about|same for)\b/i;

/** Words that point back to somebody. */
const person = /\b(?:he|she|they|him|her|them|his|hers|their|theirs)\b/i;

/** Words that point back to something, unless the sentence is long enough to say what. */
const thing = /\b(?:it|its|that|this|these|those|there|one)\b/i;
const thingMaxWords = 5;

/** An interrogative with its verb: short, but whole («Who is Moon?»). */
const whole =
  /^(?:who|what|where|when|why|how|which)\s+(?:\S+\s+){0,2}?(?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|should|might)\s+\S/i;
const fragmentMaxWords = 3;

/** Longest question that is carried on; beyond, the follow-up is asked alone. In UTF-16 code units. */
const carriedMaxLength = 300;

function standsAlone(followUp: string): boolean {
  const words = followUp.split(/\s+/).length;
  if (connective.test(followUp) || person.test(followUp)) return false;
  if (words <= thingMaxWords && thing.test(followUp)) return false;
  return words > fragmentMaxWords || whole.test(followUp);
}

/**
 * The question that a reply asks: itself when it stands alone, otherwise the earlier question and
 * then the reply («How much would Seoul pay?», «and Japan?»). English only; in doubt the earlier
 * question comes along, and the answer shows what was asked.
 */
export function carryQuestionOn(earlier: string | null, followUp: string): string {
  const alone = followUp.trim();
  const before = earlier?.trim() ?? '';
  if (before === '' || alone === '' || standsAlone(alone)) return alone;
  const carried = `${before} ${alone}`;
  return carried.length <= carriedMaxLength ? carried : alone;
}
