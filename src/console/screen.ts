import { type Look, stylesFor } from './look.js';
import type { Terminal } from './terminal.js';

/** Where a command reads and writes: answers to standard output, everything else to standard error. */
export interface Screen {
  readonly terminal: Terminal;
  /** A person types the questions. */
  readonly interactive: boolean;
  /** How answers look; asked anew each time, for terminals are resized. */
  look(): Look;
  /** How notes look. */
  noteLook(): Look;
  /**
   * Writes an answer and a line feed; resolves when they are written, or when nobody reads any more.
   *
   * @throws OutputError when the answer can't be written: a full disk, say.
   */
  answer(text: string): Promise<void>;
  /** Writes a note and a line feed. */
  note(text: string): void;
  /** Aborted when the program is asked to end, or nobody reads the answers any more (`| head -1`). */
  readonly stop: AbortSignal;
}

/** The answers have nowhere to go; the message is for a person. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** A screen on `terminal`; `env` has the settings of colours. */
export function openScreen(
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
): Screen {
  const { stdin, stdout, stderr, signal } = terminal;
  const unread = new AbortController();
  // A reader that left is no fault. Other errors reach whoever waits for the write.
  stdout.on('error', () => unread.abort());
  stderr.on('error', () => {});
  const styles = stylesFor(stdout, env);
  const noteStyles = stylesFor(stderr, env);
  return {
    terminal,
    interactive: stdin.isTTY === true,
    look: () => ({ columns: columnsOf(stdout), styles }),
    noteLook: () => ({ columns: columnsOf(stderr), styles: noteStyles }),
    answer: (text) => writeLine(stdout, text),
    note: (text) => {
      stderr.write(`${text}\n`);
    },
    stop: AbortSignal.any([signal, unread.signal]),
  };
}

function columnsOf({ isTTY, columns }: Terminal['stdout']): number | null {
  return isTTY === true ? (columns ?? 80) : null;
}

function writeLine(stream: Terminal['stdout'], text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(`${text}\n`, (error) => {
      if (error === undefined || error === null || readerLeft(error)) resolve();
      else
        reject(new OutputError('The answer can’t be written: is the disk full?', { cause: error }));
    });
  });
}

function readerLeft(error: NodeJS.ErrnoException): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(error.code ?? '');
}
