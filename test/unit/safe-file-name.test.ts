import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/core/keeping/safe-file-name.js';

const endings = ['.txt', '.md'];

describe('safeFileName', () => {
  it.each([
    ['Ferry on Sundays.txt', 'Ferry on Sundays.txt'],
    ['Fähre.MD', 'Fähre.md'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\news\\ferry.txt', 'ferry.txt'],
    ['.hidden.txt', 'hidden.txt'],
    ['a\u202Etxt.exe.md', 'a-txt.exe.md'],
    ['a\0b\n<c>|d?.txt', 'a-b-c-d.txt'],
    ['a...b---c.txt', 'a.b-c.txt'],
    ['ferry.exe', null],
    ['.txt', null],
    ['....md', null],
    ['CON.txt', null],
    ['nul.x.txt', null],
    ['COM¹.txt', null],
    ['\u3164\uFE0F.txt', null],
    ['fog\u3164bank.txt', 'fog-bank.txt'],
  ])('makes of %j %j', (name, safe) => {
    expect(safeFileName(name, endings)).toBe(safe);
  });

  it('gives one visible name without a folder, and the same when it is asked again', () => {
    const names = fc.tuple(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...endings),
    );
    fc.assert(
      fc.property(names, ([stem, ending]) => {
        const safe = safeFileName(stem + ending, endings);
        if (safe === null) return;
        expect(safe).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._ -]*\.(?:txt|md)$/u);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(104);
        expect(safeFileName(safe, endings)).toBe(safe);
      }),
      { numRuns: 40 },
    );
  });
});
