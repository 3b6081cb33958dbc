import type { Logger } from 'pino';
import { compose } from './compose.js';
import { terminalOf } from './console/terminal.js';
import { openErrorLog, openFileLog } from './open-log.js';
import { runCli } from './run-cli.js';

let log: Logger | null = null;

process.exitCode = await runCli(process.argv.slice(2), process.env, terminalOf(process), {
  open(config) {
    log = openFileLog(config);
    return Promise.resolve(compose(config, log));
  },
  async *inspect(config, names) {
    log = openFileLog(config);
    const verbatim = compose(config, log);
    try {
      for (const name of names) yield await verbatim.inspect(name);
    } finally {
      await verbatim.close();
    }
  },
  async *quotes(config) {
    // Loaded only here: the other commands leave the articles to their processes.
    const { readQuotes } = await import('./engine/read-quotes.js');
    yield* readQuotes(config.corpusDir);
  },
  report: (err, reference) => (log ?? openErrorLog()).error({ err, reference }, 'a fault of ours'),
});
