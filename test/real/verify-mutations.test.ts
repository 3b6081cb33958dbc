import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, describe } from 'vitest';
import { openVerifier, verify } from '../../src/core/answering/verify/verify.js';
import { normalForm } from '../../src/text/normal-form.js';
import { openCorpus } from '../fakes/open-corpus.js';

/** The articles of the committed question sets: real news, with real quotations. */
function realArticles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const set of ['seed', 'gum_news']) {
    const lines = readFileSync(`test/questions/${set}/corpus.jsonl`, 'utf8').trim().split('\n');
    for (const line of lines) {
      const { doc_id: id, text }: Record<string, unknown> = JSON.parse(line);
      files[`${String(id)}.txt`] = String(text);
    }
  }
  return files;
}

const { open } = await openCorpus(realArticles());
const verifier = openVerifier(open);
const bodies = [...open.articles.values()].map(
  ({ body, excluded }) => normalForm(body, excluded).text,
);
const quotations = open.book.all.flatMap(({ statement: { article, start, end } }) => {
  const words = open.articles.get(article)?.body.slice(start, end) ?? '';
  return words.split(/\s+/).length >= 6 ? [words] : [];
});

const aQuotation = fc.constantFrom(...quotations);
const kindOf = (text: string) => verify(text, verifier).verdicts.map(({ kind }) => kind);

const strange = fc.constantFrom('not', 'never', 'harbour', '37', 'ferries', 'hardly');

/** One word of a quotation, not its first or last, is put in, taken out or exchanged; or a number or a «not», wherever it stands. */
const mutated = fc
  .tuple(aQuotation, fc.double({ min: 0, max: 1, noNaN: true }), strange, fc.nat(3))
  .map(([quotation, where, word, how]) => {
    const words = quotation.split(/\s+/);
    const at = 1 + Math.floor(where * (words.length - 2.001));
    const telling = words.findIndex((one) => /\d/.test(one) || /^(?:not|no|never)$/i.test(one));
    if (how === 0) words.splice(at, 0, word);
    if (how === 1) words.splice(at, 1);
    if (how === 2) words[at] = word;
    if (how === 3 && telling < 0) words[at] = `${words[at] ?? ''}s`;
    if (how === 3 && telling >= 0) {
      const one = words[telling] ?? '';
      const changed = one.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
      if (changed === one) words.splice(telling, 1);
      else words[telling] = changed;
    }
    return { text: words.join(' '), isTelling: how === 3 && telling >= 0 };
  })
  // Words taken off an end leave a true quotation; not so a «not», which turns the rest round.
  .filter(({ text, isTelling }) => isTelling || !isInCorpus(text))
  .map(({ text }) => text);

function isInCorpus(text: string): boolean {
  const { text: normal } = normalForm(text.replace(/^[.…\s]+|[.…\s]+$/gu, ''));
  return bodies.some((body) => body.includes(normal));
}

/** What typesetters and keyboards do to a text. */
const typesetting = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  (text) => text.replace(/"/g, '”').replace(/'/g, '’'),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/ /g, '\n  '),
  (text) => text.replace(/ [–—-] /g, '—').replace(/[–—]/g, ' -- '),
  (text) => text.replace(/…/g, '...'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2'),
  (text) => `“${text},”`,
  (text) => `"${text}."`,
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => text.charAt(0).toLowerCase() + text.slice(1),
);

describe('verify, on real news', () => {
  it('has something to try', () => {
    expect(quotations.length).toBeGreaterThan(50);
  });

  it('calls no changed quotation exact, in 10,000', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(kindOf(text)).toEqual(['differs']);
      }),
      { numRuns: 10_000 },
    );
  });

  it('calls every unchanged one exact, however it is typeset', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(aQuotation, typesetting, typesetting, (text, one, other) => {
        expect(kindOf(other(one(text)))).toEqual(['exact']);
      }),
      { numRuns: 2_000 },
    );
  });
});
