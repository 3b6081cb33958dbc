import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { AutocompleteInteraction } from 'discord.js';
import type { Bot, Run } from '../bot.js';
import { ask, askData, completeAsk } from './ask.js';
import { compare, compareData, completeCompare } from './compare.js';
import { help, helpData } from './help.js';
import { privacy, privacyData } from './privacy.js';
import { completeQuote, quote, quoteData } from './quote.js';
import { reindex, reindexData } from './reindex.js';
import { completeVoices, voices, voicesData } from './voices.js';

/** A slash command: what Discord is told of it, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: Run;
  /** Offers choices while it is typed. */
  readonly complete?: (interaction: AutocompleteInteraction, bot: Bot) => Promise<void>;
}

/** Every command there is, one file each. */
export const allCommands: readonly Command[] = [
  { data: askData, run: ask, complete: completeAsk },
  { data: quoteData, run: quote, complete: completeQuote },
  { data: voicesData, run: voices, complete: completeVoices },
  { data: compareData, run: compare, complete: completeCompare },
  { data: reindexData, run: reindex },
  { data: helpData, run: help },
  { data: privacyData, run: privacy },
];
