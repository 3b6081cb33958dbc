import type { Verdict, Verified } from '../../../model/verdict.js';
import { normalForm } from '../../../text/normal-form.js';
import { quoteStretch } from '../lookups/quote-statement.js';
import type { OpenSnapshot } from '../open-snapshot.js';
import { passageAt, textAt } from '../open-snapshot.js';
import { articleReader, type Candidate, type Near } from './candidates.js';
import { checkClaim } from './check-claim.js';
import { compare } from './compare-words.js';
import { bare, exactPlaces } from './exact-places.js';
import { nearPlace, wordsOf, type Word } from './near-place.js';
import { named, readPasted } from './pasted-quotations.js';
import { piecesOf } from './pieces-of.js';
import { indexShingles, type Shingles } from './shingles.js';

/** Longest text that is verified, in UTF-16 code units; what is beyond is left out. */
export const pastedLimit = 6_000;

/** Most quotations of one text that are looked at. */
const mostQuotations = 5;

/** Most words beside the quotations of a text that only introduce them. */
const mostOtherWords = 4;

/** Most places that are shown. */
const mostPlaces = 3;

/** Passages that are looked at closely: the first that share rare words. */
const passagesRead = 30;

/** Fewer words stand anywhere. */
const leastWords = 2;

/** From this share of words in common on, a stretch of an article is what the pasted words come from. */
const leastAlike = 0.6;

/** What pasted texts are compared with; made of a snapshot once, which takes a while. */
export interface Verifier {
  readonly open: OpenSnapshot;
  readonly shingles: Shingles;
  /** @throws RangeError when the snapshot has no such article. */
  readonly readArticle: (id: string) => Candidate;
}

/** Prepares a snapshot; takes time in proportion to its articles. */
export function openVerifier(open: OpenSnapshot): Verifier {
  const texts = open.snapshot.passages.map((_, position) => textAt(open, position));
  return { open, shingles: indexShingles(texts), readArticle: articleReader(open) };
}

/** What the corpus says of the quotations in a pasted text: of the text as a whole, where nothing in it is in quotation marks. */
export function verify(text: string, verifier: Verifier): Verified {
  const pasted = text.slice(0, pastedLimit).toWellFormed().trim();
  const snapshot = verifier.open.id;
  const whole = verifyWords(pasted, named(pasted, pasted.length, pasted.length), verifier);
  const { quotations, otherWords } = readPasted(pasted);
  // A stretch of an article is more than the quotations in it: its other words count as well.
  const isStretch = whole.kind === 'differs' && otherWords > mostOtherWords;
  if (whole.kind === 'exact' || quotations.length === 0 || isStretch) {
    return { snapshot, verdicts: [whole], more: 0 };
  }
  const verdicts = quotations
    .slice(0, mostQuotations)
    .map(({ words, speaker }) => verifyWords(words, speaker, verifier));
  return { snapshot, verdicts, more: Math.max(0, quotations.length - mostQuotations) };
}

function verifyWords(pasted: string, speaker: string | null, verifier: Verifier): Verdict {
  const words = bare(normalForm(pasted).text);
  const tokens = wordsOf(words).filter(({ key }) => key !== '');
  if (tokens.length < leastWords) return { kind: 'too-short', pasted };
  const candidates = candidatesFor(words, verifier);
  return (
    findExact(words, candidates, { pasted, speaker, verifier }) ??
    findNear({ text: words, words: tokens }, candidates, { pasted, speaker, verifier }) ?? {
      kind: 'not-in-corpus',
      pasted,
    }
  );
}

/** Articles that may hold the words, in order of the corpus. */
function candidatesFor(
  words: string,
  { open, shingles, readArticle }: Verifier,
): readonly Candidate[] {
  const passages = new Set(shingles.find(words, passagesRead));
  // A text of few words may have changed in every pair of them.
  if (words.length < 120) {
    for (const { passage } of open.lexical.rank(words).slice(0, 10)) passages.add(passage);
  }
  const articles = new Set([...passages].map((one) => passageAt(open.snapshot, one).article));
  return [...articles].toSorted((a, b) => (a < b ? -1 : 1)).map(readArticle);
}

interface Asked {
  readonly pasted: string;
  readonly speaker: string | null;
  readonly verifier: Verifier;
}

function findExact(words: string, candidates: readonly Candidate[], asked: Asked): Verdict | null {
  const { open } = asked.verifier;
  const places = candidates.flatMap(({ article, body, form }) =>
    exactPlaces(form, body, words).map(({ start, end }) => ({
      article,
      span: form.sourceOf(start, end),
    })),
  );
  if (places.length === 0) return null;
  const quotations = places.map(({ article, span }) => ({
    shown: piecesOf(open, article, span).map((piece) => quoteStretch(open, article, piece)),
  }));
  const claims = quotations.map(({ shown }) =>
    checkClaim(asked.speaker, shown[0]?.speaker ?? null),
  );
  // Where several people said it, it is enough that one of them is named.
  const claimed = claims.find((claim) => claim?.holds === 'yes') ?? claims[0] ?? null;
  const shown = quotations.slice(0, mostPlaces).flatMap((one) => one.shown);
  return { kind: 'exact', pasted: asked.pasted, places: shown, total: places.length, claimed };
}

function findNear(
  words: { readonly text: string; readonly words: readonly Word[] },
  candidates: readonly Candidate[],
  { pasted, speaker, verifier }: Asked,
): Verdict | null {
  let best: Near | null = null;
  for (const candidate of candidates) {
    const place = nearPlace(candidate.words, words.words);
    if (place !== null && (best === null || place.off < best.place.off))
      best = { candidate, place };
  }
  if (best === null || 1 - best.place.off / words.words.length < leastAlike) return null;
  const { source, changes } = compare(verifier.open, best, words);
  return { kind: 'differs', pasted, source, changes, claimed: checkClaim(speaker, source.speaker) };
}
