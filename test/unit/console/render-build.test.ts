import { describe, expect, it } from 'vitest';
import { renderBuild, renderBuilt } from '../../../src/console/render-build.js';
import { aReport, plainLook } from './builders.js';

const refused = [
  { kind: 'refused', file: 'tides.txt', reason: 'not UTF-8: save it as UTF-8' },
] as const;

describe('renderBuild', () => {
  it('counts what changed', () => {
    const cells = renderBuild(aReport(), plainLook(null))
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));
    expect(cells.slice(0, 3)).toEqual([
      ['added', 'changed', 'removed', 'unchanged'],
      ['articles', '1', '0', '0', '1'],
      ['passages', '12', '0', '3', '19'],
    ]);
    expect(cells[3]?.[0]).toBe('12 texts embedded, 4.2 s. Snapshot s2 is current.');
  });

  it('says that a dry run wrote nothing', () => {
    const report = aReport({ dryRun: true, snapshot: null, embedded: 1 });
    expect(renderBuild(report, plainLook(null))).toContain(
      '1 text to embed, 4.2 s. Dry run: nothing was written.',
    );
  });

  it('names every refused file with its reason', () => {
    expect(renderBuild(aReport({ refused }), plainLook(null))).toMatch(
      /Left out, 1 file:\n {2}tides\.txt: not UTF-8: save it as UTF-8$/,
    );
  });
});

describe('renderBuild and renderBuilt', () => {
  it('name articles that have the same words', () => {
    const report = aReport({ duplicates: [['ferry', 'news/ferry copy']] });
    const told = 'The same words under 2 names, quoted once: ferry, news/ferry copy';
    expect(renderBuild(report, plainLook(null)).split('\n').at(-1)).toBe(told);
    expect(renderBuilt(report, plainLook(null)).split('\n').at(-1)).toBe(told);
  });
});

describe('renderBuilt', () => {
  it('says in one line what stands ready, and names refused files', () => {
    expect(renderBuilt(aReport(), plainLook(null))).toBe(
      'Snapshot built: 2 articles, 31 passages, 4.2 s.',
    );
    expect(renderBuilt(aReport({ refused }), plainLook(null))).toContain('tides.txt');
  });
});
