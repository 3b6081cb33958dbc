import type { Excluded } from '../../model/article.js';
import { contains, type Span } from '../../model/span.js';
import { lines, trimSpan } from '../../text/lines.js';
import type { Layout } from '../ports.js';
import type { BoilerplateRule } from './boilerplate-rule.js';
import { boilerplateRules } from './boilerplate-rules.js';
import { nameInBoxes } from './name-boxes.js';
import { type Block, nameLeftovers } from './name-leftovers.js';
import { type Attribution, isByline } from './tell-byline.js';
import { endsAsProse, isHeadlineLike, reportsSpeech } from './tell-lines.js';

/** Longer paragraphs, in UTF-16 code units, are prose, whatever they say. */
const longestBlock = 4000;

/** Fewest words of a paragraph that is certainly the article's own. */
const fewestWordsOfProse = 12;

/** What is known of a body beside its words. */
export interface Hints {
  /** The metadata's own patterns of lines to leave out. */
  readonly exclude?: readonly RegExp[] | undefined;
  /** Whose names, and which date, make a line a byline. */
  readonly attribution?: Attribution;
  /** The article's, as the metadata state it. */
  readonly title?: string | null;
  /** Lines that the file marks as headings. */
  readonly headings?: readonly Span[];
  /** Lines that the file makes nothing but links. */
  readonly links?: readonly Span[];
  /** How the page lays the article out. */
  readonly layout?: Layout | null;
  /** Whether the site's own stamps are gone, so that a line of weekday and date is the article's dateline. */
  readonly datelines?: boolean;
}

/**
 * The stretches of the body that are a site's furniture and not the article, in order and apart,
 * each with the name of the rule that found it. Whole paragraphs only, but for lines that match one
 * of the metadata's own `exclude` patterns, which are looked for line by line.
 */
export function findBoilerplate(
  body: string,
  paragraphs: readonly Span[],
  hints: Hints = {},
): readonly Excluded[] {
  const { exclude = [], headings = [], layout = null } = hints;
  const headingStarts = new Set(headings.map(({ start }) => start));
  const listStarts = new Set(layout?.lists.map(({ start }) => start));
  const blocks = paragraphs.map((span) => {
    const block = {
      ...toBlock(body, span),
      marked: headingStarts.has(span.start),
      listed: listStarts.has(span.start),
    };
    if (layout !== null && span.start >= layout.end) return toBelow(block);
    if (hints.datelines === true && dateline.test(block.text)) return { ...block, rule: null };
    return { ...block, rule: block.rule ?? ruleByHints(block, hints) };
  });
  const names = nameLeftovers(
    body,
    blocks,
    nameInBoxes(blocks, nameByRule(blocks), layout?.boxes ?? []),
    {
      attribution: hints.attribution,
      isPage: hints.datelines === true,
      title: hints.title ?? null,
    },
  );
  return blocks.flatMap((block, at) => {
    const { start, end } = block;
    const rule = names[at] ?? null;
    return rule === null ? linesToExclude(body, block, exclude) : [{ start, end, rule }];
  });
}

/** What stands below the article in its page is none of its own, whatever it says. */
function toBelow(block: Block): Block {
  return { ...block, rule: block.rule ?? belowText, prose: false };
}

function toBlock(body: string, { start, end }: Span): Omit<Block, 'marked' | 'listed'> {
  if (end - start > longestBlock) return { start, end, text: '', rule: null, prose: true };
  const text = body.slice(start, end).replaceAll(/\s+/gu, ' ');
  const plain = text.replaceAll(/^[\s>*_#•·▶►→👉➡|[({–—-]+(?=\p{L})|[\s*_|\]})–—-]+$/gu, '');
  const reports = reportsSpeech(text);
  const fits = ({ pattern, longest = 200, certain }: BoilerplateRule): boolean =>
    (certain === true || !reports) &&
    text.length <= longest &&
    (pattern.test(plain) || pattern.test(text));
  const rule = /[\p{L}\p{N}]/u.test(text) ? (boilerplateRules.find(fits) ?? null) : ornament;
  const prose = endsAsProse(text) && text.split(' ').length >= fewestWordsOfProse;
  return { start, end, text: plain, rule, prose: prose && rule === null };
}

/** Rows of stars and dashes between sections. */
const ornament: BoilerplateRule = { name: 'ornament', pattern: /^$/u };

/** «Friday, 31 May 2024» */
const dateline = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? [\w ]{3,20},? \d{4}$/iu;

const belowText: BoilerplateRule = { name: 'below-text', pattern: /^$/u };
const nothingButLinks: BoilerplateRule = { name: 'links', pattern: /^$/u };
const byline: BoilerplateRule = { name: 'byline', pattern: /^$/u, place: 'edges' };

function ruleByHints(block: Omit<Block, 'rule'>, hints: Hints): BoilerplateRule | null {
  const { attribution, links = [] } = hints;
  if (attribution !== undefined && isByline(block.text, attribution)) return byline;
  const isLinks = !block.marked && !block.prose && links.some((link) => contains(link, block));
  return isLinks ? nothingButLinks : null;
}

/** The rule that leaves each block out, or `null` for those that stay. */
function nameByRule(blocks: readonly Block[]): readonly (string | null)[] {
  const first = blocks.findIndex(({ prose }) => prose);
  const last = blocks.findLastIndex(({ prose }) => prose);
  const names: (string | null)[] = [];
  let carried: BoilerplateRule | null = null;
  for (const [at, { text, prose, marked, ...block }] of blocks.entries()) {
    const rule = block.rule ?? ruleOfNext(blocks, at);
    const inside = first !== -1 && at > first && at < last;
    const afterProse = first !== -1 && at > first;
    const title = isHeadlineLike(text) && !marked;
    if (carried?.takes === 'titles' && (prose || !title)) carried = null;
    if (carried?.takes === 'rest') names.push(carried.name);
    else if (rule !== null && !(rule.place === 'edges' && inside) && !opensSection(blocks, at)) {
      names.push(rule.name);
      if (rule.takes === 'titles' || (rule.takes === 'rest' && afterProse)) carried = rule;
    } else names.push(carried?.name ?? null);
  }
  return names;
}

/** Rules whose boxes have headings of their own: «Stay informed» above a form for letters. */
const boxed = new Set([
  'subscribe',
  'share',
  'follow',
  'comments',
  'support',
  'cookies',
  'related',
]);

/** A marked heading goes with the box right below it. */
function ruleOfNext(blocks: readonly Block[], at: number): BoilerplateRule | null {
  const next = blocks[at + 1]?.rule ?? null;
  return blocks[at]?.marked === true && next !== null && boxed.has(next.name) ? next : null;
}

/** «Culture», «Sport»: marked as a heading, with prose right below it, it is no link to a page of that name. */
function opensSection(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const isPage = block?.marked === true && block.rule?.name === 'navigation';
  return isPage && blocks[at + 1]?.prose === true;
}

function linesToExclude(
  body: string,
  block: Span,
  patterns: readonly RegExp[],
): readonly Excluded[] {
  if (patterns.length === 0) return [];
  return [...lines(body.slice(block.start, block.end))].flatMap((line) => {
    const span = trimSpan(body, { start: block.start + line.start, end: block.start + line.end });
    if (span === null) return [];
    const text = body.slice(span.start, span.end);
    return patterns.some((pattern) => pattern.test(text)) ? [{ ...span, rule: 'exclude' }] : [];
  });
}
