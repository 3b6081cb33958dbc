import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationId } from '../../src/core/answering/quotation-id.js';
import { findLost } from '../../src/core/keeping/find-lost.js';
import type { Posted } from '../../src/model/change.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { articleOf } from './a-file.js';

const ferry = 'The ferry sails at nine. The pier is closed. Nobody was hurt.';

describe('findLost', () => {
  it('leaves alone what stands where it stood', () => {
    const stands = { posted: quoted(ferry, 'The pier is closed.'), lost: false };
    expect(findLost([stands], snapshotOf({ ferry }))).toEqual({ lost: [], found: [] });
  });

  it('leaves alone what has moved', () => {
    const moved = { posted: quoted(ferry, 'The pier is closed.'), lost: false };
    const after = snapshotOf({ ferry: `It is Monday. ${ferry}` });
    expect(findLost([moved], after)).toEqual({ lost: [], found: [] });
  });

  it('names what is gone and what is back, each in the order given', () => {
    const hurt = quoted(ferry, 'Nobody was hurt.');
    const pier = quoted(ferry, 'The pier is closed.');
    const sails = quoted(ferry, 'The ferry sails at nine.');
    const nine = quoted(ferry, 'nine');
    const after = snapshotOf({ ferry: 'Yes: the ferry sails at nine. Nobody was hurt.' });
    const posted = [
      { posted: sails, lost: false },
      { posted: hurt, lost: true },
      { posted: pier, lost: false },
      { posted: nine, lost: true },
    ];
    expect(findLost(posted, after)).toEqual({ lost: [sails, pier], found: [hurt, nine] });
  });

  it('does not name again what was lost before', () => {
    const gone = { posted: quoted(ferry, 'The pier is closed.'), lost: true };
    expect(findLost([gone], snapshotOf({ ferry: 'The pier is open.' })).lost).toEqual([]);
  });

  it('names every message of a quotation that is gone', () => {
    const first = quoted(ferry, 'The pier is closed.');
    const second = { ...first, message: 'https://discord.test/2' };
    const posted = [first, second].map((one) => ({ posted: one, lost: false }));
    expect(findLost(posted, snapshotOf({ ferry: '' })).lost).toEqual([first, second]);
  });

  it('tells quotations of equal length apart', () => {
    const nine = quoted(ferry, 'nine');
    const pier = quoted(ferry, 'pier');
    const posted = [nine, pier].map((one) => ({ posted: one, lost: false }));
    expect(findLost(posted, snapshotOf({ ferry: 'The pier.' })).lost).toEqual([nine]);
  });

  it('looks in the article of the quotation only', () => {
    const pier = quoted(ferry, 'The pier is closed.');
    const after = snapshotOf({ pier: ferry, ferry: 'It sails.' });
    expect(findLost([{ posted: pier, lost: false }], after).lost).toEqual([pier]);
  });

  it('calls lost what was in an article that is gone', () => {
    const pier = quoted(ferry, 'The pier is closed.');
    expect(findLost([{ posted: pier, lost: false }], snapshotOf({})).lost).toEqual([pier]);
  });

  it('does not find words again within a word, but for their old place', () => {
    const port = quoted('A port', 'port');
    const posted = [{ posted: port, lost: false }];
    expect(findLost(posted, snapshotOf({ ferry: 'An airport' })).lost).toEqual([port]);
    expect(findLost(posted, snapshotOf({ ferry: 'Export' })).lost).toEqual([]);
  });

  it('judges each quotation as if it were the only one', () => {
    fc.assert(
      fc.property(changes, ({ posted, bodies }) => {
        const naive = posted.map((one) => ({ ...one, stands: stands(bodies, one.posted) }));
        expect(findLost(posted, snapshotOf(bodies))).toEqual({
          lost: naive.filter((one) => !one.stands && !one.lost).map((one) => one.posted),
          found: naive.filter((one) => one.stands && one.lost).map((one) => one.posted),
        });
      }),
    );
  });
});

/** Whether any stretch at the old place or at the start of a word has the id. */
function stands(bodies: Readonly<Record<string, string>>, one: Posted): boolean {
  const body = bodies[one.article] ?? '';
  return placesIn(body, one).some((place) => isAt(body, one, place));
}

function placesIn(body: string, { start, length }: Posted): readonly number[] {
  const every = Array.from({ length: body.length }, (_, place) => place);
  const begins = (place: number): boolean => !/[\p{L}\p{N}]$/u.test(body.slice(0, place));
  return every.filter((at) => at + length <= body.length && (at === start || begins(at)));
}

function isAt(body: string, { article, length, quotation }: Posted, place: number): boolean {
  return quotationId(article, body.slice(place, place + length)) === quotation;
}

/** Short bodies of few words, so that quotations move, come twice, and end up within words. */
const aBody = fc
  .array(fc.constantFrom('a', 'pier', 'port', 'é', '9', '🚢', ' ', ' ', '. ', '“'), {
    maxLength: 16,
  })
  .map((parts) => parts.join(''));

const aQuotation = fc
  .tuple(
    fc.constantFrom('ferry', 'pier', 'gone'),
    aBody,
    fc.nat(12),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([article, body, start, length]) => {
    const exact = body.slice(start, start + length);
    return { article, start, exact: exact === '' ? 'a' : exact };
  });

const changes = fc
  .record({
    bodies: fc.record({ ferry: aBody, pier: aBody }),
    quoted: fc.array(fc.tuple(aQuotation, fc.boolean()), { maxLength: 12 }),
  })
  .map(({ bodies, quoted: all }) => ({
    bodies,
    posted: all.map(([one, lost]) => ({ posted: aPosted(one), lost })),
  }));

function aPosted({
  article,
  start,
  exact,
}: {
  readonly article: string;
  readonly start: number;
  readonly exact: string;
}): Posted {
  return {
    quotation: quotationId(article, exact),
    article,
    start,
    length: exact.length,
    message: 'https://discord.test/1',
    at: '2026-05-01T09:00:00Z',
  };
}

/** The words as quoted from the article `ferry` while that was its body. */
function quoted(body: string, exact: string): Posted {
  return aPosted({ article: 'ferry', start: body.indexOf(exact), exact });
}

function snapshotOf(bodies: Readonly<Record<string, string>>): Snapshot {
  return {
    corpus: 'c',
    model: 'm',
    rules: 'r',
    articles: Object.entries(bodies).map(([id, body]) => ({ ...articleOf('It sails.'), id, body })),
    passages: [],
    statements: [],
    vectors: { dimensions: 1, keys: [], numbers: new Float32Array() },
    terms: '',
    refused: [],
  };
}
