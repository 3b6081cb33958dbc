import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Config } from './config.js';

/** A log on standard error, one JSON object a line: for the bot, whose output is its log. */
export function openErrorLog(level: Config['logLevel'] = 'info'): Logger {
  return pino({ level }, pino.destination({ dest: 2, sync: true }));
}

/** A log in `verbatim.log` beside the snapshots: for the console, whose terminal belongs to the person. On standard error where that can't be written. */
export function openFileLog({ indexDir, logLevel }: Config): Logger {
  try {
    mkdirSync(indexDir, { recursive: true });
    return pino(
      { level: logLevel },
      pino.destination({ dest: join(indexDir, 'verbatim.log'), sync: true }),
    );
  } catch {
    return openErrorLog(logLevel); // a folder that can't be written is told by whoever builds there
  }
}
