import type { Answering } from '../core/answering/answer-question.js';
import { answerQuestion } from '../core/answering/answer-question.js';
import type { Hit } from '../core/answering/fuse-rankings.js';
import { passageAt } from '../core/answering/open-snapshot.js';
import { readHits } from '../core/answering/read-hits.js';
import { retrieve } from '../core/answering/retrieve.js';
import { goldOf, judgeAnswer, placeOf } from './judge-answer.js';
import type { OpenSet } from './open-set.js';
import type { SetQuestion } from './question-sets.js';
import type { Judged } from './summarise.js';

/** Where a set's questions are asked: of all its documents together, or each of the one that it was made for. */
export type Within = 'corpus' | 'own-document';

/** Asks every question of a set and judges the answers, in the set's order. */
export async function evaluateSet(
  opened: OpenSet,
  answering: Omit<Answering, 'open'>,
  within: Within,
): Promise<Judged[]> {
  const { set, open, articleOf } = opened;
  const judged: Judged[] = [];
  for (const question of set.questions) {
    const { doc_id } = question;
    const article = within === 'corpus' || doc_id === null ? null : articleOf(doc_id);
    const ask = { question: question.question, ...(article === null ? {} : { article }) };
    const answer = await answerQuestion(ask, { ...answering, open });
    const vector = await answering.embedder.embed(question.question, 'question');
    const hits = retrieve(open, { question: question.question, vector, article });
    const read = await readHits(open, question.question, hits, answering);
    judged.push({
      ...judgeAnswer(question, answer, articleOf),
      decision: 'decision' in answer ? answer.decision : null,
      places: {
        read: placeOfGold(opened, read, question),
        fused: placeOfGold(opened, hits, question),
        dense: placeOfGold(
          opened,
          hits.toSorted((a, b) => b.dense - a.dense),
          question,
        ),
        lexical: placeOfGold(
          opened,
          hits.filter(({ lexical }) => lexical > 0).toSorted((a, b) => b.lexical - a.lexical),
          question,
        ),
      },
    });
  }
  return judged;
}

function placeOfGold(
  { open, articleOf }: OpenSet,
  hits: readonly Hit[],
  question: SetQuestion,
): number | null {
  const gold = goldOf(question, question.answers, articleOf);
  return placeOf(
    hits.map(({ passage }) => passageAt(open.snapshot, passage)),
    gold,
  );
}
