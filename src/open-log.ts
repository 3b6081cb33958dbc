import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Config } from './config.js';

/** A log on standard error, one JSON object a line: for the bot, whose output is its log. */
export function openErrorLog(level: Config['logLevel'] = 'info'): Logger {
  return pino({ level }, destination(2));
}

/** A log in `verbatim.log` beside the snapshots: for the console, whose terminal belongs to the person. On standard error where that can't be written. */
export function openFileLog({ indexDir, logLevel }: Config): Logger {
  try {
    mkdirSync(indexDir, { recursive: true });
    return pino({ level: logLevel }, destination(join(indexDir, 'verbatim.log')));
  } catch {
    return openErrorLog(logLevel); // a folder that can't be written is told by whoever builds there
  }
}

/** A log that can't be written (a full disk) loses its lines; it must not end the program. */
function destination(dest: number | string): ReturnType<typeof pino.destination> {
  const opened = pino.destination({ dest, sync: true });
  opened.on('error', () => {});
  return opened;
}
