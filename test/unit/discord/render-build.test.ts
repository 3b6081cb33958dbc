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
