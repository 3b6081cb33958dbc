import { pipeline, env } from '@xenova/transformers';

// The measure that `npm run bench` holds starts against: the library, the model, one question, and nothing else.
const [folder = '', model = ''] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = folder;
const extract = await pipeline('feature-extraction', model);
await extract('query: When does the ferry run?', { pooling: 'mean', normalize: true });
