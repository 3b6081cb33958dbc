import { readQuestion } from './read-question.js';

/** Formatting that Discord does not show, with what it does show as the group. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/```(?:\w+\n)?([^]*?)```/g, '$1'],
  [/`+([^`]*)`+/g, '$1'],
  [/^[^\S\n]*(?:>>>|>|-#|#{1,3})[^\S\n]+/gm, ''],
  [/\[([^\]\n]*)\]\(<?[^()\s]*>?\)/g, '$1'],
  [/(\*\*\*|\*\*|\*|___|__|_|~~|\|\|)(?=\S)([^]*?\S)\1/g, '$2'],
];

/** A message's text as a person reads it, without mentions and formatting. */
export function readPasted(typed: string): string {
  // What is escaped is no formatting, and is kept out of the way.
  const escaped: string[] = [];
  const kept = typed
    .replace(/[\ue000\ue001]/g, '')
    .replace(/\\([^0-9A-Za-z\s])/g, (_, one: string) => {
      return `\ue000${escaped.push(one) - 1}\ue001`;
    });
  let plain = readQuestion(kept);
  // Twice, for marks within marks.
  for (const [mark, shown] of [...marks, ...marks]) plain = plain.replace(mark, shown);
  return plain.replace(/\ue000(\d+)\ue001/g, (_, at: string) => escaped[Number(at)] ?? '').trim();
}
