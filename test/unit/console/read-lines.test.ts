import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/console/read-lines.js';

async function linesOf(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  const input = new PassThrough();
  for (const chunk of chunks) input.write(chunk);
  input.end();
  const lines: string[] = [];
  for await (const line of readLines(input, new AbortController().signal)) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it('gives one line after the other, whichever way they end', async () => {
    expect(await linesOf('Who sails?\r\nWhen', '?\n', 'Where?')).toEqual([
      'Who sails?',
      'When?',
      'Where?',
    ]);
  });

  it('leaves out lines of white space only', async () => {
    expect(await linesOf('\n \t\r\n', '\u00a0\n', 'When?\n\n')).toEqual(['When?']);
    expect(await linesOf()).toEqual([]);
  });

  it('ends a line nowhere else, so that answers stand for lines', async () => {
    expect(await linesOf('When\u2028does\u0085it\rsail?\n')).toEqual([
      'When\u2028does\u0085it\rsail?',
    ]);
  });

  it('reads characters that are cut in two, leaves out a byte-order mark, and bears other bytes', async () => {
    const bytes = new TextEncoder().encode('\ufeffWann fährt die Fähre? 渡し船\n');
    const halves = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await linesOf(...halves)).toEqual(['Wann fährt die Fähre? 渡し船']);
    expect(await linesOf(Uint8Array.of(0x77, 0xff, 0x0a))).toEqual(['w\ufffd']);
  });

  it('keeps no more of a line than a question could ever need', async () => {
    const [long, next] = await linesOf('a'.repeat(90_000), 'b'.repeat(90_000), '\nWhen?\n');
    expect(long).toHaveLength(100_000);
    expect(next).toBe('When?');
  });

  it('ends when it is asked to, though the input goes on', async () => {
    const input = new PassThrough();
    const stop = new AbortController();
    input.write('When?\n');
    const seen: string[] = [];
    for await (const line of readLines(input, stop.signal)) {
      seen.push(line);
      stop.abort();
    }
    expect(seen).toEqual(['When?']);
  });
});
