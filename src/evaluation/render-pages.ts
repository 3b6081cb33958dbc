import type { PageFigures, PageVerdict } from './judge-page.js';
import type { Share } from './summarise.js';

/** The figures of a set of pages as a table for a terminal. */
export function renderPages({ set, pages, f1, leaks, fields }: PageFigures): string {
  const rows: readonly (readonly [string, string])[] = [
    ['body, token F1', `${f1.toFixed(4)}  (mean of ${pages} pages)`],
    ['boilerplate in a passage or heading', `${leaks.count} of ${leaks.of} lines`],
    ...Object.entries(fields).map(([field, share]) => [`${field} right`, part(share)] as const),
  ];
  return [set, ...rows.map(([name, value]) => `  ${name.padEnd(38)} ${value}`)].join('\n');
}

function part({ count, of }: Share): string {
  return of === 0 ? 'not stated' : `${(count / of).toFixed(3)}  (${count} of ${of})`;
}

/** What was wrong on each page, one a line, pages without a fault left out. */
export function renderPageFaults(verdicts: readonly PageVerdict[]): string {
  return verdicts
    .flatMap(({ id, f1, leaks, wrong }) => {
      const faults = [
        ...leaks.map((line) => `leaked “${line}”`),
        ...wrong.map(({ field, read }) => `${field} read as ${JSON.stringify(read)}`),
      ];
      if (faults.length === 0 && f1 > 0.99) return [];
      return [`  ${f1.toFixed(3)}  ${id}${faults.map((fault) => `; ${fault}`).join('')}`];
    })
    .join('\n');
}
