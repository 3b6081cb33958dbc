import { createInterface } from 'node:readline';
import type { Screen } from './screen.js';

/**
 * What a person types, line by line, with a prompt before each, history, and completion of
 * `words`; lines of white space only are left out. Ends at Ctrl-D, and when `leave` fires, which
 * Ctrl-C does.
 *
 * The prompt goes to standard error, so that answers can be kept in a file meanwhile.
 */
export async function* promptLines(
  screen: Screen,
  words: readonly string[],
  leave: AbortController,
): AsyncGenerator<string> {
  const { stdin, stderr } = screen.terminal;
  const lines = createInterface({
    input: stdin,
    output: stderr,
    terminal: stderr.isTTY === true,
    prompt: screen.noteLook().styles.accent('› '),
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (typed: string) => [words.filter((word) => word.startsWith(typed)), typed],
    signal: AbortSignal.any([screen.stop, leave.signal]),
  });
  lines.on('SIGINT', () => leave.abort());
  try {
    lines.prompt();
    for await (const line of lines) {
      if (line.trim() !== '') yield line;
      lines.prompt();
    }
    // The shell's prompt wants a line of its own.
    screen.note('');
  } finally {
    lines.close();
  }
}
