import { type Cast, keyOf, type Person } from './cast.js';
import type { Mention } from './mentions.js';
import { bare, isTitle } from './tell-tokens.js';
import { organisationNouns } from './word-lists.js';

/** Who a name means; `ambiguous` when several could be meant, `null` when the article names nobody so. */
export function personNamed(
  cast: Cast,
  mention: Mention & { kind: 'name' },
  speakers: ReadonlySet<Person> = new Set(),
): Person | 'ambiguous' | null {
  const { parts, titleWords } = mention;
  if (parts.length > 1) return cast.byName.get(keyOf(parts)) ?? null;
  const word = (parts[0] ?? '').toLowerCase();
  const last = cast.byLast.get(word) ?? [];
  const first = (cast.byFirst.get(word) ?? []).filter((each) => each.sure || speakers.has(each));
  const all = [...new Set([...last, ...first])];
  if (all.length > 1) {
    const titled = all.filter(({ roles }) => roles.some((role) => sharesTitle(role, titleWords)));
    return titled.length === 1 ? (titled[0] ?? 'ambiguous') : 'ambiguous';
  }
  const only = all[0] ?? null;
  if (only === null || organisationNouns.has(word)) return null;
  // A surname that stood alone before the full name may well be somebody else's.
  const early = (cast.lone.get(word) ?? Infinity) < only.at.start;
  return early && !only.sure ? 'ambiguous' : only;
}

function sharesTitle(role: string, titleWords: readonly string[]): boolean {
  const words = new Set(
    role
      .toLowerCase()
      .split(/[\s,]+/u)
      .map(bare),
  );
  return titleWords.some((word) => isTitle(word) && words.has(word));
}

/** The one person whom «the president-elect» can mean; `null` when none or several fit. */
export function personDescribed(cast: Cast, words: readonly string[]): Person | null {
  if (words[0] !== 'the' || words.length < 2 || words.length > 5) return null;
  const wanted = words.slice(1).join(' ');
  const fit = cast.persons.filter(({ roles }) =>
    roles.some((role) => {
      const head = headOf(role);
      return head === wanted || head.endsWith(` ${wanted}`);
    }),
  );
  return fit.length === 1 ? (fit[0] ?? null) : null;
}

const longTitles: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['prof', 'professor'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
  ['capt', 'captain'],
  ['col', 'colonel'],
  ['dr', 'doctor'],
]);

/** «a spokesman for the port» → «spokesman», «Gov.» → «governor». */
function headOf(role: string): string {
  const head = role.split(/\s(?:of|for|at|in|on|from|with|who|based)\s|,/u)[0] ?? role;
  const words = head
    .toLowerCase()
    .replace(/^(?:an?|the|one)\s/u, '')
    .trim()
    .split(/\s+/u);
  return words.map((word) => longTitles.get(bare(word)) ?? word).join(' ');
}
