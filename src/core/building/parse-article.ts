import { createHash } from 'node:crypto';
import type { Article, Excluded } from '../../model/article.js';
import { articleIdOf } from '../../model/article.js';
import { overlaps, type Span } from '../../model/span.js';
import type { CorpusFile, FormatReader, FormatText, Refusal } from '../ports.js';
import { decodeText } from './decode-text.js';
import { findBoilerplate } from './find-boilerplate.js';
import { findHeadings, isSameTitle } from './find-headings.js';
import {
  findMarkdownHeadings,
  headingText,
  isMarkdown,
  isTopHeading,
} from './find-markdown-headings.js';
import { blocksOf, cutOut, findParagraphs } from './find-paragraphs.js';
import {
  checkStated,
  readMetadata,
  splitFrontMatter,
  type StatedMetadata,
} from './read-metadata.js';
import { isHeadlineLike } from './tell-lines.js';

type ReadFile = Extract<CorpusFile, { kind: 'read' }>;

/** An article, or why its file can't be one. */
export type ParsedArticle = { readonly kind: 'parsed'; readonly article: Article } | Refusal;

/** Paragraphs longer than this, in UTF-16 code units, are no caption or slogan: above the headline they stay. */
const longestBeforeHeadline = 300;

/** A longer stretch without white space, in UTF-16 code units, was not written: a picture in letters, or a program's data. A page of Chinese has a hundredth of it. */
const longestWord = 100_000;

function isData(body: string): boolean {
  return body.split(/\s+/u).some(({ length }) => length > longestWord);
}

const data =
  'it has a stretch of more than 100,000 characters without a space: data, not words; take it out';

/**
 * Makes the article of a text or Markdown file. Its body is the decoded text below the front
 * matter; nothing in it is changed but line ends. Metadata of the sidecar win over front matter.
 */
export function parseArticle(source: ReadFile): ParsedArticle {
  const refused = (reason: string): Refusal => ({ kind: 'refused', file: source.file, reason });
  const beside = readMetadata(source.sidecar ?? '', 'its sidecar');
  if (beside.kind === 'refused') return refused(beside.reason);
  const charset = beside.metadata.charset ?? charsetWithin(source.bytes);
  const decoded = decodeText(source.bytes, charset);
  if (decoded.kind === 'refused') return refused(decoded.reason);
  const parts = splitFrontMatter(decoded.text);
  if (parts === null) {
    return refused('its front matter is opened by --- and never closed; add a line --- below it');
  }
  const within = readMetadata(parts.yaml ?? '', 'its front matter');
  if (within.kind === 'refused') return refused(within.reason);
  if (parts.body.trim() === '') return refused('there is no text below its front matter');
  if (isData(parts.body)) return refused(data);
  const stated = { ...within.metadata, ...beside.metadata };
  const headings = isMarkdown(source.file) ? findMarkdownHeadings(parts.body) : [];
  const article = toArticle(source.file, parts.body, stated, { headings, links: [] });
  return { kind: 'parsed', article };
}

/**
 * Makes the article of any file of the corpus; what is more than text is given to `formats`, whose
 * text is the body as it stands. Metadata of the sidecar win over the file's own.
 */
export async function readArticle(
  source: CorpusFile,
  formats: FormatReader | null,
): Promise<ParsedArticle> {
  if (source.kind === 'refused') return source;
  const { file, bytes, sidecar } = source;
  if (formats?.endings.some((ending) => file.toLowerCase().endsWith(ending)) !== true) {
    return parseArticle(source);
  }
  const beside = readMetadata(sidecar ?? '', 'its sidecar');
  if (beside.kind === 'refused') return { kind: 'refused', file, reason: beside.reason };
  const read = await formats.read(file, bytes, beside.metadata.charset ?? null);
  if (read.kind === 'refused') return { kind: 'refused', file, reason: read.reason };
  if (isData(read.text)) return { kind: 'refused', file, reason: data };
  const stated = { ...checkStated(read.stated), ...beside.metadata };
  const article = toArticle(file, read.text, stated, read);
  if (findParagraphs(article).length > 0) return { kind: 'parsed', article };
  const reason = 'there is no article in it, only what stands around one; save its text as .txt';
  return { kind: 'refused', file, reason };
}

/** The `charset` that front matter states, read before the encoding is known; it is ASCII in every encoding that can be stated. */
function charsetWithin(bytes: Uint8Array): string | null {
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const yaml = splitFrontMatter(top.replaceAll(/\r\n?/gu, '\n'))?.yaml ?? '';
  return /^charset[ \t]*:[ \t]*["']?([\w:.-]+)/mu.exec(yaml)?.[1] ?? null;
}

/** What the file itself marks in its text. */
type Marked = Pick<Extract<FormatText, { kind: 'text' }>, 'headings' | 'links' | 'layout'>;

function toArticle(file: string, body: string, stated: StatedMetadata, marked: Marked): Article {
  const id = articleIdOf(file);
  const structure = findStructure({ file, body }, stated, marked);
  const { publisher, author, published, url, language } = stated;
  return {
    id,
    file,
    body,
    digest: createHash('sha256').update(body, 'utf8').digest('hex'),
    title: stated.title ?? structure.headline ?? nameOf(file),
    publisher: publisher ?? null,
    author: author ?? null,
    published: published ?? null,
    url: url ?? null,
    language: language ?? null,
    headings: structure.headings,
    excluded: structure.excluded,
  };
}

interface Structure {
  /** Words of the headline, or of the first line that could be one; `null` when there is none. */
  readonly headline: string | null;
  readonly headings: readonly Span[];
  readonly excluded: readonly Excluded[];
}

function findStructure(
  { file, body }: { readonly file: string; readonly body: string },
  stated: StatedMetadata,
  { headings, links, layout }: Marked,
): Structure {
  const { title = null, author = null, publisher = null, published = null, exclude } = stated;
  // A page marks its headings; in what it marks as text nothing is guessed.
  const isPage = /\.html?$/iu.test(file);
  const blocks = cutOut(blocksOf(body, file), headings, body);
  const boilerplate = findBoilerplate(body, mergeInOrder(blocks, headings), {
    exclude,
    attribution: { author, publisher, published },
    title,
    headings,
    links,
    layout: layout ?? null,
    datelines: isPage,
  });
  const own = cutOut(blocks, boilerplate, body);
  const kept = headings.filter((heading) => !boilerplate.some((cut) => overlaps(cut, heading)));
  const { headline, all } =
    isPage || headings.length > 0
      ? {
          headline: findTopHeading(file, body, isPage ? mergeInOrder(kept, own) : kept, title),
          all: kept,
        }
      : findHeadings(body, own, { title, name: nameOf(file) });
  const before = own.filter(
    ({ start, end }) =>
      headline !== null && end <= headline.start && end - start <= longestBeforeHeadline,
  );
  // The title of a page is stated apart; where its headline is left in the text, it stands there twice.
  const twice = isPage && title !== null && headline !== null ? [headline] : [];
  const excluded = [
    ...boilerplate,
    ...before.map((span) => ({ ...span, rule: 'before-headline' })),
    ...twice.map((span) => ({ ...span, rule: 'headline' })),
  ];
  const first = own.map(({ start, end }) => body.slice(start, end)).find(isHeadlineLike);
  return {
    headline: headline === null ? (first ?? null) : headingText(body, headline),
    headings: all.filter((heading) => !twice.includes(heading)),
    excluded: excluded.toSorted((a, b) => a.start - b.start),
  };
}

/** The article's own among marked headings (of a page, among all lines), or `null`: Markdown has a level for it, elsewhere it words the title. */
function findTopHeading(
  file: string,
  body: string,
  headings: readonly Span[],
  title: string | null,
): Span | null {
  const isTop = isMarkdown(file)
    ? (heading: Span): boolean => isTopHeading(body, heading)
    : ({ start, end }: Span): boolean =>
        title !== null && isSameTitle(body.slice(start, end), title);
  return headings.find(isTop) ?? null;
}

/** Name of the file without folders and ending. */
function nameOf(file: string): string {
  const id = articleIdOf(file);
  return id.slice(id.lastIndexOf('/') + 1);
}

function mergeInOrder(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return [...a, ...b].toSorted((x, y) => x.start - y.start);
}
