import type { Answer } from '../../model/answer.js';
import type { Quotation } from '../../model/quotation.js';
import { quote } from '../../model/quotation.js';
import type { Ask, Embedder } from '../ports.js';
import { checkQuestion, questionLimit } from './check-question.js';
import { choosePassages } from './choose-passages.js';
import type { Calibration } from './confidence.js';
import { confidenceOf, signalsOf } from './confidence.js';
import type { Hit } from './fuse-rankings.js';
import { highlight } from './highlight.js';
import type { OpenSnapshot } from './open-snapshot.js';
import { articleOf, passageAt } from './open-snapshot.js';
import { quotationId } from './quotation-id.js';
import { retrieve } from './retrieve.js';
import { speakerOf } from './speaker-of.js';

/** Most quotations in one answer. */
const mostQuotations = 3;

/** What an answer is made with. */
export interface Answering {
  readonly open: OpenSnapshot;
  readonly embedder: Embedder;
  readonly calibration: Calibration;
}

/** The answer to a question: quotations, best first, or openly none. The same on the same snapshot every time. */
export async function answerQuestion(ask: Ask, answering: Answering): Promise<Answer> {
  const { open, embedder, calibration } = answering;
  const bad = (reason: (Answer & { kind: 'bad-question' })['reason']): Answer => {
    return { kind: 'bad-question', question: ask.question, reason, limit: questionLimit };
  };
  const checked = checkQuestion(ask.question);
  if (checked.kind === 'bad') return bad(checked.reason);
  if (open.snapshot.passages.length === 0) return { kind: 'empty-corpus', question: ask.question };
  const article = ask.article ?? null;
  if (article !== null && !open.passagesOf.has(article)) return bad('unknown-article');

  const { question } = checked;
  const vector = await embedder.embed(question, 'question');
  const hits = retrieve(open, { question, vector, article });
  const count = Math.min(Math.max(ask.top ?? mostQuotations, 1), mostQuotations);
  const quotations = choosePassages(open, hits, count).map((hit) => quoteHit(open, hit, vector));
  const [best] = hits;
  const [nearest] = quotations;
  if (best === undefined || nearest === undefined)
    return { kind: 'empty-corpus', question: ask.question };
  const confidence = confidenceOf(signalsOf(open, question, best), calibration);
  const common = { question: ask.question, snapshot: open.id, confidence };
  if (confidence < calibration.threshold) return { kind: 'nothing-close', ...common, nearest };
  return { kind: 'quoted', ...common, quotations };
}

function quoteHit(open: OpenSnapshot, hit: Hit, question: Float32Array): Quotation {
  const passage = passageAt(open.snapshot, hit.passage);
  const article = articleOf(open, passage.article);
  const highlights = highlight(open.snapshot, passage, question);
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
