import { describe, expect, it } from 'vitest';
import type { Answering } from '../../../src/core/answering/answer-question.js';
import { answerQuestion } from '../../../src/core/answering/answer-question.js';
import { listNames } from '../../../src/core/answering/lookups/list-names.js';
import { lookUp, voicesOn } from '../../../src/core/answering/lookups/look-up.js';
import type { LookedUp, LookUp } from '../../../src/model/looked-up.js';
import { openCorpus } from '../../fakes/open-corpus.js';

const ferry = `Ferry to run on Sundays

The island ferry will run on Sundays from May, the harbour office said.

“Visitors have asked for the Sunday ferry for twenty years, and now it comes,” said Ann Reed, the harbour master.

“The ferry will cost the town more than it earns, I am afraid,” said Tom Reed, a councillor.

The mayor, José Ñandú-O’Brien, called the ferry “a gift to the island” on Monday.
`;
const fog = `Fog closes the port

“Eleven ships waited outside the breakwater because of the fog,” said Eleni Παππά, a pilot.

“We will not open the port before the fog lifts tomorrow,” Ann Reed said.
`;
const files = { 'ferry.txt': ferry, 'fog.txt': fog } as const;

const anything: LookUp = { speaker: null, about: null, id: null, chance: 0 };
const look = async (wanted: Partial<LookUp>, answering?: Answering): Promise<LookedUp> =>
  lookUp({ ...anything, ...wanted }, answering ?? (await openCorpus(files)));

function words(looked: LookedUp): readonly string[] {
  if (looked.kind !== 'quoted') throw new Error(`nothing was quoted: ${looked.kind}`);
  return looked.quotations.map(({ exact }) => exact);
}

describe('lookUp by speaker', () => {
  it('finds what one person said, by the whole name or in part, without accents and capitals', async () => {
    for (const speaker of ['Tom Reed', 'tom', 'TOM REED', 'councillor Tom Reed', 'Tom Redd']) {
      const found = await look({ speaker });
      expect(words(found)).toEqual([
        'The ferry will cost the town more than it earns, I am afraid,',
      ]);
    }
    for (const speaker of ['obrien', 'Nandu', "José Ñandú O'Brien", 'jose nandu-o’brien']) {
      expect(await look({ speaker })).toMatchObject({
        kind: 'quoted',
        meant: { speaker: { name: 'José Ñandú-O’Brien' } },
      });
    }
    expect(await look({ speaker: 'Παππα' })).toMatchObject({ kind: 'quoted' });
  });

  it('shows a fragment in its sentence, the quoted words highlighted', async () => {
    const found = await look({ speaker: 'Ñandú' });
    const [quotation] = found.kind === 'quoted' ? found.quotations : [];
    const [highlight] = quotation?.highlights ?? [];
    expect(quotation?.exact).toContain('called the ferry “a gift to the island” on Monday.');
    expect(ferry.slice(highlight?.start, highlight?.end)).toBe('a gift to the island');
    expect(quotation?.speaker?.kind).toBe('fragment');
  });

  it('shows what several articles print alike once', async () => {
    const answering = await openCorpus({ 'ferry.txt': ferry, 'reprint.txt': ferry });
    const tom = 'The ferry will cost the town more than it earns, I am afraid,';
    expect(words(await look({ speaker: 'Tom Reed' }, answering))).toEqual([tom]);
    expect(words(await look({ speaker: 'Tom Reed', about: 'ferry cost' }, answering))).toEqual([
      tom,
    ]);
  });

  it('lists two speakers with one surname, and never merges them', async () => {
    const found = await look({ speaker: 'reed' });
    expect(found).toMatchObject({
      kind: 'several-speakers',
      speakers: [
        { name: 'Ann Reed', statements: 2 },
        { name: 'Tom Reed', statements: 1 },
      ],
    });
  });

  it('names whom it could have meant when nobody has that name', async () => {
    expect(await look({ speaker: 'Reeves' })).toMatchObject({
      kind: 'no-such-speaker',
      near: expect.arrayContaining([expect.objectContaining({ name: 'Ann Reed' })]),
    });
    expect(await look({ speaker: '***' })).toMatchObject({ kind: 'no-such-speaker', near: [] });
  });
});

describe('lookUp about a topic', () => {
  it('finds what is said about it, of anybody or of one speaker', async () => {
    const [first] = words(await look({ about: 'ships outside the breakwater' }));
    expect(first).toContain('Eleven ships waited');
    const [ann] = words(await look({ about: 'fog', speaker: 'Ann Reed' }));
    expect(ann).toContain('We will not open the port');
  });

  it('shows nothing when nobody says anything about it', async () => {
    expect(await look({ about: 'volcano' })).toEqual({
      kind: 'nothing-on-topic',
      topic: 'volcano',
      meant: null,
    });
    expect(await look({ about: ' ?! ' })).toMatchObject({ kind: 'bad-topic', reason: 'no-words' });
  });
});

describe('lookUp by id', () => {
  it('finds a statement again, and a passage as an answer showed it', async () => {
    const answering = await openCorpus(files);
    for (const { id } of answering.open.book.all) {
      expect(await look({ id: id.slice(2).toUpperCase() }, answering)).toMatchObject({
        quotations: [{ id }],
      });
    }
    const answer = await answerQuestion({ question: 'fog ships breakwater' }, answering);
    const quotation = answer.kind === 'quoted' ? answer.quotations[0] : undefined;
    expect(await look({ id: quotation?.id ?? null }, answering)).toMatchObject({
      quotations: [{ id: quotation?.id, exact: quotation?.exact }],
    });
    expect(await look({ id: 'Q-00000x' }, answering)).toMatchObject({ kind: 'no-such-id' });
  });
});

describe('lookUp of anything', () => {
  it('is decided by chance alone, among whole quotations', async () => {
    const answering = await openCorpus(files);
    const found = new Set<string>();
    for (let chance = 0; chance < 1; chance += 0.05) {
      for (const one of words(await look({ chance }, answering))) found.add(one);
    }
    expect(found.size).toBe(4);
  });

  it('says so when nobody is quoted', async () => {
    const answering = await openCorpus({ 'ice.txt': 'Ice\n\nIce has reached the inner basin.\n' });
    expect(await look({}, answering)).toEqual({ kind: 'nobody-quoted' });
    expect(await voicesOn('ice', answering)).toEqual({ kind: 'nobody-quoted' });
  });
});

describe('voicesOn', () => {
  it('gives one statement of each speaker', async () => {
    const found = await voicesOn('the ferry', await openCorpus(files));
    const names = found.kind === 'quoted' ? found.quotations.map((one) => one.speaker?.name) : [];
    expect(new Set(names)).toEqual(
      new Set(['Ann Reed', 'José Ñandú-O’Brien', 'Tom Reed', 'the harbour office']),
    );
    expect(names).toHaveLength(4);
  });
});

describe('listNames', () => {
  it('lists the speakers, most quoted first', async () => {
    const { open } = await openCorpus(files);
    const { speakers } = listNames(open);
    expect(speakers[0]).toMatchObject({ name: 'Ann Reed', statements: 2 });
    expect(speakers).toHaveLength(open.book.voices.length);
  });
});

describe('answerQuestion', () => {
  it('says whose words the answering sentence holds', async () => {
    const answer = await answerQuestion(
      { question: 'eleven ships waited outside the breakwater' },
      await openCorpus(files),
    );
    expect(answer).toMatchObject({
      kind: 'quoted',
      quotations: [{ speaker: { name: 'Eleni Παππά', kind: 'direct' } }, {}],
    });
  });
});
