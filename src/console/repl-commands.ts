import type { Engine, SourceEntry } from '../core/ports.js';
import type { Answer } from '../model/answer.js';
import { didYouMean } from './did-you-mean.js';
import type { Look } from './look.js';
import { amount } from './render-build.js';
import { renderExplain } from './render-explain.js';
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
  readonly run: (session: Session) => Promise<string | null>;
}

const replCommands: Readonly<Record<string, ReplCommand>> = {
  ':help': { does: 'this list', run: ({ screen }) => Promise.resolve(renderCommands(screen)) },
  ':sources': {
    does: 'the articles that answers come from',
    run: async ({ engine, screen }) => renderSources(await engine.sources(), screen.look()),
  },
  ':why': {
    does: 'why the last answer is what it is',
    run: ({ last, screen }) =>
      Promise.resolve(last === null ? 'Ask something first.' : renderExplain(last, screen.look())),
  },
  ':quit': { does: 'leave; Ctrl-C and Ctrl-D do too', run: () => Promise.resolve(null) },
};

/** The commands' names, colon included. */
export const replCommandNames: readonly string[] = Object.keys(replCommands);

/** Runs `:name`: what it prints, `null` to leave. A name that is unknown prints a hint. */
export function runReplCommand(name: string, session: Session): Promise<string | null> {
  const lower = name.toLowerCase();
  const command = Object.hasOwn(replCommands, lower) ? replCommands[lower] : undefined;
  if (command !== undefined) return command.run(session);
  const hint = didYouMean(lower, replCommandNames);
  const text = `There is no ${name}.${hint} :help lists the commands.`;
  return Promise.resolve(renderText(text, session.screen.look(), { first: '', rest: '' }));
}

function renderCommands(screen: Screen): string {
  const { accent } = screen.look().styles;
  const rows = Object.entries(replCommands).map(
    ([name, { does }]) => `  ${accent(name.padEnd(9))} ${does}`,
  );
  return [`Type a question, or:`, ...rows].join('\n');
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
