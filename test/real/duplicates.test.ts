import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gazette } from '../fakes/small-corpus.js';
import { openVerbatim } from '../helpers/open-verbatim.js';
import { temporaryFolder, writeFiles } from '../helpers/temporary-folder.js';

describe('an article under two names', () => {
  it('is told of, in the preview and by npm run index, and quoted once', async () => {
    const folder = await temporaryFolder();
    const corpus = join(folder, 'corpus');
    const index = join(folder, 'index');
    const ferry = gazette['ferry.txt'] ?? '';
    await writeFiles(corpus, { ...gazette, 'copies/sunday.txt': ferry });
    const { engine, indexer } = openVerbatim({ corpus, index });
    const duplicates = [['copies/sunday', 'ferry']];
    expect(await indexer.build({ dryRun: true }, () => {})).toMatchObject({ duplicates });
    expect(await indexer.build({}, () => {})).toMatchObject({ duplicates });
    for (const question of [
      'What does a return ticket cost?',
      'Who said that visitors have asked for it for twenty years?',
    ]) {
      const { answer } = await engine.ask({ question });
      if (answer.kind !== 'quoted') throw new Error(answer.kind);
      const quoted = answer.quotations.map(({ exact }) => exact);
      expect(new Set(quoted).size).toBe(quoted.length);
    }
    const flags = ['--corpus', corpus, '--index', index];
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'index', ...flags], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('under 2 names, quoted once: copies/sunday, ferry');
    // Nothing has changed, and the snapshot that is there already tells it as well.
    await writeFiles(corpus, { 'copies/sunday.txt': `${ferry}\nIt rains.\n` });
    expect(await indexer.build({}, () => {})).toMatchObject({ duplicates: [] });
  });
});
