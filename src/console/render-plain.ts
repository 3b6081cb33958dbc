import { notesOn } from '../core/answering/answer-notes.js';
import { strangerWords } from '../core/answering/stranger-words.js';
import type { Answer, BadQuestion, SearchedAnswer } from '../model/answer.js';
import type { Quotation, Speaker } from '../model/quotation.js';
import type { Look } from './look.js';
import { renderText, renderWords } from './render-words.js';
import { glimpse } from './visible.js';

const attributionMargin = { first: '  — ', rest: '    ' } as const;
const placeMargin = { first: '    ', rest: '    ' } as const;

/**
 * An answer for a person: each quotation whole behind a rule, with the answering sentences strong
 * and its attribution below; then how sure the answer is, and the time it took. Where nothing
 * answers, the nearest passage is not shown; `near` is what to type for it, `null` where it is shown
 * anyhow. No line feed at the end.
 *
 * Words are wrapped only where the terminal would; on a file or pipe they stay as they are.
 */
export function renderPlain(answer: Answer, ms: number, look: Look, near: string | null): string {
  const { quiet, warning } = look.styles;
  switch (answer.kind) {
    case 'quoted': {
      const several = answer.quotations.length > 1;
      const quotations = answer.quotations.map((quotation, place) =>
        renderQuotation(quotation, several ? `${place + 1}` : ' ', look),
      );
      return [...notes(answer, look), ...quotations, quiet(footer(answer.confidence, ms))].join(
        '\n\n',
      );
    }
    case 'nothing-close':
      return [
        ...notes(answer, look),
        warning(renderText(whyNothing(answer), look, { first: '', rest: '' })),
        `\n${quiet(footer(answer.confidence, ms) + nearHint(near))}`,
      ].join('\n');
    case 'empty-corpus':
      return warning('There are no articles yet: put some into the corpus folder and ask again.');
    case 'bad-question':
      return warning(whyBad(answer.reason, answer.limit));
  }
}

function nearHint(near: string | null): string {
  return near === null ? '' : ` · ${near} shows the nearest passage`;
}

/** The passage that came nearest where nothing answers, marked as weak. */
export function renderNearest(nearest: Quotation, look: Look): string {
  const head = look.styles.quiet('The nearest passage, which may have nothing to do with it:');
  return `${head}\n\n${renderQuotation(nearest, ' ', look)}`;
}

function notes(answer: SearchedAnswer, look: Look): string[] {
  const margin = { first: '', rest: '' };
  return notesOn(answer).map((note) => look.styles.warning(renderText(note, look, margin)));
}

function whyNothing({ stranger }: Extract<Answer, { kind: 'nothing-close' }>): string {
  return stranger === undefined ? 'Nothing in the articles answers this.' : strangerWords(stranger);
}

/** A question as a heading of one line: enough to know it again. */
export function renderQuestion(question: string): string {
  return `› ${glimpse(question, 200)}`;
}

/** Why a text can't be asked, and what to do; `limit` in characters. */
function whyBad(reason: BadQuestion, limit: number): string {
  switch (reason) {
    case 'empty':
      return 'There is no question: ask one in your own words.';
    case 'too-long':
      return `The question is too long: ask it in at most ${limit} characters.`;
    case 'no-words':
      return 'There are no words in the question: ask it in words.';
    case 'unknown-article':
      return 'There is no such article: it may have been removed since.';
  }
}

/** One quotation with its attribution; `label` is one character. */
export function renderQuotation(quotation: Quotation, label: string, look: Look): string {
  const { exact, start, highlights, title, url } = quotation;
  const within = highlights.map((span) => ({ start: span.start - start, end: span.end - start }));
  const { quiet } = look.styles;
  const lines = [
    renderWords(exact, within, look, { first: `${label} `, rest: '  ' }),
    renderText(whose(quotation.speaker), look, attributionMargin),
    renderText(title, look, placeMargin),
    quiet(renderText(place(quotation), look, placeMargin)),
  ];
  if (url !== null) lines.push(quiet(renderText(url, look, placeMargin)));
  return lines.join('\n');
}

function place({ publisher, published, section, paragraph, id }: Quotation): string {
  const where = section === null ? '' : `“${section}”, `;
  return [publisher, published, `${where}paragraph ${paragraph}`, id]
    .filter((part) => part !== null)
    .join(' · ');
}

/** Whose words the answering sentence holds, for a person. */
export function whose(speaker: Speaker | null): string {
  if (speaker === null) return 'the article’s own words';
  const { name, role, kind } = speaker;
  const who = name === null ? 'a speaker whom the article leaves unclear' : name;
  const full = role === null ? who : `${who}, ${role}`;
  switch (kind) {
    case 'direct':
      return full;
    case 'fragment':
      return `${full} (in part)`;
    case 'indirect':
      return `${full} (in the article’s paraphrase)`;
  }
}

function footer(confidence: number, ms: number): string {
  return `confidence ${Math.round(confidence * 100)}% · ${renderTime(ms)}`;
}

/** A time in the unit that a person would use: `8.4 ms`, `12 ms`, `1.3 s`, `4 min 10 s`. */
export function renderTime(ms: number): string {
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${ms.toFixed(0)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
