import { describe, expect, it } from 'vitest';
import { corpusNames, misspeltName, namesIn } from '../../../src/core/answering/corpus-names.js';
import { readTerms } from '../../../src/core/answering/rank-by-terms.js';
import { buildSnapshot } from '../../../src/core/building/build-snapshot.js';
import { hashingEmbedder } from '../../fakes/hashing-embedder.js';
import { filesOf } from '../../fakes/small-corpus.js';

async function namesOf(...texts: string[]) {
  const { snapshot } = await buildSnapshot({
    files: filesOf(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text]))),
    makings: { corpus: 'c', model: 'm', rules: 'r' },
    embedder: hashingEmbedder(),
    known: null,
    dryRun: true,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  return corpusNames(snapshot, readTerms(snapshot.terms));
}

const harbour =
  'The pilot of the port, said Jan Roggeveen of Stavoren, knew every reef and sandbank.';

describe('namesIn', () => {
  it('takes words with a capital that do not come first', () => {
    expect(namesIn('What did Ann O’Neill tell the Gazette?')).toEqual(['Ann', 'Neill', 'Gazette']);
    expect(namesIn('Who sank?')).toEqual([]);
  });
});

describe('misspeltName', () => {
  it('finds the one name that is a slip of the pen away', async () => {
    const names = await namesOf(harbour);
    const slip = { said: 'Rogeveen', meant: 'Roggeveen' };
    expect(misspeltName('What did Rogeveen know?', names)).toEqual(slip);
    expect(misspeltName('what did rogeveen know?', names)).toMatchObject({ meant: 'Roggeveen' });
  });

  it('finds it among small letters beside an acronym, and among capitals', async () => {
    const names = await namesOf(harbour);
    for (const question of ['what did rogeveen tell the EU?', 'WHAT DID ROGEVEEN KNOW?']) {
      expect(misspeltName(question, names)).toMatchObject({ meant: 'Roggeveen' });
    }
    expect(misspeltName('Did Stavoren know a roggeveem?', names)).toBeNull();
  });

  it('leaves alone what the corpus mentions, and what is not near', async () => {
    const names = await namesOf(harbour);
    expect(misspeltName('What did Roggeveen know?', names)).toBeNull();
    expect(misspeltName('What did Rasmussen know?', names)).toBeNull();
    expect(misspeltName('Which Pilots know Stavorens Reefs?', names)).toBeNull();
  });

  it('does not choose between two names', async () => {
    const names = await namesOf(`${harbour} Her sister, said Pia Roggeveem, stayed at home.`);
    expect(misspeltName('What did Roggeveet know?', names)).toBeNull();
  });

  it('takes no common word for a name', async () => {
    const names = await namesOf('Every Reefer of the fleet, said the owner, is a reefer of steel.');
    expect(misspeltName('Who owns the Reefur?', names)).toBeNull();
  });
});
