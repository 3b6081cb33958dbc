import type { LookedUp, LookUp, Meant, NotLookedUp } from '../../../model/looked-up.js';
import { checkQuestion, questionLimit } from '../check-question.js';
import type { Answering } from '../answer-question.js';
import type { OpenSnapshot } from '../open-snapshot.js';
import { articleOf } from '../open-snapshot.js';
import { quotationId } from '../quotation-id.js';
import { findSpeaker } from './find-speaker.js';
import { quoteStatement, quoteStretch } from './quote-statement.js';
import type { Ranked, Topic } from './rank-statements.js';
import { rankStatements } from './rank-statements.js';
import type { Stated } from './stated.js';

/** Most quotations of one look-up, and of one voice. */
const mostQuotations = 3;

/** Most voices on a topic. */
const mostVoices = 8;

/** Shorter words say little without their surroundings; in UTF-16 code units. */
const worthShowing = 40;

/** What somebody said, what was said about something, what has an id, or any quotation at all. */
export async function lookUp(wanted: LookUp, answering: Answering): Promise<LookedUp> {
  const { open } = answering;
  if (wanted.id !== null) return byId(wanted.id, open);
  if (open.book.all.length === 0) return { kind: 'nobody-quoted' };
  const found = wanted.speaker === null ? null : findSpeaker(wanted.speaker, open.book.voices);
  if (found !== null && found.kind !== 'found') return found;
  const meant: Meant | null =
    found === null ? null : { speaker: found.voice.entry, how: found.how };
  const statements = found === null ? open.book.all : found.voice.said;
  if (wanted.about === null) {
    const count = found === null ? 1 : mostQuotations;
    return byChance(open, { meant, statements, count, chance: wanted.chance });
  }
  const topic = await readTopic(wanted.about, answering);
  if ('kind' in topic) return topic;
  const ranked = rankStatements(open, statements, topic);
  return show(open, {
    meant,
    topic: topic.words,
    ranked: distinct(open, ranked, mostQuotations),
    total: ranked.length,
  });
}

/** The best statement of each speaker on a topic, best first; unclear speakers are left out. */
export async function voicesOn(about: string, answering: Answering): Promise<LookedUp> {
  const { open } = answering;
  if (open.book.all.length === 0) return { kind: 'nobody-quoted' };
  const topic = await readTopic(about, answering);
  if ('kind' in topic) return topic;
  const seen = new Set<string>();
  const known = open.book.all.filter(({ statement }) => statement.attribution !== null);
  const ranked = rankStatements(open, known, topic).filter(({ stated }) => {
    const name = stated.statement.attribution?.name ?? '';
    return !seen.has(name) && seen.add(name);
  });
  return show(open, {
    meant: null,
    topic: topic.words,
    ranked: ranked.slice(0, mostVoices),
    total: ranked.length,
  });
}

async function readTopic(
  about: string,
  { embedder, calibration }: Answering,
): Promise<Topic | Extract<NotLookedUp, { kind: 'bad-topic' }>> {
  const checked = checkQuestion(about);
  if (checked.kind === 'bad')
    return { kind: 'bad-topic', reason: checked.reason, limit: questionLimit };
  const vector = await embedder.embed(checked.question, 'question');
  return { words: checked.question, vector, calibration };
}

interface Showing {
  readonly meant: Meant | null;
  readonly topic: string;
  readonly ranked: readonly Ranked[];
  readonly total: number;
}

function show(open: OpenSnapshot, { meant, topic, ranked, total }: Showing): LookedUp {
  if (ranked.length === 0) return { kind: 'nothing-on-topic', topic, meant };
  const quotations = ranked.map(({ stated, score }) => quoteStatement(open, stated, score));
  return { kind: 'quoted', snapshot: open.id, meant, topic, quotations, total };
}

/** The first `count` of which none is shown within another or in another article, best first. */
function distinct(open: OpenSnapshot, ranked: readonly Ranked[], count: number): Ranked[] {
  const chosen: Ranked[] = [];
  for (const one of ranked) {
    if (chosen.length === count) break;
    if (!chosen.some((other) => isSame(open, other.stated, one.stated))) chosen.push(one);
  }
  return chosen;
}

function isSame(open: OpenSnapshot, a: Stated, b: Stated): boolean {
  if (a.id === b.id) return true;
  // The same article under another name, or printed again elsewhere.
  if (a.statement.article !== b.statement.article) return shownText(open, a) === shownText(open, b);
  return a.shown.start < b.shown.end && b.shown.start < a.shown.end;
}

function shownText(open: OpenSnapshot, { statement, shown }: Stated): string {
  return articleOf(open, statement.article).body.slice(shown.start, shown.end);
}

interface Choice {
  readonly meant: Meant | null;
  readonly statements: readonly Stated[];
  readonly count: number;
  readonly chance: number;
}

/** Statements in a row, from one that chance chose: whole quotations of a known speaker where there are any. */
function byChance(open: OpenSnapshot, { meant, statements, count, chance }: Choice): LookedUp {
  const whole = statements.filter(
    ({ statement: { kind, start, end, attribution } }) =>
      kind === 'direct' && attribution !== null && end - start >= worthShowing,
  );
  const pool = whole.length > 0 ? whole : statements;
  const from = Math.floor(chance * pool.length);
  const inTurn = [...pool.slice(from), ...pool.slice(0, from)].map((stated) => ({
    stated,
    score: 1,
  }));
  const quotations = distinct(open, inTurn, count).map(({ stated }) =>
    quoteStatement(open, stated, 1),
  );
  return {
    kind: 'quoted',
    snapshot: open.id,
    meant,
    topic: null,
    quotations,
    total: statements.length,
  };
}

/** Everything with that id: statements, and passages as answers show them. Copies of an article may share words, and so ids do not. */
function byId(typed: string, open: OpenSnapshot): LookedUp {
  const digits = /^\s*(?:Q-?)?([0-9a-f]{6})\s*$/i.exec(typed)?.[1]?.toLowerCase();
  if (digits === undefined) return { kind: 'no-such-id', typed };
  const id = `Q-${digits}`;
  const stated = open.book.all.filter((one) => one.id === id);
  const quotations = stated.map((one) => quoteStatement(open, one, 1));
  if (quotations.length === 0) {
    for (const { article, start, end } of open.snapshot.passages) {
      const words = articleOf(open, article).body.slice(start, end);
      if (quotationId(article, words) === id)
        quotations.push(quoteStretch(open, article, { start, end }));
    }
  }
  if (quotations.length === 0) return { kind: 'no-such-id', typed };
  return {
    kind: 'quoted',
    snapshot: open.id,
    meant: null,
    topic: null,
    quotations,
    total: quotations.length,
  };
}
