import type {
  AutocompleteInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot, Run, RunOnMessage } from '../bot.js';
import { ask, askData, completeAsk } from './ask.js';
import { compare, compareData, completeCompare } from './compare.js';
import { completeCorpus, corpus, corpusData } from './corpus.js';
import { help, helpData } from './help.js';
import { privacy, privacyData } from './privacy.js';
import { completeQuote, quote, quoteData } from './quote.js';
import { reindex, reindexData } from './reindex.js';
import { findOnThis, findOnThisData } from './find-on-this.js';
import { verify, verifyData } from './verify.js';
import { verifyThis, verifyThisData } from './verify-this.js';
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
  { data: verifyData, run: verify },
  { data: corpusData, run: corpus, complete: completeCorpus },
  { data: helpData, run: help },
  { data: privacyData, run: privacy },
];

/** A command of a message's menu. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly run: RunOnMessage;
}

/** Every command of a message's menu. */
export const messageCommands: readonly MessageCommand[] = [
  { data: findOnThisData, run: findOnThis },
  { data: verifyThisData, run: verifyThis },
];
