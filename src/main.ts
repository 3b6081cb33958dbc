import type { Logger } from 'pino';
import { compose } from './compose.js';
import { terminalOf } from './console/terminal.js';
import { openErrorLog, openFileLog } from './open-log.js';
import { runStart } from './run-start.js';

let log: Logger | null = null;

process.exitCode = await runStart(process.env, terminalOf(process), {
  open(config) {
    log = openFileLog(config);
    return Promise.resolve(compose(config, log));
  },
  async runBot(config, signal) {
    log = openErrorLog(config.logLevel);
    // Loaded only here: the console starts without discord.js.
    const { startBot } = await import('./start-bot.js');
    return startBot(config, log, signal);
  },
  report: (err, reference) => (log ?? openErrorLog()).error({ err, reference }, 'a fault of ours'),
});
