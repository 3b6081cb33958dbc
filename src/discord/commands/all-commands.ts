import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Run } from '../bot.js';
import { ask, askData } from './ask.js';
import { corpus, corpusData } from './corpus.js';
import { help, helpData } from './help.js';
import { privacy, privacyData } from './privacy.js';
import { reindex, reindexData } from './reindex.js';

/** A slash command: what Discord is told of it, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: Run;
}

/** Every command there is, one file each. */
export const allCommands: readonly Command[] = [
  { data: askData, run: ask },
  { data: reindexData, run: reindex },
  { data: corpusData, run: corpus },
  { data: helpData, run: help },
  { data: privacyData, run: privacy },
];
