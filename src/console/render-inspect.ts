import type { Article } from '../model/article.js';
import type { Span } from '../model/span.js';
import type { Statement } from '../model/statement.js';
import { inspectArticle } from '../core/building/inspect-article.js';
import type { Inspected } from '../core/services.js';
import type { Look } from './look.js';
import { jsonLine } from './render-json.js';
import { renderText } from './render-words.js';

type Taken = Extract<Inspected, { kind: 'inspected' }>;

/** An article taken apart, for a person: what it says of itself, then each part with its place in the body. No line feed at the end. */
export function renderInspect({ article, passages, statements }: Taken, look: Look): string {
  const { body } = article;
  const words = (span: Span): string => body.slice(span.start, span.end);
  return [
    renderHead(article, look),
    ...renderParts('Headings', article.headings, look, (heading) => ({
      label: '',
      text: words(heading),
    })),
    ...renderParts('Left out', article.excluded, look, (span) => ({
      label: `rule ${span.rule}`,
      text: words(span),
    })),
    ...renderParts('Passages', passages, look, (passage) => ({
      label: `paragraph ${passage.paragraph}${passage.section === null ? '' : `, “${passage.section}”`}`,
      text: words(passage),
    })),
    ...renderParts('Statements', statements, look, (statement) => ({
      label: `${statement.kind}, ${speakerOf(statement, words)}`,
      text: words(statement),
    })),
  ].join('\n');
}

/** An article taken apart, as one line of JSON whose keys are a contract. No line feed at the end. */
export function renderInspectJson({ article, passages }: Taken): string {
  return jsonLine(inspectArticle(article, passages));
}

function renderHead(article: Article, look: Look): string {
  const facts = [
    ['file', article.file],
    ['publisher', article.publisher],
    ['author', article.author],
    ['published', article.published],
    ['url', article.url],
    ['language', article.language],
    ['body', `${article.body.length} characters, SHA-256 ${article.digest}`],
  ] as const;
  const lines = facts.map(([name, value]) =>
    renderText(value ?? 'not stated', look, {
      first: `  ${name.padEnd(11)}`,
      rest: ' '.repeat(13),
    }),
  );
  const title = renderText(article.title, look, { first: '', rest: '  ' });
  return [look.styles.strong(title), ...lines].join('\n');
}

function renderParts<Part extends Span>(
  name: string,
  parts: readonly Part[],
  look: Look,
  describe: (part: Part) => { readonly label: string; readonly text: string },
): readonly string[] {
  const { accent, quiet } = look.styles;
  const rows = parts.map((part) => {
    const { label, text } = describe(part);
    const at = `${part.start}–${part.end}`;
    const words = renderText(text, look, { first: '    ', rest: '    ' });
    const place = renderText(label === '' ? at : `${at}  ${label}`, look, {
      first: '  ',
      rest: '    ',
    });
    return `${quiet(place)}\n${words}`;
  });
  return [`\n${accent(`${name} (${parts.length})`)}`, ...rows];
}

function speakerOf({ attribution }: Statement, words: (span: Span) => string): string {
  if (attribution === null) return 'speaker unclear';
  const { name, role, how, clause } = attribution;
  const known = how === 'clause' ? 'from' : 'carried from';
  return `${name}${role === null ? '' : `, ${role}`} (${known} “${words(clause)}”)`;
}
