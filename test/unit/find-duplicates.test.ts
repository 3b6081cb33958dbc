import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/core/building/find-duplicates.js';
import { articleOf, prose } from './a-file.js';

describe('findDuplicates', () => {
  it('finds articles with one body, whatever they state of themselves', () => {
    const named = (file: string, text: string, sidecar?: string) =>
      articleOf(text, { file, ...(sidecar === undefined ? {} : { sidecar }) });
    const articles = [
      named('ferry.txt', prose),
      named('fog.txt', 'Fog closed the port.'),
      named('news/sunday.txt', prose, 'title: Sundays'),
      named('again.md', prose),
    ];
    expect(findDuplicates(articles)).toEqual([['ferry', 'news/sunday', 'again']]);
  });

  it('names each article with a twin once, and no other', () => {
    const digests = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
    fc.assert(
      fc.property(digests, (all) => {
        const articles = all.map((digest, index) => ({ id: String(index), digest }));
        const twins = articles.filter(
          ({ digest }) => all.indexOf(digest) !== all.lastIndexOf(digest),
        );
        expect(findDuplicates(articles).flat().toSorted()).toEqual(
          twins.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });
});
