import { access, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readArticle } from '../core/building/parse-article.js';
import { splitPassages } from '../core/building/split-passages.js';
import type { Embedder, FormatReader } from '../core/ports.js';
import { judgePage, type PageFigures, type PageVerdict, summarisePages } from './judge-page.js';
import { parseGold } from './page-sets.js';

/** Whether a folder holds pages with gold, and not questions. */
export async function isPageSet(folder: string): Promise<boolean> {
  try {
    await access(join(folder, 'gold.jsonl'));
    return true;
  } catch {
    return false; // then it is a question set, or none, as reading it will tell
  }
}

/** Reads every page of a set by the product's own way from file to passages, and judges it. */
export async function evaluatePages(
  folder: string,
  formats: FormatReader,
  embedder: Embedder,
): Promise<{ readonly figures: PageFigures; readonly verdicts: readonly PageVerdict[] }> {
  const set = basename(resolve(folder));
  const golds = parseGold(set, await readFile(join(folder, 'gold.jsonl'), 'utf8'));
  const verdicts: PageVerdict[] = [];
  for (const gold of golds) {
    const bytes = await readFile(join(folder, gold.html));
    const source = { kind: 'read', file: gold.html, bytes, sidecar: null } as const;
    const parsed = await readArticle(source, formats);
    if (parsed.kind === 'refused') {
      verdicts.push(judgePage(gold, null));
      continue;
    }
    const { article } = parsed;
    const passages = splitPassages(article, {
      countTokens: (text) => embedder.countTokens(text),
      maxTokens: embedder.maxTokens,
    });
    verdicts.push(judgePage(gold, { article, passages }));
  }
  return { figures: summarisePages(set, golds, verdicts), verdicts };
}
