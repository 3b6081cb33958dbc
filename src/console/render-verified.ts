import type { Claimed, Verdict, Verified } from '../model/verdict.js';
import type { Look } from './look.js';
import { renderQuotation } from './render-plain.js';
import { renderText } from './render-words.js';
import { glimpse } from './visible.js';

const plain = { first: '', rest: '' } as const;

/** What the articles say of a pasted text, for a person. No line feed at the end. */
export function renderVerified({ verdicts, more }: Verified, look: Look): string {
  const shown = verdicts.map((verdict) => renderVerdict(verdict, look));
  const rest = more > 0 ? [`${more} more quotations were not looked at.`] : [];
  return [...shown, ...rest].join('\n\n');
}

function renderVerdict(verdict: Verdict, look: Look): string {
  const head = (text: string) => look.styles.accent(renderText(text, look, plain));
  switch (verdict.kind) {
    case 'exact': {
      const where = verdict.total === 1 ? 'word for word' : `in ${verdict.total} places`;
      const places = verdict.places.map((one) => renderQuotation(one, ' ', look));
      return [
        head(`Exact: the articles say this ${where}.${claim(verdict.claimed)}`),
        ...places,
      ].join('\n');
    }
    case 'differs':
      return [
        head(`Differs: this is what the articles say.${claim(verdict.claimed)}`),
        renderQuotation(verdict.source, ' ', look),
        renderText(`Pasted: ${verdict.changes.flatMap(marked).join(' ')}`, look, plain),
      ].join('\n');
    case 'not-in-corpus':
      return head(`Not here: nothing in these articles is like “${glimpse(verdict.pasted, 80)}”.`);
    case 'too-short':
      return head('That is too short to verify: give at least a few words.');
  }
}

/** The pasted words; those that the source has not in brackets, where there may be no styles. */
function marked({
  kind,
  text,
}: {
  readonly kind: string;
  readonly text: string;
}): readonly string[] {
  if (kind === 'source') return [];
  return [kind === 'pasted' ? `[${text}]` : text];
}

function claim(claimed: Claimed | null): string {
  if (claimed === null || claimed.holds === 'yes') return '';
  const name = glimpse(claimed.name, 60);
  return claimed.holds === 'no'
    ? ` But the article does not give these words to ${name}.`
    : ` Whether ${name} said it, the article leaves unclear.`;
}
