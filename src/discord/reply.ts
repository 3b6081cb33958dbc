import type { Span } from '../model/span.js';

/** A card: what Discord calls an embed. */
interface Card {
  readonly description: string;
}

/** A button; all it needs to work, next month as well, is in `customId`. */
export interface Button {
  readonly label: string;
  readonly customId: string;
}

/** Says that a block quote shows this stretch of this source version, and nothing else. */
export interface Claim extends Span {
  readonly snapshot: string;
  /** Id of the article. */
  readonly article: string;
  /** Digest of its body. */
  readonly digest: string;
}

/** A message as it will be posted, in Discord's markdown, with what its block quotes claim to be. */
export interface Reply {
  /** Empty when there are cards only. */
  readonly content: string;
  readonly cards: readonly Card[];
  readonly buttons: readonly Button[];
  /** One for each block quote, in the order in which a person meets them. */
  readonly claims: readonly Claim[];
}

/** A reply of words of our own; what comes from elsewhere in it has to be escaped already. */
export function say(content: string): Reply {
  return { content, cards: [], buttons: [], claims: [] };
}
