import { type Config, type Environment, nearMisses, readConfig, withDotenv } from './config.js';
import type { App } from './console/app.js';
import type { ExitCode } from './console/command.js';
import { warn } from './console/ensure-snapshot.js';
import { runRepl } from './console/repl.js';
import { openScreen, type Screen } from './console/screen.js';
import type { Terminal } from './console/terminal.js';
import { type Report, tellingFaults } from './report-fault.js';

/** What `npm start` stands on. */
export interface StartDeps {
  /** @throws EngineError when it can't be opened. */
  open(config: Config): Promise<App>;
  /** Resolves when the bot is connected; `lost` does when Discord has ended the connection for good. The signal gives up connecting. */
  runBot(
    config: Config,
    signal: AbortSignal,
  ): Promise<{ readonly lost: Promise<void>; stop(): Promise<void> }>;
  readonly report: Report;
}

/** Runs the bot when there is a token, until it is asked to end; else the console. Never rejects. */
export function runStart(env: Environment, terminal: Terminal, deps: StartDeps): Promise<ExitCode> {
  const screen = openScreen(terminal, env);
  return tellingFaults(screen, deps.report, async () => {
    const all = withDotenv(env, terminal.cwd);
    const config = readConfig(all, terminal.cwd);
    for (const doubt of nearMisses(all)) warn(screen, doubt);
    return config.discordToken === null
      ? await runConsole(config, screen, deps)
      : await runBotUntilStopped(config, terminal.signal, deps);
  });
}

async function runConsole(config: Config, screen: Screen, deps: StartDeps): Promise<ExitCode> {
  const app = await deps.open(config);
  try {
    return await runRepl(app, screen);
  } finally {
    await app.close();
  }
}

async function runBotUntilStopped(
  config: Config,
  signal: AbortSignal,
  deps: StartDeps,
): Promise<ExitCode> {
  let bot: Awaited<ReturnType<StartDeps['runBot']>>;
  try {
    bot = await deps.runBot(config, signal);
  } catch (error) {
    // Whoever asks it to end while it connects is not told that there was no connection.
    if (signal.aborted) return 0;
    throw error;
  }
  const asked = new Promise<0>((resolve) => {
    if (signal.aborted) resolve(0);
    signal.addEventListener('abort', () => resolve(0), { once: true });
  });
  const code = await Promise.race([asked, bot.lost.then((): ExitCode => 3)]);
  await bot.stop();
  return code;
}
