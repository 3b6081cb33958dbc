import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine, renderJson } from '../../../src/console/render-json.js';
import type { Answer } from '../../../src/model/answer.js';
import { aQuotation, aQuotedAnswer, nothingClose } from './builders.js';

const quotationKeys = [
  'id',
  'article',
  'file',
  'title',
  'publisher',
  'published',
  'url',
  'section',
  'paragraph',
  'start',
  'end',
  'exact',
  'highlights',
  'speaker',
  'score',
];

describe('renderJson', () => {
  it('has the keys of the contract, in its order', () => {
    const speaker = { name: 'Ada Quayle', role: null, kind: 'direct' } as const;
    const quotation = aQuotation({ highlights: [{ start: 0, end: 30 }], speaker });
    const object = JSON.parse(renderJson(aQuotedAnswer([quotation]), 12.345));
    expect(Object.keys(object)).toEqual(['question', 'kind', 'confidence', 'quotations', 'ms']);
    expect(Object.keys(object.quotations[0])).toEqual(quotationKeys);
    expect(object).toMatchObject({ kind: 'quoted', confidence: 0.87, ms: 12.3 });
    expect(object.quotations[0].exact).toBe(quotation.exact);
    expect(object.quotations[0].highlights).toEqual([{ start: 0, end: 30 }]);
    expect(object.quotations[0].speaker).toEqual(speaker);
  });

  it('has the nearest passage apart from the quotations when nothing is close', () => {
    const object = JSON.parse(renderJson(nothingClose(), 1));
    expect(Object.keys(object)).toEqual([
      'question',
      'kind',
      'confidence',
      'quotations',
      'nearest',
      'ms',
    ]);
    expect(object.quotations).toEqual([]);
    expect(Object.keys(object.nearest)).toEqual(quotationKeys);
  });

  it('says how the names of the question were taken, where that needs saying', () => {
    const readAs = { said: 'Rogeveen', meant: 'Roggeveen' };
    const stranger = { said: 'Olga Quayle', known: ['Ada Quayle'] };
    const quoted = JSON.parse(renderJson({ ...aQuotedAnswer(), readAs } as Answer, 1));
    expect(Object.keys(quoted).slice(-2)).toEqual(['readAs', 'ms']);
    expect(quoted.readAs).toEqual(readAs);
    const none = JSON.parse(renderJson({ ...nothingClose(), readAs, stranger } as Answer, 1));
    expect(Object.keys(none).slice(-4)).toEqual(['nearest', 'readAs', 'stranger', 'ms']);
    expect(none.stranger).toEqual(stranger);
  });

  it('says which of several questions have no answer', () => {
    const unanswered = ['Who is the captain'];
    const quoted = JSON.parse(renderJson({ ...aQuotedAnswer(), unanswered } as Answer, 1));
    expect(Object.keys(quoted).slice(-2)).toEqual(['unanswered', 'ms']);
    expect(quoted.unanswered).toEqual(unanswered);
  });

  it('has confidence 0 and no passage where nothing was searched', () => {
    const question = '…';
    const none = { question, confidence: 0, quotations: [], nearest: null, ms: 0 };
    const empty = renderJson({ kind: 'empty-corpus', question }, 0);
    expect(JSON.parse(empty)).toEqual({ ...none, kind: 'empty-corpus' });
    const bad = renderJson({ kind: 'bad-question', question, reason: 'empty', limit: 9 }, 0);
    expect(JSON.parse(bad)).toEqual({ ...none, kind: 'bad-question' });
  });
});

describe('jsonLine', () => {
  it('reads back the same and is one printable line, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.nat({ max: 0x2fff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const line = jsonLine({ text });
          expect(JSON.parse(line)).toEqual({ text });
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        },
      ),
    );
  });
});
