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

/** Commands that everybody has, one file each. */
export const everyonesCommands: readonly Command[] = [
  { data: askData, run: ask, complete: completeAsk },
  { data: quoteData, run: quote, complete: completeQuote },
  { data: voicesData, run: voices, complete: completeVoices },
  { data: compareData, run: compare, complete: completeCompare },
  { data: verifyData, run: verify },
  { data: helpData, run: help },
  { data: privacyData, run: privacy },
];

/** Commands that change the articles: they exist in home servers alone. */
export const moderatorsCommands: readonly Command[] = [
  { data: reindexData, run: reindex },
  { data: corpusData, run: corpus, complete: completeCorpus },
];

/** Every slash command there is. */
export const allCommands: readonly Command[] = [...everyonesCommands, ...moderatorsCommands];

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
