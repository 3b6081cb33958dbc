// What Discord takes at most. Lengths are in UTF-16 code units, which is never more than Discord
// counts itself, and are those of the escaped text.

/** Of a message's `content`. */
export const contentMaxLength = 2_000;

/** Of a card's description; a message has one card, so that the 6,000 of all cards together are never reached. */
export const descriptionMaxLength = 4_096;

/** Of what a button hands back when it is pressed. */
export const customIdMaxLength = 100;

/** Choices that autocomplete may offer. */
export const choicesMax = 25;

/** Of a choice's name, and of its value. */
export const choiceMaxLength = 100;
