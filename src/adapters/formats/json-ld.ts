import type { DomDocument } from './dom.js';

type Thing = Readonly<Record<string, unknown>>;

/** What the structured data of a page say of its article; strings are as they stand there. */
export interface JsonLd {
  /** Its headline and its name, as far as stated. */
  readonly titles: readonly string[];
  /** In order, without repeats. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

const articleType = /(?:Article|BlogPosting|LiveBlogPosting|Report|NewsStory)$/u;

/** The article that a page's JSON-LD describes, whatever lists and graphs it stands in; `null` when it describes none. Blocks that are not JSON are passed over. */
export function readJsonLd(page: DomDocument): JsonLd | null {
  const things = Array.from(page.querySelectorAll('script[type]'))
    .filter((script) => /^application\/ld\+json\b/iu.test(script.getAttribute('type') ?? ''))
    .flatMap((script) => thingsOf(parse(script.textContent ?? '')));
  const article = things.find((thing) => typesOf(thing).some((type) => articleType.test(type)));
  if (article === undefined) return null;
  const site = things.find((thing) => typesOf(thing).includes('WebSite'));
  const named = (value: unknown): string[] => namesOf(value, things);
  const text = (key: string): string | null => firstText(article[key]);
  return {
    titles: [text('headline'), text('name')].filter((title) => title !== null),
    authors: [...new Set([...named(article['author']), ...named(article['creator'])])],
    publisher: named(article['publisher'])[0] ?? named(site)[0] ?? null,
    datePublished: text('datePublished') ?? text('dateCreated'),
    url: text('url') ?? idOf(article['mainEntityOfPage']),
    language: text('inLanguage'),
  };
}

function parse(source: string): unknown {
  // Some sites wrap it for old browsers, or break lines within strings.
  const json = source
    .replaceAll(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*;?\s*$/gu, '')
    .replaceAll(/\p{Cc}+/gu, ' ');
  try {
    return JSON.parse(json);
  } catch {
    return null; // a page with broken data is read by what else it says
  }
}

/** The things at the top and in graphs, and those that pages stand for. */
function thingsOf(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsOf);
  if (!isThing(value)) return [];
  return [value, ...thingsOf(value['@graph']), ...thingsOf(value['mainEntity'])];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

/** Names of persons and organisations, stated in full, as texts, or by reference. */
function namesOf(value: unknown, things: readonly Thing[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => namesOf(one, things));
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (!isThing(value)) return [];
  const own = firstText(value['name']);
  if (own !== null) return [own];
  const id = value['@id'];
  const meant = things.find((thing) => thing !== value && thing['@id'] === id);
  const name = id === undefined ? null : firstText(meant?.['name']);
  return name === null ? [] : [name];
}

function firstText(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first : null;
}

function idOf(value: unknown): string | null {
  return isThing(value) ? firstText(value['@id']) : firstText(value);
}
