import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../src/engine/inspect-file.js';
import { hashingEmbedder } from '../fakes/hashing-embedder.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

const tools = {
  embedder: hashingEmbedder(),
  formats: { endings: [], read: () => Promise.reject(new Error('there are only texts here')) },
};

async function aCorpus(): Promise<string> {
  const corpus = join(await temporaryFolder(), 'corpus');
  await writeFiles(corpus, {
    'ferry.txt': 'The ferry sails at nine.\n',
    'winter/ICE.Md': 'Ice closed the port.\n',
    'notes.docs': 'No article.\n',
  });
  return corpus;
}

describe('inspectFile', () => {
  it.each([
    ['a path below the corpus folder', 'ferry.txt', 'ferry'],
    ['an id', 'ferry', 'ferry'],
    ['an id of a file whose ending is in capitals', 'winter/ICE', 'winter/ICE'],
  ])('takes %s', async (_, name, id) => {
    const inspected = await inspectFile(name, await aCorpus(), tools);
    expect(inspected).toMatchObject({ kind: 'inspected', article: { id } });
  });

  it('takes a file from elsewhere', async () => {
    const path = join(await aCorpus(), 'ferry.txt');
    const inspected = await inspectFile(path, await temporaryFolder(), tools);
    expect(inspected).toMatchObject({ kind: 'inspected', article: { id: 'ferry' } });
  });

  it.each(['notes', 'summer/ICE', '', '../corpus/nothing'])(
    'says so when there is none: %j',
    async (name) => {
      const inspected = await inspectFile(name, await aCorpus(), tools);
      expect(inspected).toMatchObject({
        kind: 'refused',
        reason: 'there is no such file, and no article with that id',
      });
    },
  );
});
