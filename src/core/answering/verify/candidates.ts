import { normalForm, type NormalForm } from '../../../text/normal-form.js';
import type { OpenSnapshot } from '../open-snapshot.js';
import { articleOf } from '../open-snapshot.js';
import { wordsOf, type NearPlace, type Word } from './near-place.js';

/** An article that pasted words may come from. */
export interface Candidate {
  /** Its id. */
  readonly article: string;
  readonly body: string;
  /** Of the body without what is excluded. */
  readonly form: NormalForm;
  /** Of the normal form; marks that stand alone are none. */
  readonly words: readonly Word[];
}

/** A stretch of a candidate that is like the pasted words, as positions of its words. */
export interface Near {
  readonly candidate: Candidate;
  readonly place: NearPlace;
}

/** Articles whose normal form is kept: those of a news story that people argue about, at some 200 kB each. */
const mostKept = 48;

/** Reads articles as candidates, and keeps those read last. */
export function articleReader(open: OpenSnapshot): (id: string) => Candidate {
  const kept = new Map<string, Candidate>();
  return (id) => {
    const candidate = kept.get(id) ?? read(open, id);
    kept.delete(id);
    kept.set(id, candidate);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return candidate;
  };
}

function read(open: OpenSnapshot, id: string): Candidate {
  const { body, excluded } = articleOf(open, id);
  const form = normalForm(body, excluded);
  const words = wordsOf(form.text).filter(({ key }) => key !== '');
  return { article: id, body, form, words };
}
