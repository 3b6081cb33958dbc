import { PassThrough } from 'node:stream';
import type { App } from '../../../src/console/app.js';
import type { Look } from '../../../src/console/look.js';
import type { Terminal } from '../../../src/console/terminal.js';
import type { BuildReport, Engine, Indexer, Status } from '../../../src/core/services.js';
import type { Answer } from '../../../src/model/answer.js';
import type { Article } from '../../../src/model/article.js';
import { type Place, type Quotation, quote } from '../../../src/model/quotation.js';
import type { Span } from '../../../src/model/span.js';
import { noDetails } from '../../fakes/no-details.js';

/** A piece of The Harbour Gazette. */
export function anArticle(parts: Partial<Article> = {}): Article {
  return {
    id: 'ferry-to-run-on-sundays',
    file: 'ferry-to-run-on-sundays.txt',
    title: 'Ferry to run on Sundays',
    publisher: 'The Harbour Gazette',
    author: null,
    published: null,
    url: null,
    language: 'en',
    body: 'The ferry will run on Sundays. The fare stays at two crowns.',
    digest: 'a'.repeat(64),
    headings: [],
    excluded: [],
    ...parts,
  };
}

/** The whole body of an article unless `span` says otherwise. */
export function aQuotation(
  parts: Partial<Place> & { readonly article?: Article; readonly span?: Span } = {},
): Quotation {
  const { article = anArticle(), span = { start: 0, end: article.body.length }, ...place } = parts;
  return quote(article, span, {
    id: 'Q-7f3a9c',
    section: 'The timetable',
    paragraph: 4,
    highlights: [],
    speaker: null,
    score: 0.914,
    ranks: { dense: 1, lexical: null, fused: 1 },
    ...place,
  });
}

export function aQuotedAnswer(quotations: readonly Quotation[] = [aQuotation()]): Answer {
  const question = 'When does the ferry run?';
  return { kind: 'quoted', question, snapshot: 's1', confidence: 0.87, quotations };
}

export function nothingClose(): Answer {
  const question = 'Who won the regatta?';
  return {
    kind: 'nothing-close',
    question,
    snapshot: 's1',
    confidence: 0.12,
    nearest: aQuotation(),
  };
}

/** No styles, at a width. */
export function plainLook(columns: number | null): Look {
  const asItIs = (text: string): string => text;
  return {
    columns,
    styles: { strong: asItIs, quiet: asItIs, accent: asItIs, warning: asItIs },
  };
}

export const ready = {
  kind: 'ready',
  snapshot: 's1',
  articles: 2,
  passages: 31,
  stale: false,
} as const satisfies Status;

/** Answers everything with the ferry, what begins with «who» with nothing close, and what has no letter as bad. */
export function anEngine(parts: Partial<Engine> = {}): Engine {
  return {
    ask: ({ question }) => Promise.resolve({ answer: answerTo(question), ms: 12.345 }),
    status: () => Promise.resolve(ready),
    sources: () => Promise.resolve([]),
    lookUp: () => Promise.resolve({ kind: 'nobody-quoted' }),
    voices: () => Promise.resolve({ kind: 'nobody-quoted' }),
    verify: () => Promise.resolve({ snapshot: 's1', verdicts: [], more: 0 }),
    names: () => Promise.resolve({ speakers: [], topics: [] }),
    ...parts,
  };
}

function answerTo(question: string): Answer {
  if (question.length > 1000) {
    return { kind: 'bad-question', question, reason: 'too-long', limit: 1000 };
  }
  if (!/\p{L}/u.test(question)) {
    return { kind: 'bad-question', question, reason: 'no-words', limit: 1000 };
  }
  const answer = /^who/i.test(question) ? nothingClose() : aQuotedAnswer();
  return { ...answer, question };
}

export function aReport(parts: Partial<BuildReport> = {}): BuildReport {
  return {
    dryRun: false,
    snapshot: 's2',
    articles: { added: 1, changed: 0, removed: 0, unchanged: 1 },
    passages: { added: 12, changed: 0, removed: 3, unchanged: 19 },
    embedded: 12,
    refused: [],
    ...noDetails,
    ms: 4210,
    ...parts,
  };
}

export function anIndexer(parts: Partial<Indexer> = {}): Indexer {
  return {
    build(_, onProgress) {
      onProgress({ phase: 'reading', done: 2, total: 2 });
      return Promise.resolve(aReport());
    },
    recover: () => Promise.resolve(null),
    ...parts,
  };
}

export function anApp(parts: Partial<App> = {}): App {
  return { engine: anEngine(), indexer: anIndexer(), close: () => Promise.resolve(), ...parts };
}

/** A terminal in memory: what was typed or piped in, and what came out. */
export interface Memory {
  readonly terminal: Terminal;
  readonly stdin: PassThrough;
  readonly out: () => string;
  readonly notes: () => string;
  readonly stop: () => void;
}

/** A pipe with all of `input` in it; with `interactive` a person at 80 columns, whose input stays open. */
export function aTerminal(input = '', options: { readonly interactive?: boolean } = {}): Memory {
  const { interactive = false } = options;
  const stdin = Object.assign(new PassThrough(), { isTTY: interactive });
  const stdout = Object.assign(new PassThrough(), { isTTY: interactive, columns: 80 });
  const stderr = Object.assign(new PassThrough(), { isTTY: interactive, columns: 80 });
  if (interactive) stdin.write(input);
  else stdin.end(input);
  const written = { out: '', notes: '' };
  stdout.on('data', (chunk) => (written.out += String(chunk)));
  stderr.on('data', (chunk) => (written.notes += String(chunk)));
  const stop = new AbortController();
  return {
    terminal: { stdin, stdout, stderr, cwd: '/nowhere', signal: stop.signal },
    stdin,
    out: () => written.out,
    notes: () => written.notes,
    stop: () => stop.abort(),
  };
}
