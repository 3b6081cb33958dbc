import type { SearchedAnswer } from '../../model/answer.js';

/** What has to be said with an answer, as plain text: a name that was read as another, and what of several questions nothing answers. */
export function notesOn(answer: SearchedAnswer): string[] {
  const { kind, readAs } = answer;
  const what = kind === 'quoted' ? 'this is the answer' : 'this was asked';
  const unanswered = (kind === 'quoted' ? answer.unanswered : undefined) ?? [];
  return [
    ...(readAs === undefined
      ? []
      : [`The articles have no “${readAs.said}”: ${what} for “${readAs.meant}”.`]),
    ...unanswered.map((part) => `Nothing in the articles answers “${part}”.`),
  ];
}
