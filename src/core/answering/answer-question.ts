import type { Answer, Decision, SearchedAnswer, Weighed } from '../../model/answer.js';
import type { Quotation } from '../../model/quotation.js';
import { quote } from '../../model/quotation.js';
import type { Embedder, Reader } from '../ports.js';
import type { Ask } from '../services.js';
import { checkQuestion, questionLimit } from './check-question.js';
import { choosePassages } from './choose-passages.js';
import type { Calibration } from './confidence.js';
import { confidenceOf, explainSignals, signalsOf } from './confidence.js';
import { highlight } from './highlight.js';
import type { PartialAnswer } from './join-answers.js';
import { joinAnswers } from './join-answers.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { articleOf, passageAt } from './open-snapshot.js';
import { quotationId } from './quotation-id.js';
import { misspeltName } from './corpus-names.js';
import { findStranger } from './find-stranger.js';
import type { ReadHit } from './read-hits.js';
import { mostRead, readHits } from './read-hits.js';
import { retrieve } from './retrieve.js';
import { speakerOf } from './speaker-of.js';
import { splitQuestion } from './split-question.js';

/** Most quotations in one answer. */
const mostQuotations = 3;

/** What an answer is made with. */
export interface Answering {
  readonly open: OpenSnapshot;
  readonly embedder: Embedder;
  /** `null`: answers without one, less surely. */
  readonly reader: Reader | null;
  /** That of the embedder and the reader together. */
  readonly calibration: Calibration;
}

/** The answer to a question: quotations, best first, or openly none. The same on the same snapshot every time. */
export async function answerQuestion(ask: Ask, answering: Answering): Promise<Answer> {
  const { open } = answering;
  const bad = (reason: (Answer & { kind: 'bad-question' })['reason']): Answer => {
    return { kind: 'bad-question', question: ask.question, reason, limit: questionLimit };
  };
  const checked = checkQuestion(ask.question);
  if (checked.kind === 'bad') return bad(checked.reason);
  if (open.snapshot.passages.length === 0) return { kind: 'empty-corpus', question: ask.question };
  const article = ask.article ?? null;
  if (article !== null && !open.articles.has(article)) return bad('unknown-article');
  if (article !== null && !open.passagesOf.has(article)) {
    return { kind: 'empty-corpus', question: ask.question };
  }

  const { question } = checked;
  const readAs = misspeltName(question, open.names);
  if (readAs === null) return findAnswers(ask, question, answering);
  const meant = question.replaceAll(readAs.said, readAs.meant);
  return { ...(await findAnswers(ask, meant, answering)), readAs };
}

/** Where several questions are asked in one, each is searched for by itself. */
async function findAnswers(
  ask: Ask,
  question: string,
  answering: Answering,
): Promise<SearchedAnswer> {
  const parts = splitQuestion(question);
  const most = Math.floor(mostRead / parts.length);
  const answers: PartialAnswer[] = [];
  for (const part of parts) {
    answers.push({ part, answer: await findAnswer(ask, part, { ...answering, most }) });
  }
  return joinAnswers(answers, quotationsWanted(ask));
}

function quotationsWanted({ top = mostQuotations }: Ask): number {
  return Math.min(Math.max(top, 1), mostQuotations);
}

async function findAnswer(
  ask: Ask,
  question: string,
  answering: Answering & { readonly most: number },
): Promise<SearchedAnswer> {
  const { open, embedder, reader, calibration } = answering;
  const vector = await embedder.embed(question, 'question');
  const found = retrieve(open, { question, vector, article: ask.article ?? null });
  const hits = await readHits(open, question, found, { reader, most: answering.most });
  const chosen = choosePassages(open, hits, quotationsWanted(ask));
  const quotations = chosen.map((hit) => quoteHit(open, hit, vector));
  const [best] = hits;
  const [nearest] = quotations;
  if (best === undefined || nearest === undefined)
    throw new RangeError('nothing was found among passages that are there');
  const signals = signalsOf(open, { question, vector }, best);
  const confidence = confidenceOf(signals, calibration);
  const common = { question: ask.question, snapshot: open.id, confidence };
  const decide = (shown: readonly ReadHit[]): Decision => ({
    weighed: shown.map(weigh),
    ...explainSignals(signals, calibration),
    read: reader === null ? null : hits.filter(({ reading }) => reading !== null).length,
  });
  if (confidence >= calibration.threshold)
    return { kind: 'quoted', ...common, quotations, decision: decide(chosen) };
  const stranger = findStranger(question, open);
  const who = stranger === null ? {} : { stranger };
  return { kind: 'nothing-close', ...common, nearest, ...who, decision: decide([best]) };
}

function weigh({ dense, lexical, fused, reading, total }: ReadHit): Weighed {
  return { dense, lexical, fused, reading: reading?.score ?? null, total };
}

function quoteHit(open: OpenSnapshot, hit: ReadHit, question: Float32Array): Quotation {
  const passage = passageAt(open.snapshot, hit.passage);
  const article = articleOf(open, passage.article);
  const highlights = highlight(open.snapshot, passage, question, hit.reading);
  return quote(article, passage, {
    id: quotationId(article.id, article.body.slice(passage.start, passage.end)),
    section: passage.section,
    paragraph: passage.paragraph,
    highlights,
    speaker: speakerOf(highlights[0] ?? passage, open.statementsOf.get(article.id) ?? []),
    score: Math.min(Math.max(hit.dense, 0), 1),
    ranks: hit.ranks,
  });
}
