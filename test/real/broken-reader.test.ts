import { createHash } from 'node:crypto';
import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gazette } from '../fakes/small-corpus.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

const ignore = (): void => {};

/** Makes the sums of a model's folder right for what is in it now. */
async function correctSums(folder: string): Promise<void> {
  const path = join(folder, 'SHA256SUMS');
  const names = (await readFile(path, 'utf8')).match(/(?<=^\S+ [ *]).+$/gm) ?? [];
  const lines = names.map(async (name) => {
    const hash = createHash('sha256').update(await readFile(join(folder, name)));
    return `${hash.digest('hex')}  ${name}\n`;
  });
  await writeFile(path, (await Promise.all(lines)).join(''));
}

describe('the engine', () => {
  it('answers on without a reader that is missing or broken, and says so', async () => {
    const folder = await temporaryFolder();
    const models = join(folder, 'models');
    await cp('models', models, { recursive: true });
    await copyFile('package.json', join(models, 'verbatim-reader/config.json'));
    await writeFiles(join(folder, 'corpus'), gazette);
    const folders = { corpus: join(folder, 'corpus'), index: join(folder, 'index'), models };
    const broken = openVerbatim(folders);
    await broken.indexer.build({}, ignore);
    const question = 'At what time does the first boat leave?';
    expect((await broken.engine.ask({ question })).answer).toMatchObject({
      snapshot: expect.any(String),
      decision: { read: null },
    });
    expect(await broken.engine.status()).toMatchObject({
      kind: 'ready',
      readerFault: expect.stringMatching(/verbatim-reader\/config\.json does not match its sum/),
    });
    await broken.close();
    await rm(join(models, 'verbatim-reader'), { recursive: true });
    const { engine } = openVerbatim(folders);
    expect(await engine.status()).toMatchObject({
      readerFault: expect.stringMatching(/verbatim-reader.* READER_MODEL/),
    });
  });

  it('answers on without a reader that is cut short, or that fails when it reads, and logs why', async () => {
    const folder = await temporaryFolder();
    const models = join(folder, 'models');
    await cp('models', models, { recursive: true });
    await writeFiles(join(folder, 'corpus'), gazette);
    const question = 'At what time does the first boat leave?';
    const folders = { corpus: join(folder, 'corpus'), index: join(folder, 'index'), models };
    await openVerbatim({ ...folders, reader: 'none' }).indexer.build({}, ignore);
    const weights = join(models, 'verbatim-reader/onnx/model_quantized.onnx');
    const whole = await readFile(weights);
    // One of another kind: it loads, but has no logits to give.
    const other = await readFile('models/Xenova/e5-small-v2/onnx/model_quantized.onnx');
    for (const [bytes, fault, cause] of [
      [whole.subarray(0, whole.length / 2), /could not be loaded/, /cause.*protobuf/i],
      [other, /failed at a question/, /cause/],
    ] as const) {
      await writeFile(weights, bytes);
      await correctSums(join(models, 'verbatim-reader'));
      const lines: string[] = [];
      const log = { error: () => {}, warn: (_: object, line: string) => void lines.push(line) };
      const { engine, close } = openVerbatim({ ...folders, log });
      expect((await engine.ask({ question })).answer).toMatchObject({ decision: { read: null } });
      expect(await engine.status()).toMatchObject({ readerFault: expect.stringMatching(fault) });
      await close();
      expect(lines.join('\n')).toMatch(cause);
    }
  });
});
