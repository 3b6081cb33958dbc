import type { Answer } from '../../model/answer.js';

/** That a question was asked for another name than it says, as plain text; `null` where it was not. */
export function readAsWords({
  kind,
  readAs,
}: Extract<Answer, { snapshot: string }>): string | null {
  if (readAs === undefined) return null;
  const { said, meant } = readAs;
  const what = kind === 'quoted' ? 'this is the answer' : 'this was asked';
  return `The articles have no “${said}”: ${what} for “${meant}”.`;
}
