import type { BadQuestion } from './answer.js';
import type { Quotation } from './quotation.js';

/** Somebody whom the articles quote, by the name that the articles give; the same name is one speaker. */
export interface SpeakerEntry {
  readonly name: string;
  /** As an article gives it; `null` when none does. */
  readonly role: string | null;
  /** How many statements are theirs. */
  readonly statements: number;
}

/** What is looked for among the statements; `null` is «anything». With an `id` nothing else counts. */
export interface LookUp {
  readonly speaker: string | null;
  readonly about: string | null;
  readonly id: string | null;
  /** 0 up to, not including, 1: which of many is shown where nothing else decides. */
  readonly chance: number;
}

/** Who was meant by a name. `nearly`: it was read in spite of a slip of the pen. */
export interface Meant {
  readonly speaker: SpeakerEntry;
  readonly how: 'exactly' | 'in-part' | 'nearly';
}

/** Why a look-up shows nothing. */
export type NotLookedUp =
  | {
      /** Several speakers have that name: never merged, the reader chooses. Most quoted first. */
      readonly kind: 'several-speakers';
      readonly typed: string;
      readonly speakers: readonly SpeakerEntry[];
    }
  | {
      readonly kind: 'no-such-speaker';
      readonly typed: string;
      /** Speakers with names not unlike it, nearest first. */
      readonly near: readonly SpeakerEntry[];
    }
  | { readonly kind: 'no-such-id'; readonly typed: string }
  | {
      readonly kind: 'nothing-on-topic';
      readonly topic: string;
      readonly meant: Meant | null;
    }
  | { readonly kind: 'nobody-quoted' }
  | { readonly kind: 'bad-topic'; readonly reason: BadQuestion; readonly limit: number };

/** What was looked up. */
export type LookedUp =
  | {
      readonly kind: 'quoted';
      readonly snapshot: string;
      /** Whose words were asked for; `null` when anybody's. */
      readonly meant: Meant | null;
      readonly topic: string | null;
      /** At least one. */
      readonly quotations: readonly Quotation[];
      /** How many there are, of which these are some. */
      readonly total: number;
    }
  | NotLookedUp;

/** The names that can be asked for. */
export interface Names {
  /** Most quoted first. */
  readonly speakers: readonly SpeakerEntry[];
  /** Most written about first. */
  readonly topics: readonly string[];
}
