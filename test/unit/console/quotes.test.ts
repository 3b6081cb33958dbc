import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../src/core/building/find-statements.js';
import type { Quoting } from '../../../src/core/services.js';
import { anArticle } from './builders.js';
import { run } from './run.js';

const body = `“Visitors have asked for it for twenty years,” said Ann Harbour, the harbour master.

The ferry is “a gift” to the island.`;
const article = anArticle({ body });

async function* two(): AsyncGenerator<Quoting> {
  yield { kind: 'refused', file: 'tides.txt', reason: 'it is empty' };
  yield { kind: 'read', article, statements: findStatements(article) };
}

describe('quotes', () => {
  it('prints one object a line, whose words are the slice of the body', async () => {
    const { code, out, notes } = await run(['quotes', '--json'], { deps: { quotes: two } });
    expect(code).toBe(3);
    expect(notes).toBe('tides.txt: it is empty\n');
    const rows = out
      .trim()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
    for (const { exact, start, end, ...row } of rows) {
      expect(exact).toBe(body.slice(Number(start), Number(end)));
      expect(Object.keys(row)).toEqual(['article', 'kind', 'speaker', 'id']);
    }
    expect(rows[0]).toMatchObject({
      article: article.id,
      kind: 'direct',
      speaker: { name: 'Ann Harbour', mention: 'Ann Harbour', how: 'clause' },
    });
  });

  it('shows a person whose words they are', async () => {
    async function* one(): AsyncGenerator<Quoting> {
      yield { kind: 'read', article, statements: findStatements(article) };
      yield { kind: 'read', article, statements: [] };
    }
    const { code, out } = await run(['quotes'], { deps: { quotes: one } });
    expect(code).toBe(0);
    expect(out).toContain('│ Visitors have asked for it for twenty years,\n  — Ann Harbour');
    expect(out).toContain('nobody is quoted');
  });

  it('takes no file, and leaves with 3 when there is no article', async () => {
    expect((await run(['quotes', 'ferry.txt'])).code).toBe(2);
    expect(await run(['quotes'])).toMatchObject({
      code: 3,
      notes: 'There are no articles: put some into the corpus folder.\n',
    });
  });
});
