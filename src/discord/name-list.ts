import { createHash } from 'node:crypto';
import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { suggesterOf } from '../core/answering/lookups/suggest.js';
import type { Engine } from '../core/services.js';
import type { Names } from '../model/looked-up.js';
import { choiceMaxLength, choicesMax } from './discord-limits.js';
import { forLog, type Log } from './log.js';
import { shorten } from './shorten.js';

/** Speakers and topics as the engine listed them last; kept in memory, for autocomplete has to be quick. */
export interface NameList {
  /** At most 25 choices; never waits. */
  choices(
    of: 'speakers' | 'topics',
    typed: string,
  ): readonly ApplicationCommandOptionChoiceData<string>[];
  /** The speaker's name that a choice's value stands for; what is no choice is given back as it is. */
  nameOf(meant: string): string;
  /** Fetches the list anew; when that fails the old one stays, and the log has it. */
  refresh(): Promise<void>;
}

/** Age after which autocomplete has the list fetched again, behind the reader's back. */
const freshForMs = 60_000;

/** A name may be longer than a choice's value; then this stands for it. */
function valueOf(name: string): string {
  if (name.length <= choiceMaxLength) return name;
  return `name:${createHash('sha256').update(name).digest('base64url').slice(0, 12)}`;
}

function choice(name: string): ApplicationCommandOptionChoiceData<string> {
  return { name: shorten(name, choiceMaxLength), value: valueOf(name) };
}

function prepare({ speakers, topics }: Names) {
  const names = speakers.map(({ name }) => name).filter((name) => name.trim() !== '');
  return {
    speakers: suggesterOf(names),
    topics: suggesterOf(topics.filter((topic) => topic.trim() !== '')),
    byValue: new Map(names.map((name) => [valueOf(name), name])),
  };
}

/** `now` gives milliseconds. */
export function openNameList(engine: Engine, log: Log, now: () => number): NameList {
  let prepared = prepare({ speakers: [], topics: [] });
  let fetchedAt = -Infinity;
  const refresh = async () => {
    fetchedAt = now();
    try {
      prepared = prepare(await engine.names());
    } catch (error) {
      // An old list is better than none; the engine is asked again at the next chance.
      fetchedAt = -Infinity;
      log.warn(forLog(error), 'the list of speakers could not be fetched');
    }
  };
  return {
    choices: (of, typed) => {
      if (now() - fetchedAt > freshForMs) void refresh();
      return prepared[of].suggest(typed, choicesMax).map(choice);
    },
    nameOf: (meant) => prepared.byValue.get(meant) ?? meant,
    refresh,
  };
}
