import type { Refusal } from '../core/ports.js';
import type { BuildReport, Changes } from '../core/services.js';
import type { Look } from './look.js';
import { renderTime } from './render-plain.js';
import { renderText } from './render-words.js';

const columns = ['added', 'changed', 'removed', 'unchanged'] as const;

/**
 * What a build did, or would do: the counts as a table, what the model had to read and how long it
 * took, articles with the same words, and every refused file with its reason. No line feed at the end.
 */
export function renderBuild(report: BuildReport, look: Look): string {
  const { quiet } = look.styles;
  const embedded = `${amount(report.embedded, 'text')} ${report.dryRun ? 'to embed' : 'embedded'}`;
  const state = report.dryRun
    ? 'Dry run: nothing was written.'
    : `Snapshot ${report.snapshot ?? 'unchanged'} is current.`;
  const lines = [
    quiet(`${' '.repeat(8)}${columns.map((name) => name.padStart(11)).join('')}`),
    row('articles', report.articles),
    row('passages', report.passages),
    `${embedded}, ${renderTime(report.ms)}. ${state}`,
  ];
  return [...lines, ...renderRemarks(report, look)].join('\n');
}

/** A build in one line, duplicates, and every refused file: what is said before answers. */
export function renderBuilt(report: BuildReport, look: Look): string {
  const articles = amount(total(report.articles), 'article');
  const passages = amount(total(report.passages), 'passage');
  const line = `Snapshot built: ${articles}, ${passages}, ${renderTime(report.ms)}.`;
  return [line, ...renderRemarks(report, look)].join('\n');
}

/** How many of a kind there are after the build. */
export function total({ added, changed, unchanged }: Changes): number {
  return added + changed + unchanged;
}

/** `1 article`, `2,300 articles`. */
export function amount(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What whoever keeps the corpus should know. */
function renderRemarks({ duplicates, refused }: BuildReport, look: Look): readonly string[] {
  const same = duplicates.map((ids) =>
    renderText(`The same words under ${ids.length} names, quoted once: ${ids.join(', ')}`, look, {
      first: '',
      rest: '  ',
    }),
  );
  return refused.length === 0 ? same : [...same, renderRefused(refused, look)];
}

function renderRefused(refused: readonly Refusal[], look: Look): string {
  const files = refused.map(({ file, reason }) =>
    renderText(`${file}: ${reason}`, look, { first: '  ', rest: '    ' }),
  );
  const head = `Left out, ${amount(refused.length, 'file')}:`;
  return [look.styles.warning(head), ...files].join('\n');
}

function row(name: string, changes: Changes): string {
  const cells = columns.map((column) => changes[column].toLocaleString('en-GB').padStart(11));
  return `${name}${cells.join('')}`;
}
