import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Engine, SourceEntry } from '../core/services.js';
import { choiceMaxLength, choicesMax } from './discord-limits.js';
import { forLog, type Log } from './log.js';
import { articleKey } from './near-button.js';
import { shorten } from './shorten.js';

/** The articles as the engine listed them last; kept in memory, for autocomplete has to be quick. */
export interface ArticleList {
  /** At most 25 choices whose title, publisher or id holds every word of `typed`; never waits. */
  choices(typed: string): readonly ApplicationCommandOptionChoiceData<string>[];
  /** The article meant by a choice's value, an id or a title; asks the engine again before it gives `null`. */
  find(meant: string): Promise<SourceEntry | null>;
  /** The article with that {@link articleKey}, from a fresh list. */
  findKey(key: string): Promise<SourceEntry | null>;
  /** Fetches the list anew; when that fails the old one stays, and the log has it. */
  refresh(): Promise<void>;
}

/** Age after which autocomplete has the list fetched again, behind the reader's back. */
const freshForMs = 60_000;

/** An id may be longer than a choice's value; then its key stands for it. */
function valueOf({ id }: SourceEntry): string {
  return id.length <= choiceMaxLength ? id : articleKey(id);
}

function nameOf({ title, publisher, published }: SourceEntry): string {
  const name = [title, publisher, published].filter((part) => part !== null).join(' · ');
  // A name of white space is refused by Discord.
  return shorten(name, choiceMaxLength) || '(no title)';
}

function holds(words: readonly string[], { id, title, publisher }: SourceEntry): boolean {
  const text = `${title} ${publisher ?? ''} ${id}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function pick(entries: readonly SourceEntry[], meant: string): SourceEntry | null {
  const title = meant.trim().toLowerCase();
  return (
    entries.find((entry) => entry.id === meant || valueOf(entry) === meant) ??
    entries.find((entry) => entry.title.toLowerCase() === title || nameOf(entry) === meant) ??
    null
  );
}

/** `now` gives milliseconds. */
export function openArticleList(engine: Engine, log: Log, now: () => number): ArticleList {
  let entries: readonly SourceEntry[] = [];
  let fetchedAt = -Infinity;
  const refresh = async () => {
    fetchedAt = now();
    try {
      entries = await engine.sources();
    } catch (error) {
      // An old list is better than none; the engine is asked again at the next chance.
      fetchedAt = -Infinity;
      log.warn(forLog(error), 'the list of articles could not be fetched');
    }
  };
  return {
    choices: (typed) => {
      if (now() - fetchedAt > freshForMs) void refresh();
      const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
      const fitting = entries.filter((entry) => holds(words, entry)).slice(0, choicesMax);
      return fitting.map((entry) => ({ name: nameOf(entry), value: valueOf(entry) }));
    },
    find: async (meant) => {
      const known = pick(entries, meant);
      if (known !== null) return known;
      await refresh();
      return pick(entries, meant);
    },
    findKey: async (key) => {
      await refresh();
      return entries.find(({ id }) => articleKey(id) === key) ?? null;
    },
    refresh,
  };
}
