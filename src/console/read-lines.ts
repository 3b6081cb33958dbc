import { addAbortSignal, type Readable } from 'node:stream';

/**
 * Far longer than any question that is taken: what a line has beyond it is dropped, so that a file
 * piped by mistake can't fill the memory, and the line is still refused as too long.
 */
const longestLine = 100_000;

/**
 * The lines of `input` as they come, without `\n` or `\r\n`, cut at 100,000 UTF-16 code units;
 * lines of white space only are left out. Ends early when `signal` fires.
 *
 * `node:readline` is not used for programs: it ends lines at U+2028 and U+2029 too, and then
 * answers no longer stand for the lines of the file that was piped in.
 */
export async function* readLines(input: Readable, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for await (const chunk of addAbortSignal(signal, input)) {
      const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      const [first = '', ...others] = text.split('\n');
      pending = `${pending}${first}`.slice(0, longestLine);
      for (const next of others) {
        yield* line(pending);
        pending = next.slice(0, longestLine);
      }
    }
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  yield* line(pending + decoder.decode());
}

function* line(text: string): Generator<string> {
  const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (whole.trim() !== '') yield whole;
}
