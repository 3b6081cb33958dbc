import { describe, expect, it } from 'vitest';
import { renderInspect, renderInspectJson } from '../../../src/console/render-inspect.js';
import { anArticle, plainLook } from './builders.js';

const body = 'The timetable\n\nSee also: Tides\n\n“We sail,” said Ada Quayle.';
const heading = { start: 0, end: 13 };
const excluded = { start: 15, end: 30, rule: 'see-also' };
const inspected = {
  kind: 'inspected',
  article: anArticle({ body, headings: [heading], excluded: [excluded] }),
  passages: [
    {
      article: 'ferry-to-run-on-sundays',
      start: 32,
      end: 59,
      section: 'The timetable',
      paragraph: 1,
      sentences: [{ start: 32, end: 59 }],
    },
  ],
  statements: [
    {
      article: 'ferry-to-run-on-sundays',
      start: 33,
      end: 41,
      kind: 'direct',
      attribution: {
        clause: { start: 43, end: 58 },
        name: 'Ada Quayle',
        role: null,
        cue: 'said',
        mention: 'Ada Quayle',
        how: 'clause',
      },
    },
  ],
} as const;

describe('renderInspectJson', () => {
  it('has the keys of the contract, in its order', () => {
    const object = JSON.parse(renderInspectJson(inspected));
    expect(Object.entries(object)).toEqual([
      ['article', 'ferry-to-run-on-sundays'],
      ['title', 'Ferry to run on Sundays'],
      ['publisher', 'The Harbour Gazette'],
      ['author', null],
      ['published', null],
      ['url', null],
      ['body', body],
      ['headings', [heading]],
      ['excluded', [excluded]],
      ['passages', [{ start: 32, end: 59, section: 'The timetable', paragraph: 1 }]],
    ]);
  });
});

describe('renderInspect', () => {
  it('shows each part with its place, its words and what is known of it', () => {
    const lines = renderInspect(inspected, plainLook(null)).split('\n');
    const below = (place: string): string | undefined => lines[lines.indexOf(place) + 1];
    expect(below('  0–13')).toBe('    The timetable');
    expect(below('  15–30  rule see-also')).toBe('    See also: Tides');
    expect(below('  32–59  paragraph 1, “The timetable”')).toBe('    “We sail,” said Ada Quayle.');
    expect(below('  33–41  direct, Ada Quayle (from “said Ada Quayle”)')).toBe('    We sail,');
    expect(lines).toContain('  author     not stated');
  });

  it('says so where the article leaves the speaker unclear', () => {
    const [statement] = inspected.statements;
    const unclear = { ...inspected, statements: [{ ...statement, attribution: null }] };
    expect(renderInspect(unclear, plainLook(null))).toContain('direct, speaker unclear');
  });
});
