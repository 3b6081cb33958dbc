import { describe, expect, it } from 'vitest';
import { signalsOf } from '../../../src/core/answering/confidence.js';
import { readHits } from '../../../src/core/answering/read-hits.js';
import { retrieve } from '../../../src/core/answering/retrieve.js';
import { countingReader } from '../../fakes/counting-reader.js';
import { hashingEmbedder } from '../../fakes/hashing-embedder.js';
import { aSnapshot } from './a-snapshot.js';

async function signals(
  question: string,
  body: string,
  parts: { reader?: boolean; other?: string } = {},
) {
  const { reader = true, other } = parts;
  const open = await aSnapshot({
    'a.txt': body,
    ...(other === undefined ? {} : { 'b.txt': other }),
  });
  const vector = await hashingEmbedder().embed(question, 'question');
  const found = retrieve(open, { question, vector, article: null });
  const [best] = await readHits(open, question, found, {
    reader: reader ? countingReader() : null,
  });
  if (best === undefined) throw new RangeError('nothing found');
  return signalsOf(open, { question, vector }, best);
}

const harbour =
  'The ferry leaves at nine, said Anna Reed, the harbour master. “Dogs travel free,” she added.';

describe('signalsOf', () => {
  it('tells names and numbers that the passage lacks from those that no passage has', async () => {
    const both = await signals('What did Anna Reed tell Tom Marsh?', harbour);
    expect(both).toMatchObject({ unknown: 1, unsaid: 1 });
    const village =
      'Marsh is a village of forty houses and one well on the far side of the bay, where nobody has ever seen a sailor, a captain or a crew of any kind at all since the war ended in 1946.';
    const elsewhere = (also: string) =>
      signals(`Do dogs travel free with Anna Reed, the harbour master, at nine${also}?`, harbour, {
        other: village,
      });
    expect(await elsewhere('')).toMatchObject({ unknown: 0, unsaid: 0 });
    expect(await elsewhere(', or with Marsh')).toMatchObject({ unknown: 0, unsaid: 1 });
    expect(await elsewhere(' in 1946')).toMatchObject({ unknown: 0, unsaid: 1 });
    expect(await elsewhere(' in 1947')).toMatchObject({ unknown: 1, unsaid: 1 });
  });

  it('takes no word for a name where all letters are capitals', async () => {
    const { unknown } = await signals('WHEN DOES THE STEAMER LEAVE?', harbour);
    expect(unknown).toBe(0);
  });

  it('counts the names of those who speak in a passage as said there', async () => {
    const first =
      'Anna Reed, the harbour master, announced a new timetable for the ferry on Monday and said that it would be kept all through the long winter, whatever the weather and the sea might bring.';
    const second =
      '“Dogs and bicycles and small children travel free on every boat of ours from now on,” she added, “and so does everyone who brings along a copy of the Gazette with this week’s crossword solved in it.”';
    const { unsaid } = await signals(
      'Do dogs and bicycles travel free, says Reed?',
      `${first}\n\n${second}`,
    );
    expect(unsaid).toBe(0);
  });

  it('adds how the best sentence reads to how near it is', async () => {
    const read = await signals('When does the ferry leave?', harbour);
    const unread = await signals('When does the ferry leave?', harbour, { reader: false });
    expect(read.sentence).not.toBeCloseTo(unread.sentence);
    expect(unread).toMatchObject({ reading: 0, open: 0 });
  });
});
