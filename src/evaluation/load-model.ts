import { AutoModelForQuestionAnswering, AutoTokenizer, env, pipeline } from '@xenova/transformers';

// The measure that `npm run bench` holds starts against: the library, the models that are named, one
// question, and nothing else.
const [folder = '', model = '', reader] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = folder;
const extract = await pipeline('feature-extraction', model);
await extract('query: When does the ferry run?', { pooling: 'mean', normalize: true });
if (reader !== undefined) {
  await AutoTokenizer.from_pretrained(reader);
  await AutoModelForQuestionAnswering.from_pretrained(reader);
}
