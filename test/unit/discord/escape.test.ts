import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeForDiscord, unescape } from '../../../src/discord/escape.js';
import { readMarkdown } from './discord-markdown.js';
import { hostileText } from './hostile-text.js';

/** The text without what was added: walks both and allows backslashes only. */
function addsOnlyBackslashes(from: string, to: string): boolean {
  let at = 0;
  for (const character of to) {
    if (from.startsWith(character, at) && !(character === '\\' && from[at] !== '\\')) {
      at += character.length;
    } else if (character !== '\\') return false;
  }
  return at === from.length;
}

describe('escapeForDiscord', () => {
  it('leaves nothing that Discord would format, link or ping', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(readMarkdown(escapeForDiscord(text))).toEqual(
          text === '' ? [] : [{ kind: 'text', text }],
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps formatting out of what is put in bold, inside a block quote', () => {
    fc.assert(
      fc.property(
        hostileText.map((text) => text.replaceAll('\n', ' ')),
        (line) => {
          const bold = `> **ab${escapeForDiscord(line)}.**`;
          expect(readMarkdown(bold)).toEqual([
            {
              kind: 'quote',
              children: [{ kind: 'bold', children: [{ kind: 'text', text: `ab${line}.` }] }],
            },
          ]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('adds backslashes and nothing else, at most one a character', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        const escaped = escapeForDiscord(text);
        expect(addsOnlyBackslashes(text, escaped)).toBe(true);
        expect(escaped.length).toBeLessThanOrEqual(2 * text.length);
      }),
    );
  });

  it('breaks a web address before Discord could swallow a backslash of it', () => {
    expect(escapeForDiscord('see https://gazette.example/a_b')).toBe(
      String.raw`see https\:\/\/gazette.example\/a\_b`,
    );
  });

  it('leaves ordinary prose alone', () => {
    const prose =
      'Trump’s “America first” plan: $10 billion a year—eight times 1.2 (or so), he said.';
    expect(escapeForDiscord(prose)).toBe(prose);
  });
});

describe('unescape', () => {
  it('undoes escapeForDiscord, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        expect(unescape(escapeForDiscord(text))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
