import type { StatedFields } from '../../core/ports.js';
import { findDate } from '../../text/dates.js';
import { isPersonLike, linesAround, readByline } from './byline.js';
import { type DomDocument, plainWords } from './dom.js';
import { type JsonLd, readJsonLd } from './json-ld.js';
import { chooseTitle, isSameLine, isWithin, partTitle } from './page-title.js';

/** Names of `<meta>` elements, best first. */
const metaNames = {
  title:
    'og:title twitter:title dc:title dc.title dcterms.title parsely-title sailthru.title citation_title title',
  publisher:
    'og:site_name dc:publisher dc.publisher dcterms.publisher citation_publisher citation_journal_title publisher application-name',
  author:
    'dc:creator dc.creator dcterms.creator author article:author og:article:author article.author byl byline parsely-author sailthru.author citation_author cxenseparse:author',
  published:
    'article:published_time og:published_time og:article:published_time datepublished date dc:date dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued pubdate publish-date publishdate publish_date publication_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime citation_publication_date citation_online_date citation_date article:published article.published published-date publisheddate publicationdate rnews:datepublished originalpublicationdate',
  url: 'og:url twitter:url',
  language: 'content-language og:locale dc.language language',
} as const;

/** What a page says of itself in the places made for it, best first. */
interface Places {
  readonly page: DomDocument;
  readonly jsonLd: JsonLd | null;
  readonly meta: (field: keyof typeof metaNames) => readonly string[];
  /** Authors by each name of `<meta>`; one that stands there twice names two. */
  readonly authors: readonly (readonly string[])[];
}

/**
 * What a page states of its article: JSON-LD, then Open Graph and other meta tags, then microdata
 * and marked-up links, and last what the lines around the headline say (`lines` are those of the
 * whole page). What is stated nowhere is absent.
 */
export function readPageMetadata(page: DomDocument, lines: readonly string[]): StatedFields {
  const metas = collectMeta(page);
  const places: Places = {
    page,
    jsonLd: readJsonLd(page),
    meta: (field) => metaNames[field].split(' ').flatMap((name) => metas.get(name) ?? []),
    authors: [...metaNames.author.split(' '), ...writtenBy(metas)].map(
      (name) => metas.get(name) ?? [],
    ),
  };
  const publishers = publishersOf(places);
  const titled = plainWords(page.querySelector('title')?.textContent);
  const sites = [...publishers, ...siteNames(page)];
  const headline = headlineOf(page, titled, sites);
  const clues = { headline, sites, lines };
  const parted = titled === null ? null : partTitle(titled, clues);
  const title = chooseTitle(titlesOf(places), parted?.title ?? null, clues);
  const known = [...sites, parted?.site ?? null].filter((site) => site !== null);
  const headlines = [title, headline].filter((one) => one !== null);
  const byline = readByline(linesAround(lines, headlines), known);
  const fields = {
    title,
    publisher: inWords(publishers[0] ?? byline.publisher ?? parted?.site ?? null, sites),
    author:
      personOf(authorOf(places), publishers) ??
      byline.author ??
      markedAuthor(page) ??
      authorOf(places),
    published: publishedOf(places) ?? byline.published,
    url: urlOf(places),
    language: languageOf(places),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** Names of cards for Twitter that hold the author, by what their labels say. */
function writtenBy(metas: ReadonlyMap<string, readonly string[]>): string[] {
  const isAuthor = (label: string): boolean => /^(?:written|posted) by$|^author$/iu.test(label);
  return ['1', '2']
    .filter((n) => metas.get(`twitter:label${n}`)?.some(isAuthor))
    .map((n) => `twitter:data${n}`);
}

/** Contents of `<meta>` elements by each of their names, in lower case, in order. */
function collectMeta(page: DomDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of Array.from(page.querySelectorAll('meta[content]'))) {
    const content = plainWords(element.getAttribute('content'));
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((attribute) =>
      (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u),
    );
    for (const name of names) {
      if (content !== null && name !== '') found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  return found;
}

/**
 * The headline among the headings of the upper levels, the site's name left aside: the one that the
 * page's title words, else the only `<h1>`, else the first `<h2>` where there is no `<h1>`.
 */
function headlineOf(
  page: DomDocument,
  titled: string | null,
  sites: readonly string[],
): string | null {
  const [first, second] = ['h1', 'h2'].map((level) =>
    Array.from(page.querySelectorAll(level))
      .filter((heading) => heading.querySelector('a[href="/"]') === null)
      .flatMap((heading) => plainWords(heading.textContent) ?? [])
      .filter((words) => !sites.some((site) => isSameLine(site, words))),
  );
  const all = [...(first ?? []), ...(second ?? [])];
  const worded = all.find((words) => isWithin(words, titled ?? ''));
  if (worded !== undefined || first === undefined) return worded ?? null;
  return first.length > 0 ? (first.length === 1 ? (first[0] ?? null) : null) : (all[0] ?? null);
}

/** Names of the site, by the words of links to its front page. */
function siteNames(page: DomDocument): string[] {
  return Array.from(page.querySelectorAll('a[href="/"], a[rel~="home"]'))
    .flatMap((link) => [
      plainWords(link.textContent),
      plainWords(link.querySelector('img')?.getAttribute('alt')),
    ])
    .filter((name) => name !== null)
    .filter((name) => !/^(?:home(?: ?page)?|front page|logo|back|index|menu)$/iu.test(name));
}

/** The value of a microdata property: its content, the name within it, or its words. */
function itemText(page: DomDocument, property: string): string | null {
  const element = page.querySelector(`[itemprop~="${property}"]`);
  const holder = element?.querySelector('[itemprop~="name"]') ?? element;
  return plainWords(holder?.getAttribute('content')) ?? plainWords(holder?.textContent);
}

function titlesOf({ page, jsonLd, meta }: Places): string[] {
  const named = (jsonLd?.titles ?? []).map(plainWords);
  return [...named, ...meta('title'), itemText(page, 'headline')].filter((one) => one !== null);
}

function publishersOf({ page, jsonLd, meta }: Places): string[] {
  const all = [plainWords(jsonLd?.publisher), ...meta('publisher'), itemText(page, 'publisher')];
  return all.filter((one) => one !== null);
}

function authorOf({ page, jsonLd, authors: byName }: Places): string | null {
  const authors = (jsonLd?.authors ?? []).flatMap((name) => cleanAuthor(plainWords(name)) ?? []);
  if (authors.length > 0) return joined(authors);
  const stated = byName.map((names) => joined(names.flatMap((name) => cleanAuthor(name) ?? [])));
  const link = cleanAuthor(plainWords(page.querySelector('a[rel~="author"]')?.textContent));
  const linked = link !== null && isPersonLike(link) ? link : null;
  return [...stated, cleanAuthor(itemText(page, 'author')), linked].find(isStated) ?? null;
}

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

/** The author, unless it is the publisher once more. */
function personOf(author: string | null, publishers: readonly string[]): string | null {
  const isPublisher = publishers.some((name) => author !== null && isSameLine(name, author));
  return isPublisher ? null : author;
}

/** Elements whose class says that they name the author, comments and lists of other articles aside. */
function markedAuthor(page: DomDocument): string | null {
  const marked = page.querySelectorAll('[class*="author"], [class*="byline"], .vcard .fn');
  return (
    Array.from(marked)
      .filter((element) => element.closest('aside, footer, nav, [class*="comment"]') === null)
      .map((element) => cleanAuthor(plainWords(element.textContent)))
      .find((name) => name !== null && isPersonLike(name)) ?? null
  );
}

/** The name that the site has in words, where it is stated as its address: «harbourgazette.example». */
function inWords(name: string | null, sites: readonly string[]): string | null {
  const address = /^(?:https?:\/\/)?(?:www\.)?([\w-]+)(?:\.[\w-]+)+\/?$/u.exec(name ?? '')?.[1];
  const squeeze = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  if (address === undefined) return name;
  const isName = (site: string): boolean => /\s/u.test(site) && squeeze(site) === squeeze(address);
  return sites.find(isName) ?? name;
}

/** A name without «by»; `null` for addresses, handles, and names of accounts. */
function cleanAuthor(raw: string | null): string | null {
  const name = (raw ?? '')
    .replace(/^(?:(?:written|reported|posted)\s+)?by:?\s+/iu, '')
    .replaceAll(/\S*@\S*/gu, '')
    .trim();
  return name === '' || noName.test(name) ? null : name;
}

const noName =
  /^(?:https?:|www\.|\/)|^(?:admin(?:istrator)?|author|editor|staff|user|guest|web ?master|unknown|anonymous|none|n\/a|null|undefined)$/iu;

function publishedOf({ page, jsonLd, meta }: Places): string | null {
  const item = page.querySelector('[itemprop~="datePublished"]');
  const time =
    page.querySelector('time[pubdate]') ??
    page.querySelector('article time[datetime], main time[datetime]') ??
    page.querySelector('time[datetime]');
  const places = [
    jsonLd?.datePublished,
    ...meta('published'),
    item?.getAttribute('content'),
    item?.getAttribute('datetime'),
    item?.getAttribute('title'),
    item?.textContent,
    time?.getAttribute('datetime'),
    page.querySelector('abbr.published[title]')?.getAttribute('title'),
  ];
  return places.map(dateIn).find(isStated) ?? null;
}

function dateIn(text: string | null | undefined): string | null {
  const compact = /^(\d{4})(\d\d)(\d\d)(?!\d{3})/u.exec((text ?? '').trim());
  return findDate(compact === null ? (text ?? '') : compact.slice(1).join('-'))?.date ?? null;
}

function urlOf({ page, jsonLd, meta }: Places): string | null {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href')?.trim();
  const all = [canonical, ...meta('url'), jsonLd?.url];
  return all.filter(isStated).find((url) => /^https?:\/\//iu.test(url)) ?? null;
}

function languageOf({ page, jsonLd, meta }: Places): string | null {
  const root = page.documentElement;
  const own = [root.getAttribute('lang'), root.getAttribute('xml:lang')];
  return (
    [...own, ...meta('language'), jsonLd?.language]
      .map((tag) => (tag ?? '').trim().replaceAll('_', '-'))
      .find((tag) => /^[a-z]{2,3}(?:-[\w-]+)?$/iu.test(tag)) ?? null
  );
}

function isStated<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
