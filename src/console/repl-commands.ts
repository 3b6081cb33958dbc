import type { Engine, SourceEntry } from '../core/services.js';
import type { Answer } from '../model/answer.js';
import type { LookUp } from '../model/looked-up.js';
import { didYouMean } from './did-you-mean.js';
import type { Look } from './look.js';
import { amount } from './render-build.js';
import { renderExplain } from './render-explain.js';
import { renderNearest } from './render-plain.js';
import { renderLookedUp } from './render-looked-up.js';
import { renderVerified } from './render-verified.js';
import { renderText } from './render-words.js';
import type { Screen } from './screen.js';

/** What an interactive session knows. */
export interface Session {
  readonly engine: Engine;
  readonly screen: Screen;
  /** The answer last shown; `null` before the first. */
  readonly last: Answer | null;
}

/** One command of the console: what it prints; `null` leaves the console. */
interface ReplCommand {
  readonly does: string;
  /** What follows the name, for the list; nothing when nothing does. */
  readonly takes?: string;
  readonly run: (session: Session, rest: string) => Promise<string | null>;
}

const replCommands: Readonly<Record<string, ReplCommand>> = {
  ':help': { does: 'this list', run: ({ screen }) => Promise.resolve(renderCommands(screen)) },
  ':quote': {
    takes: '[speaker] [/ topic]',
    does: 'what somebody said; :quote Q-… by id; alone, any quotation',
    run: async ({ engine, screen }, rest) =>
      renderLookedUp(await engine.lookUp(readLookUp(rest)), screen.look()),
  },
  ':voices': {
    takes: 'topic',
    does: 'what each speaker says on it',
    run: async ({ engine, screen }, rest) =>
      renderLookedUp(await engine.voices(rest), screen.look()),
  },
  ':compare': {
    takes: 'speaker / speaker [/ topic]',
    does: 'one speaker beside the other',
    run: async ({ engine, screen }, rest) => {
      const [one = '', other = '', about = ''] = rest.split('/').map((part) => part.trim());
      if (one === '' || other === '') return 'Name two speakers: :compare Reed / Harbour / topic';
      const topic = about === '' ? null : about;
      const sides = [one, other].map((speaker) =>
        engine.lookUp({ speaker, about: topic, id: null, chance: 0 }),
      );
      const look = screen.look();
      return (await Promise.all(sides)).map((side) => renderLookedUp(side, look)).join('\n\n');
    },
  },
  ':verify': {
    takes: 'text',
    does: 'whether the articles say so, and who',
    run: async ({ engine, screen }, rest) =>
      renderVerified(await engine.verify(rest), screen.look()),
  },
  ':sources': {
    does: 'the articles that answers come from',
    run: async ({ engine, screen }) => renderSources(await engine.sources(), screen.look()),
  },
  ':why': {
    does: 'why the last answer is what it is',
    run: ({ last, screen }) =>
      Promise.resolve(last === null ? 'Ask something first.' : renderExplain(last, screen.look())),
  },
  ':near': {
    does: 'what came nearest where nothing answers; weak',
    run: ({ last, screen }) => Promise.resolve(showNearest(last, screen.look())),
  },
  ':quit': { does: 'leave; Ctrl-C and Ctrl-D do too', run: () => Promise.resolve(null) },
};

/** The commands' names, colon included. */
export const replCommandNames: readonly string[] = Object.keys(replCommands);

/** Runs `:name` with what follows it: what it prints, `null` to leave. A name that is unknown prints a hint. */
export function runReplCommand(typed: string, session: Session): Promise<string | null> {
  const [name = typed] = /^\S+/.exec(typed) ?? [];
  const lower = name.toLowerCase();
  const command = Object.hasOwn(replCommands, lower) ? replCommands[lower] : undefined;
  if (command !== undefined) return command.run(session, typed.slice(name.length).trim());
  const hint = didYouMean(lower, replCommandNames);
  const text = `There is no ${name}.${hint} :help lists the commands.`;
  return Promise.resolve(renderText(text, session.screen.look(), { first: '', rest: '' }));
}

function showNearest(last: Answer | null, look: Look): string {
  switch (last?.kind) {
    case undefined:
      return 'Ask something first.';
    case 'nothing-close':
      return renderNearest(last.nearest, look);
    case 'quoted':
      return 'The last question was answered.';
    case 'empty-corpus':
    case 'bad-question':
      return 'The last question was not searched for.';
  }
}

function renderCommands(screen: Screen): string {
  const { accent } = screen.look().styles;
  const rows = Object.entries(replCommands).map(([name, { takes = '', does }]) => {
    const call = `${name} ${takes}`.trimEnd();
    return `  ${accent(call.padEnd(36))} ${does}`;
  });
  return [`Type a question, or:`, ...rows].join('\n');
}

/** `Reed / ferry`, `/ ferry`, `Q-7f3a9c`, or nothing. */
function readLookUp(rest: string): LookUp {
  const chance = Math.random();
  if (/^Q-/i.test(rest)) return { speaker: null, about: null, id: rest, chance };
  const [speaker = '', about = ''] = rest.split('/').map((part) => part.trim());
  return {
    speaker: speaker === '' ? null : speaker,
    about: about === '' ? null : about,
    id: null,
    chance,
  };
}

function renderSources(sources: readonly SourceEntry[], look: Look): string {
  if (sources.length === 0) return 'There are no articles.';
  return sources
    .map(({ id, title, publisher, published, url, passages }) => {
      const facts = [publisher, published, amount(passages, 'passage'), url];
      return [
        renderText(title, look, { first: '', rest: '  ' }),
        ...[id, facts.filter((fact) => fact !== null).join(' · ')].map((text) =>
          look.styles.quiet(renderText(text, look, { first: '  ', rest: '  ' })),
        ),
      ].join('\n');
    })
    .join('\n');
}
