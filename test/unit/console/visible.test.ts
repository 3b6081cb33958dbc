import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glimpse, visible } from '../../../src/console/visible.js';

describe('visible', () => {
  it('shows what a terminal would obey', () => {
    expect(visible('\u001b[2Jgone\u0007')).toBe('␛[2Jgone␇');
    expect(visible('\u009b2J\u007f\r')).toBe('�2J␡␍');
  });

  it('leaves no control character but line feed and tab, and every other character as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat({ max: 0x2fff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const shown = visible(text);
          expect(shown).toHaveLength(text.length);
          for (let at = 0; at < text.length; at += 1) {
            const code = text.charCodeAt(at);
            const control =
              (code < 0x20 && code !== 9 && code !== 10) || (code > 126 && code < 160);
            expect(shown[at] === text[at]).toBe(!control);
          }
        },
      ),
    );
  });
});

describe('glimpse', () => {
  it('is one line', () => {
    expect(glimpse(' When does\r\nthe ferry\u001b run? ', 60)).toBe('When does the ferry␛ run?');
  });

  it('says that there is more', () => {
    expect(glimpse('⛴⛴⛴⛴', 3)).toBe('⛴⛴⛴…');
  });
});
