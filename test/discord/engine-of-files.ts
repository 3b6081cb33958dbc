import { answerQuestion } from '../../src/core/answering/answer-question.js';
import { listNames } from '../../src/core/answering/lookups/list-names.js';
import { lookUp, voicesOn } from '../../src/core/answering/lookups/look-up.js';
import { openVerifier, verify } from '../../src/core/answering/verify/verify.js';
import type { Engine } from '../../src/core/services.js';
import type { Article } from '../../src/model/article.js';
import { openCorpus } from '../fakes/open-corpus.js';
import { snapshot } from '../unit/discord/builders.js';
import { anEngine } from './bot-under-test.js';

/** An engine that really answers, from these files, by name; and their articles, for the gate. */
export async function engineOfFiles(
  files: Readonly<Record<string, string>>,
): Promise<{ engine: Engine; articles: readonly Article[] }> {
  const answering = await openCorpus(files, snapshot);
  const verifier = openVerifier(answering.open);
  const engine: Engine = {
    ...anEngine(),
    ask: async (ask) => ({ answer: await answerQuestion(ask, answering), ms: 1 }),
    lookUp: (wanted) => lookUp(wanted, answering),
    voices: (topic) => voicesOn(topic, answering),
    verify: async (text) => verify(text, verifier),
    names: async () => listNames(answering.open),
  };
  return { engine, articles: answering.open.snapshot.articles };
}
