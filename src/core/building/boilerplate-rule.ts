/** One kind of line that sites put around and between an article's own words. */
export interface BoilerplateRule {
  readonly name: string;
  /** Tested against a whole paragraph as one line, without ornaments at its ends. */
  readonly pattern: RegExp;
  /** Longest paragraph that the rule leaves out, in UTF-16 code units; 200 when not given. */
  readonly longest?: number;
  /** Only before the first or after the last paragraph of prose. */
  readonly place?: 'edges';
  /** The line says itself what it is, so that it goes even when it reports what somebody said. */
  readonly certain?: true;
  /** What goes with the line itself: the titles listed below it, or all the rest. */
  readonly takes?: 'titles' | 'rest';
}

/** A rule of alternatives, one of which is the whole line, in letters of any case. */
export function rule(
  name: string,
  patterns: readonly string[],
  more: Omit<BoilerplateRule, 'name' | 'pattern'> = {},
): BoilerplateRule {
  return { name, pattern: new RegExp(`^(?:${patterns.join('|')})$`, 'iu'), ...more };
}
