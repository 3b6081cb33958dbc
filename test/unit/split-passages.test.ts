import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages, type SplitterSettings } from '../../src/core/building/split-passages.js';
import type { Article } from '../../src/model/article.js';
import { articleOf } from './a-file.js';

const countTokens = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

function split(
  article: Article,
  maxTokens: number,
  settings: SplitterSettings = { targetTokens: 20, joinBelowTokens: 5 },
): string[] {
  const passages = splitPassages(article, { countTokens, maxTokens, settings });
  return passages.map(({ start, end }) => article.body.slice(start, end));
}

/** A sentence of so many words. */
function sentence(words: number): string {
  return `The ${'tide '.repeat(words - 2)}rose.`;
}

const line = fc.constantFrom(
  sentence(3),
  sentence(9),
  `${sentence(8)} ${sentence(30)}`,
  'The quay',
  'Read more: Quay shut',
  'See also\u00a0 Quay shut',
  '“It is late.',
  '“It is over,” he said.',
  'He said:',
  'x'.repeat(60),
  '🚢'.repeat(9),
  `${sentence(12)} “${sentence(9)} ${sentence(9)}” he said. ${sentence(12)}`,
);
/** Words, or code units for words longer than the limit. */
const counter = fc.constantFrom(countTokens, (text: string) => text.length);
const article = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n \n\n', ' ')), { minLength: 1 })
  .map((lines) => articleOf(`Ferry to run\n\n${lines.flat().join('')}`));

describe('splitPassages', () => {
  it('has every character but white space in exactly one passage, headings and excluded lines aside', () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 1, max: 40 }), (made, maxTokens) => {
        const passages = splitPassages(made, { countTokens, maxTokens });
        const spans = [...passages, ...made.headings, ...made.excluded];
        let covered = 0;
        for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
          expect(made.body.slice(covered, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(covered);
          covered = end;
        }
        expect(made.body.slice(covered).trim()).toBe('');
      }),
    );
  });

  it('is never longer than the limit, cuts no surrogate pair, and is covered by its sentences', () => {
    fc.assert(
      fc.property(article, counter, fc.integer({ min: 2, max: 40 }), (made, count, maxTokens) => {
        for (const passage of splitPassages(made, { countTokens: count, maxTokens })) {
          const text = made.body.slice(passage.start, passage.end);
          expect(count(text)).toBeLessThanOrEqual(maxTokens);
          expect(text.isWellFormed()).toBe(true);
          let covered = passage.start;
          for (const { start, end } of passage.sentences) {
            expect(made.body.slice(covered, start).trim()).toBe('');
            expect(start).toBeGreaterThanOrEqual(covered);
            covered = end;
          }
          expect(covered).toBe(passage.end);
        }
      }),
    );
  });

  it('keeps paragraphs whole and cuts long ones between sentences, evenly', () => {
    const long = [sentence(12), sentence(10), sentence(11), sentence(7)];
    expect(split(articleOf(`${sentence(18)}\n\n${long.join(' ')}`), 100)).toEqual([
      sentence(18),
      long[0],
      long[1],
      `${long[2]} ${long[3]}`,
    ]);
  });

  it('joins a short paragraph to the next, at the end of a section to the one before', () => {
    const text = [sentence(9), 'It is so.', sentence(8), 'The quay', sentence(9), 'It was.'];
    expect(split(articleOf(['Ferry to run', ...text].join('\n\n')), 100)).toEqual([
      sentence(9),
      `It is so.\n\n${sentence(8)}`,
      `${sentence(9)}\n\nIt was.`,
    ]);
  });

  it('joins nothing over a heading or an excluded line', () => {
    const text = [
      'Ferry to run',
      sentence(12),
      'The quay',
      'It is.',
      'See also the tides',
      'It was.',
    ];
    expect(split(articleOf(text.join('\n\n')), 100)).toEqual([sentence(12), 'It is.', 'It was.']);
  });

  it('keeps a quotation with its said-clause and with the words that announce it', () => {
    const spoken = `“${sentence(9)} ${sentence(6)}” he said.`;
    const cut = split(articleOf(`${sentence(12)} ${spoken} ${sentence(5)}`), 100);
    expect(cut.some((text) => text.includes(spoken))).toBe(true);
    const announced = `${sentence(8).slice(0, -1)}:\n\n“${sentence(9)}”`;
    expect(split(articleOf(announced), 100)).toEqual([announced]);
  });

  it('cuts a sentence over the limit after a clause, else between words', () => {
    const clause = 'the quay is shut on every Sunday in May,';
    expect(split(articleOf(`While ${clause} the ferry runs on.`), 10)).toEqual([
      `While ${clause}`,
      'the ferry runs on.',
    ]);
    const words = split(articleOf(`${'tide '.repeat(12)}rose.`), 10);
    expect(words.join(' ')).toBe(`${'tide '.repeat(12)}rose.`);
    expect(Math.max(...words.map(countTokens))).toBeLessThanOrEqual(10);
  });

  it('refuses a limit that nothing fits', () => {
    expect(() => split(articleOf('The ferry is late.'), 0)).toThrow(RangeError);
  });
});
