import { quotationId } from '../core/answering/quotation-id.js';
import type { Quoting } from '../core/services.js';
import type { Statement } from '../model/statement.js';
import type { Look } from './look.js';
import { jsonLine } from './render-json.js';
import { whose } from './render-plain.js';
import { renderText, renderWords } from './render-words.js';

type Read = Extract<Quoting, { kind: 'read' }>;

/**
 * What an article attributes to somebody, one line of JSON for each statement; the keys and their
 * order are a contract. Empty when there is none. No line feed at the end.
 */
export function renderQuotesJson({ article, statements }: Read): string {
  return statements
    .map((statement) => {
      const { start, end, kind, attribution } = statement;
      const exact = article.body.slice(start, end);
      const id = quotationId(article.id, exact);
      return jsonLine({
        article: article.id,
        start,
        end,
        exact,
        kind,
        speaker: told(attribution),
        id,
      });
    })
    .join('\n');
}

function told(attribution: Statement['attribution']): object | null {
  if (attribution === null) return null;
  const { name, role, mention, how } = attribution;
  return { name, role, mention, how };
}

/** What an article attributes to somebody, for a person. No line feed at the end. */
export function renderQuotes({ article, statements }: Read, look: Look): string {
  const { strong, quiet } = look.styles;
  const head = strong(renderText(article.title, look, { first: '', rest: '  ' }));
  if (statements.length === 0) return `${head}\n${quiet('  nobody is quoted')}`;
  const parts = statements.map(({ start, end, kind, attribution }) => {
    const exact = article.body.slice(start, end);
    const name = attribution?.name ?? null;
    const speaker = whose({ name, role: attribution?.role ?? null, kind });
    const words = renderWords(exact, [], look, { first: '  ', rest: '  ' });
    const id = quotationId(article.id, exact);
    return `${words}\n${renderText(`${speaker} · ${id}`, look, { first: '  — ', rest: '    ' })}`;
  });
  return [head, ...parts].join('\n\n');
}
