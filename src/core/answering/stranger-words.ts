import type { Stranger } from '../../model/answer.js';

/** Most namesakes that are named. */
const mostNamed = 3;

const list = new Intl.ListFormat('en-GB');

/** Why a question about somebody who is not in the articles has no answer, and who is: plain text. */
export function strangerWords({ said, known }: Stranger): string {
  const names = known.slice(0, mostNamed);
  const others = names.length < known.length ? [...names, 'others'] : names;
  return `The articles have no “${said}”. They quote ${list.format(others)}.`;
}
