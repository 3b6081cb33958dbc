import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { stylesFor } from '../../../src/console/look.js';
import { renderText, renderWords } from '../../../src/console/render-words.js';
import type { Span } from '../../../src/model/span.js';
import { plainLook } from './builders.js';

const margin = { first: '1 ', rest: '  ' } as const;

/** Text without control characters, as sources have it: words, line feeds, any script. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fc.constantFrom(' ', '  ', '\n', '\n\n', '│', '┃ ', '渡し船', '“No,”', '\u00a0'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Text with spans into it, in order and apart. */
const highlighted = words.chain((text) =>
  fc
    .uniqueArray(fc.nat({ max: text.length }), { maxLength: 6 })
    .map((ends) => ends.toSorted((a, b) => a - b))
    .map((ends) => {
      const spans: Span[] = [];
      for (let at = 0; at + 1 < ends.length; at += 2) {
        spans.push({ start: ends[at] ?? 0, end: ends[at + 1] ?? 0 });
      }
      return { text, spans };
    }),
);

/** The words of each line, without margin and rule. */
function wordsOf(rendered: string): readonly string[] {
  return rendered.split('\n').map((line) => line.replace(/^(?:1 | {2})[│┃] ?/, ''));
}

describe('renderWords', () => {
  it('shows exactly the words, line by line, where nothing needs to be wrapped', () => {
    fc.assert(
      fc.property(highlighted, ({ text, spans }) => {
        const rendered = renderWords(text, spans, plainLook(null), margin);
        expect(wordsOf(rendered).join('\n')).toBe(text);
      }),
    );
  });

  it('shows exactly the words but for the white space at which it wraps', () => {
    const squeezed = (text: string): string => text.replace(/[ \t\n]/g, '');
    fc.assert(
      fc.property(highlighted, fc.integer({ min: 20, max: 60 }), ({ text, spans }, columns) => {
        const rendered = renderWords(text, spans, plainLook(columns), margin);
        expect(squeezed(wordsOf(rendered).join(''))).toBe(squeezed(text));
      }),
    );
  });

  it('makes the highlighted words strong and no others', () => {
    const strong = (text: string): string => text.toUpperCase();
    const look = { columns: 22, styles: { ...plainLook(null).styles, strong } };
    const text = 'the ferry will run on sundays at noon';
    expect(renderWords(text, [{ start: 10, end: 29 }], look, margin)).toBe(
      '1 ┃ the ferry WILL RUN\n  ┃ ON SUNDAYS at noon',
    );
  });

  it('has a heavy rule beside lines with highlighted words only', () => {
    const text = 'The ferry will run.\nThe fare stays.';
    expect(renderWords(text, [{ start: 20, end: 35 }], plainLook(null), margin)).toBe(
      '1 │ The ferry will run.\n  ┃ The fare stays.',
    );
  });

  it('lets no control character of the source through', () => {
    const rendered = renderWords('\u001b[31mred\u009b', [], plainLook(80), margin);
    expect(rendered).toBe('1 │ ␛[31mred�');
  });
});

describe('renderText', () => {
  it('hangs the lines below under the first', () => {
    expect(renderText('The Harbour Gazette', plainLook(18), { first: '— ', rest: '  ' })).toBe(
      '— The Harbour\n  Gazette',
    );
  });
});

describe('stylesFor', () => {
  const { bold, cyan } = pc.createColors(true);

  it('styles terminals only', () => {
    expect(stylesFor({ isTTY: true }, {}).strong('ferry')).toBe(bold('ferry'));
    expect(stylesFor({ isTTY: false }, {}).strong('ferry')).toBe('ferry');
    expect(stylesFor({ isTTY: true }, { TERM: 'dumb' }).strong('ferry')).toBe('ferry');
    expect(stylesFor({}, { FORCE_COLOR: '1' }).accent('ferry')).toBe(cyan('ferry'));
  });

  it('keeps bold and drops hues with NO_COLOR', () => {
    const styles = stylesFor({ isTTY: true }, { NO_COLOR: '1' });
    expect(styles.strong('ferry')).toBe(bold('ferry'));
    expect(styles.accent('ferry')).toBe('ferry');
  });
});
