import { readCalibration } from '../adapters/calibration-file.js';
import type { Models } from '../adapters/calibration-file.js';
import { CorpusError, readCorpusFolder } from '../adapters/folder-corpus.js';
import { hnswVectors } from '../adapters/hnsw-vectors.js';
import { folderSnapshots, readCurrent } from '../adapters/snapshots/folder-snapshots.js';
import { openXenovaEmbedder } from '../adapters/xenova-embedder.js';
import { corpusDigest } from '../core/building/digest-corpus.js';
import { rulesFingerprint } from '../core/building/rules.js';
import { openReader } from './open-reader.js';
import type { FormatReader } from '../core/ports.js';
import { openCurrent } from './open-current.js';
import { sayFault } from './say-fault.js';
import type { EngineReply, EngineRequest, ProcessOptions } from './protocol.js';
import { serveQuestions } from './serve-questions.js';

/** The child process that holds the model and the open snapshot. Its parent's end is its own. */
async function run(options: ProcessOptions): Promise<void> {
  const store = folderSnapshots(options.indexFolder, hnswVectors);
  const embedder = await openXenovaEmbedder(options.model);
  // Not awaited: the snapshot opens meanwhile, and what needs no reader is answered before.
  const mind = openReader(options.reader).then(async ({ reader, fault }) => {
    const calibrationOf = (models: Models) => readCalibration(options.calibrationFile, models);
    return {
      embedder,
      reader,
      fault,
      calibration: await calibrationOf({ embedder, reader }),
      unread: await calibrationOf({ embedder, reader: null }),
    };
  });
  mind.catch(() => {}); // told to whoever asks
  const digest = (): Promise<string> => digestOrNothing(options.corpusFolder);
  let formats: FormatReader | null = null;
  const serve = serveQuestions({
    mind,
    tell: sayFault,
    inspect: async (name) => {
      // Loaded only here: the parsers cost more to load than a question to answer.
      const [{ inspectFile }, { openFormatReader }] = await Promise.all([
        import('./inspect-file.js'),
        import('../adapters/formats/format-pool.js'),
      ]);
      formats ??= openFormatReader({ onFault: sayFault });
      return inspectFile(name, options.corpusFolder, { embedder, formats });
    },
    current: () => readCurrent(options.indexFolder),
    digest,
    open: async () =>
      openCurrent(store, {
        corpus: await digest(),
        model: embedder.fingerprint,
        rules: rulesFingerprint,
      }),
  });
  process.on('message', (request: EngineRequest) => void reply(serve, request));
}

/** The digest of the corpus; of one that can't be read, what no snapshot has: an old one answers, and a build says why there is no new one. */
async function digestOrNothing(folder: string): Promise<string> {
  try {
    return await corpusDigest(readCorpusFolder(folder));
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 'unreadable';
  }
}

async function reply(
  serve: ReturnType<typeof serveQuestions>,
  request: EngineRequest,
): Promise<void> {
  const { id } = request;
  try {
    say({ kind: 'gives', id, gives: await serve(request) });
  } catch (error) {
    say({ kind: 'fault', id, fault: sayFault(error) });
  }
}

function say(reply: EngineReply): void {
  process.send?.(reply);
}

process.on('disconnect', () => process.exit(0));
// Signals to a whole group (Ctrl-C, a service manager) reach this process too; its parent decides when it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});

try {
  await run(JSON.parse(process.argv[2] ?? '{}') as ProcessOptions);
} catch (error) {
  say({ kind: 'no-start', fault: sayFault(error) });
  process.exitCode = 1;
  process.disconnect();
}
