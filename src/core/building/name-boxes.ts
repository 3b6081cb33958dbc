import { contains } from '../../model/span.js';
import type { Box } from '../ports.js';
import type { Block, Names } from './name-leftovers.js';
import { isHeadlineLike, reportsSpeech } from './tell-lines.js';

/** A label has at most so many words. */
const mostWordsOfLabel = 7;

/** What merely says «you» or «we» in more UTF-16 code units may be a part of an essay. */
const longestPitch = 250;

/** An essay has so many paragraphs that say so. */
const fewestOfEssay = 2;

/** Words for a site and its reader. */
const usAndYou = /\b(?:you|your|yours|we|our|ours|us)\b/iu;

/** What sites ask their readers to do, at the beginning of a sentence, or an address to write to. */
const request =
  /(?:^|[.!?:] )(?:listen|watch|hear|tune in|download|subscribe|sign up|follow|join|donate|support|advertise|call|phone|e-?mail|contact|visit|read|share|click|tap|get|help|become|discover)\b|\w@\w+\.\w/iu;

/**
 * Names what stands in boxes of their own above and between an article's paragraphs, when a line
 * in it is known as furniture or speaks as sites do. What somebody says is the article's.
 */
export function nameInBoxes(blocks: readonly Block[], names: Names, boxes: readonly Box[]): Names {
  const named = [...names];
  const isEssay = speaksToReader(blocks, names, boxes);
  let at = 0;
  for (const box of boxes) {
    while ((blocks[at]?.start ?? Infinity) < box.start) at++;
    let end = at;
    while (contains(box, blocks[end] ?? { start: -1, end: -1 })) end++;
    const within = blocks.slice(at, end);
    const isKnown = names.slice(at, end).some((name) => name !== null);
    if (within.some(({ text }) => isSpoken(text)) || !(isKnown || isOfSite(within, box, isEssay)))
      continue;
    for (let place = at; place < end; place++) named[place] ??= 'box';
  }
  return named;
}

/** Whether the article's own paragraphs say «we» and «you», so that these words tell nothing. */
function speaksToReader(blocks: readonly Block[], names: Names, boxes: readonly Box[]): boolean {
  const own = blocks.filter(
    (block, at) =>
      names[at] === null &&
      block.prose &&
      usAndYou.test(block.text) &&
      !/["“”]/u.test(block.text) &&
      !boxes.some((box) => contains(box, block)),
  );
  return own.length >= fewestOfEssay;
}

/** The more a box stands apart, the less has to tell it. */
function isOfSite(within: readonly Block[], { kind }: Box, isEssay: boolean): boolean {
  const requests = within.some(({ text }) => request.test(text));
  const addresses = !isEssay && within.some(({ text }) => usAndYou.test(text));
  if (kind === 'above') return requests;
  const isLabels = within.every(isLabel);
  if (kind === 'styled') return (requests || addresses) && (isLabels || (requests && addresses));
  return requests || isLabels || (addresses && lengthOf(within) <= longestPitch);
}

function lengthOf(within: readonly Block[]): number {
  return within.reduce((sum, { text }) => sum + text.length, 0);
}

/** «Heard on Morning Harbour»: few words that are neither a sentence nor a heading. */
function isLabel({ text, marked }: Block): boolean {
  const isShort = text.split(' ').length <= mostWordsOfLabel;
  return !marked && isShort && isHeadlineLike(text) && !text.endsWith('?');
}

function isSpoken(text: string): boolean {
  return /["“”]/u.test(text) || reportsSpeech(text);
}
