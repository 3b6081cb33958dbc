import type { Names } from '../../../model/looked-up.js';
import type { OpenSnapshot } from '../open-snapshot.js';
import { articleOf } from '../open-snapshot.js';

/** Most topics that are listed. */
const mostTopics = 1_000;

/** Passages that have to name something before it counts as a topic. */
const leastPassages = 2;

/** Longest topic, in UTF-16 code units: as much as a choice can hold. */
const longestTopic = 100;

// Names of several words, or one inside a sentence; what begins one may be any word.
const names =
  /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}\p{N}’-]*(?: (?:of |of the |and )?\p{Lu}[\p{L}\p{N}’-]*)*/gu;

/** Whom and what can be asked for: speakers, and what the articles write about, by their headings and the names in several passages. */
export function listNames(open: OpenSnapshot): Names {
  const counts = new Map<string, number>();
  for (const { article, start, end } of open.snapshot.passages) {
    const found = articleOf(open, article).body.slice(start, end).match(names) ?? [];
    for (const name of new Set(found)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const frequent = [...counts]
    .filter(([name, count]) => count >= leastPassages && name.length > 2)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  const headings = open.snapshot.articles.flatMap(({ body, headings: own }) =>
    own.map(({ start, end }) => body.slice(start, end).replace(/^[#\s]+|\s+$/gu, '')),
  );
  const topics = [...new Set([...frequent, ...headings])].filter(
    (topic) => topic !== '' && topic.length <= longestTopic,
  );
  return {
    speakers: open.book.voices.map(({ entry }) => entry),
    topics: topics.slice(0, mostTopics),
  };
}
