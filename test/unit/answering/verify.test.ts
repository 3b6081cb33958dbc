import { describe, expect, it } from 'vitest';
import { openVerifier, verify, type Verifier } from '../../../src/core/answering/verify/verify.js';
import type { Verdict } from '../../../src/model/verdict.js';
import { openCorpus } from '../../fakes/open-corpus.js';

const ferry = `Ferry to run on Sundays

“Visitors have asked for the Sunday ferry for twenty years, and now it comes,” said Ann Reed, the harbour master.

“The ferry will not cost the town 12.5 million crowns—whatever they say,” said Tom Reed, a councillor. The council’s vote is non-negotiable.

The mayor, José Ñandú, called the ferry “a gift to the island” on Monday. A return ticket costs 12 crowns.
`;
const fog = `Fog closes the port

“Eleven ships waited outside the breakwater because of the fog,” said Eleni Παππά, a pilot.

A return ticket costs 12 crowns.
`;

async function gazette(): Promise<Verifier> {
  return openVerifier((await openCorpus({ 'ferry.txt': ferry, 'fog.txt': fog })).open);
}

async function verdicts(text: string): Promise<readonly Verdict[]> {
  return verify(text, await gazette()).verdicts;
}

async function verdict(text: string): Promise<Verdict> {
  const [only, ...more] = await verdicts(text);
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} verdicts`);
  return only;
}

describe('verify', () => {
  it('finds words that differ in nothing but typesetting, with place and speaker', async () => {
    for (const text of [
      'Eleven ships waited outside the breakwater because of the fog',
      '"Eleven ships waited outside the breakwater because of the fog."',
      '“eleven  ships waited\u00a0outside the break\u00adwater\nbecause of the fog,”',
      '‘… ships waited outside the breakwater…’',
      'The ferry will not cost the town 12.5 million crowns - whatever they say',
    ]) {
      const found = await verdict(text);
      expect(found).toMatchObject({ kind: 'exact', total: 1, claimed: null });
    }
    const found = await verdict('visitors have asked for the Sunday ferry');
    expect(found).toMatchObject({
      places: [{ article: 'ferry', paragraph: 1, speaker: { name: 'Ann Reed' } }],
    });
  });

  it('counts every place', async () => {
    const found = await verdict('A return ticket costs 12 crowns.');
    expect(found).toMatchObject({ kind: 'exact', total: 2 });
    expect(found.kind === 'exact' && found.places.map(({ article }) => article)).toEqual([
      'ferry',
      'fog',
    ]);
  });

  it('says what differs: the source’s words highlighted, beside the pasted ones', async () => {
    const found = await verdict('Twelve ships waited outside the breakwater because of the storm');
    expect(found).toMatchObject({
      kind: 'differs',
      changes: [
        { kind: 'source', text: 'Eleven' },
        { kind: 'pasted', text: 'Twelve' },
        { kind: 'same' },
        { kind: 'source', text: expect.stringContaining('fog') },
        { kind: 'pasted', text: 'storm' },
      ],
    });
    const words =
      found.kind === 'differs' &&
      found.source.highlights.map(({ start, end }) => fog.slice(start, end));
    expect(words).toEqual(['Eleven', expect.stringContaining('fog')]);
  });

  it('never calls words exact that are cut so that they say something else', async () => {
    for (const text of [
      'The ferry will cost the town 12.5 million crowns',
      'cost the town 12.5 million crowns—whatever they say',
      'not cost the town 12.5',
      '5 million crowns—whatever they say',
      'negotiable. The mayor, José Ñandú, called',
      'A return ticket costs 13 crowns.',
      'Visitors HAVE asked for the Sunday ferry for twenty years',
    ]) {
      expect([text, (await verdict(text)).kind]).toEqual([text, 'differs']);
    }
  });

  it('says who said it when the pasted text names somebody else', async () => {
    const words = 'Visitors have asked for the Sunday ferry for twenty years, and now it comes';
    for (const [text, holds] of [
      [`“${words},” said Tom Reed.`, 'no'],
      [`“${words},” said Ann Reed yesterday.`, 'yes'],
      [`“${words}” — Reed`, 'yes'],
      [`"${words}" - Captain Ann Reed`, 'yes'],
      [`Tom Reed: “${words}”`, 'no'],
      ['“A return ticket costs 12 crowns,” Ann Reed said.', 'no'],
    ] as const) {
      const found = await verdict(text);
      expect([text, found.kind, 'claimed' in found ? found.claimed?.holds : null]).toEqual([
        text,
        'exact',
        holds,
      ]);
    }
  });

  it('judges each of several quotations', async () => {
    const found = await verdicts(
      '“Eleven ships waited outside the breakwater,” said Eleni Παππά. “Eleven whales sang to the moon of Jupiter,” said Tom Reed.',
    );
    expect(found.map(({ kind }) => kind)).toEqual(['exact', 'not-in-corpus']);
  });

  it('takes any text', async () => {
    expect((await verdict('')).kind).toBe('too-short');
    expect((await verdict('Eleven')).kind).toBe('too-short');
    expect((await verdict('The ferry.')).kind).toBe('exact');
    expect((await verdict('“““ ”')).kind).toBe('too-short');
    expect((await verdict('\ud800 whales sing to the moon')).kind).toBe('not-in-corpus');
    expect((await verdict('sing whales '.repeat(400))).kind).toBe('not-in-corpus');
    expect((await verdict(ferry.slice(ferry.indexOf('“')).trim())).kind).toBe('exact');
  });
});
