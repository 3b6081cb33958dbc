import type { Excluded } from '../../model/article.js';
import type { Span } from '../../model/span.js';
import { lines, trimSpan } from '../../text/lines.js';
import { boilerplateRules, type BoilerplateRule } from './boilerplate-rules.js';
import { endsAsProse, isHeadlineLike } from './tell-lines.js';

/** Longer paragraphs, in UTF-16 code units, are prose, whatever they say. */
const longestBlock = 4000;

/** Fewest words of a paragraph that is certainly the article's own. */
const fewestWordsOfProse = 12;

/** Titles of other articles at the end come in lists; one line alone may be the article's last. */
const shortestList = 2;

/** A title of another article has at least so many words. */
const fewestWordsOfTitle = 5;

interface Block extends Span {
  /** On one line, without ornaments at its ends. */
  readonly text: string;
  readonly rule: BoilerplateRule | null;
  readonly prose: boolean;
}

/**
 * The stretches of the body that are a site's furniture and not the article, in order and apart,
 * each with the name of the rule that found it. Whole paragraphs only, but for lines that match one
 * of the metadata's own `exclude` patterns, which are looked for line by line.
 */
export function findBoilerplate(
  body: string,
  paragraphs: readonly Span[],
  exclude: readonly RegExp[] = [],
): readonly Excluded[] {
  const blocks = paragraphs.map((span) => toBlock(body, span));
  const names = nameByRule(body, blocks);
  return blocks.flatMap((block, at) => {
    const { start, end } = block;
    const rule = names[at] ?? null;
    return rule === null ? linesToExclude(body, block, exclude) : [{ start, end, rule }];
  });
}

function toBlock(body: string, { start, end }: Span): Block {
  if (end - start > longestBlock) return { start, end, text: '', rule: null, prose: true };
  const text = body.slice(start, end).replaceAll(/\s+/gu, ' ');
  const plain = text.replaceAll(/^[\s>*_#•·▶►→👉➡|[({–—-]+(?=\p{L})|[\s*_|\]})]+$/gu, '');
  const fits = ({ pattern, longest = 200 }: BoilerplateRule): boolean =>
    text.length <= longest && (pattern.test(plain) || pattern.test(text));
  const rule = /[\p{L}\p{N}]/u.test(text) ? (boilerplateRules.find(fits) ?? null) : ornament;
  const prose = endsAsProse(text) && text.split(' ').length >= fewestWordsOfProse;
  return { start, end, text: plain, rule, prose: prose && rule === null };
}

/** Rows of stars and dashes between sections. */
const ornament: BoilerplateRule = { name: 'ornament', pattern: /^$/u };

/** The rule that leaves each block out, or `null` for those that stay. */
function nameByRule(body: string, blocks: readonly Block[]): readonly (string | null)[] {
  const first = blocks.findIndex(({ prose }) => prose);
  const last = blocks.findLastIndex(({ prose }) => prose);
  const names: (string | null)[] = [];
  let carried: BoilerplateRule | null = null;
  for (const [at, { start, text, rule, prose }] of blocks.entries()) {
    const inside = first !== -1 && at > first && at < last;
    const afterProse = first !== -1 && at > first;
    const title = isHeadlineLike(text) && body[start] !== '#';
    if (carried?.takes === 'titles' && (prose || !title)) carried = null;
    if (carried?.takes === 'rest') names.push(carried.name);
    else if (rule !== null && !(rule.place === 'edges' && inside)) {
      names.push(rule.name);
      if (rule.takes === 'titles' || (rule.takes === 'rest' && afterProse)) carried = rule;
    } else names.push(carried?.name ?? null);
  }
  return nameLinksAtEnd(body, blocks, names, last);
}

/** Titles of other articles below the last paragraph, where no line announces them. */
function nameLinksAtEnd(
  body: string,
  blocks: readonly Block[],
  names: readonly (string | null)[],
  lastProse: number,
): readonly (string | null)[] {
  if (lastProse === -1 || body[(blocks[lastProse]?.end ?? 0) - 1] === ':') return names;
  const isTitle = ({ text }: Block, at: number): boolean =>
    at > lastProse &&
    names[at] === null &&
    isHeadlineLike(text) &&
    text.split(' ').length >= fewestWordsOfTitle;
  const titles = blocks.filter(isTitle);
  if (titles.length < shortestList) return names;
  return names.map((name, at) => {
    const block = blocks[at];
    return block !== undefined && isTitle(block, at) ? 'titles-at-end' : name;
  });
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
