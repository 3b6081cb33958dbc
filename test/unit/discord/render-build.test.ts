import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../src/core/ports.js';
import { contentMaxLength } from '../../../src/discord/discord-limits.js';
import { renderProgress, renderReport } from '../../../src/discord/render-build.js';
import { noDetails } from '../../fakes/no-details.js';
import { plainText, readMarkdown } from './discord-markdown.js';
import { hostileText } from './hostile-text.js';

const none = { added: 0, changed: 0, removed: 0, unchanged: 0 };
const counts = { articles: none, passages: none, embedded: 0 };
const report = { dryRun: false, snapshot: 's', ...counts, ...noDetails, ms: 1 };

describe('renderReport', () => {
  it('fits one message and counts every refused file, whatever their names', () => {
    const refusal = fc.record({
      kind: fc.constant('refused' as const),
      file: hostileText,
      reason: hostileText,
    });
    fc.assert(
      fc.property(fc.array(refusal, { minLength: 1, maxLength: 60 }), (refused: Refusal[]) => {
        const { content } = renderReport({ ...report, refused });
        expect(content.length).toBeLessThanOrEqual(contentMaxLength);
        const [first = '', ...lines] = plainText(readMarkdown(content)).split('\n').slice(3);
        expect(first).toBe(`Refused: ${refused.length}`);
        const more = /^and (\d+) more$/.exec(lines.at(-1) ?? '');
        const named = content.match(/^- /gm)?.length ?? 0;
        expect(more === null ? named : named - 1 + Number(more[1])).toBe(refused.length);
      }),
      { numRuns: 200 },
    );
  });

  it('fits one message with everything that there is to tell, whatever it is called', () => {
    const ids = fc.array(hostileText, { maxLength: 12 });
    const worst = Array<string>(12).fill('_*'.repeat(40));
    const named = fc.record({ added: ids, changed: ids, removed: ids });
    const refusal = fc.record({
      kind: fc.constant('refused' as const),
      file: hostileText,
      reason: hostileText,
    });
    const details = fc.record({
      named,
      duplicates: fc.array(ids, { maxLength: 12 }),
      refused: fc.array(refusal, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(details, (told) => {
        const { content } = renderReport({ ...report, ...told, dryRun: true });
        expect(content.length).toBeLessThanOrEqual(contentMaxLength);
        for (const [what, list] of [
          ['quoted once', told.duplicates],
          ['Refused', told.refused],
        ] as const) {
          expect(content.includes(what)).toBe(list.length > 0);
        }
      }),
      {
        numRuns: 200,
        examples: [
          [
            {
              named: { added: worst, changed: worst, removed: worst },
              duplicates: [worst, worst],
              refused: [{ kind: 'refused', file: 'a', reason: 'b' }],
            },
          ],
        ],
      },
    );
  });

  it('names articles that have the same words', () => {
    const duplicates = [
      ['ferry', 'ferry_copy'],
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    ];
    const { content } = renderReport({ ...report, refused: [], duplicates });
    expect(content.split('\n').slice(-3)).toEqual([
      '**The same words under several names, quoted once:** 2',
      '- ferry, ferry\\_copy',
      '- a, b, c, d, e and 2 more',
    ]);
  });
});

describe('renderProgress', () => {
  it('says how much is done when that is known', () => {
    expect(renderProgress({ phase: 'reading', done: 0, total: 0 }).content).toBe(
      'Reading the articles …',
    );
    expect(renderProgress({ phase: 'embedding', done: 1_200, total: 3_000 }).content).toBe(
      'Embedding new passages: 1,200 of 3,000 …',
    );
  });
});
