/** An answer has room for so many quotations, and so for the answers to so many questions. */
const mostQuestions = 3;

/** «And why?» asks about the question before it. */
const fewestWords = 3;

const asking =
  'who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|will|would|can|could|should|has|have';
const begins = new RegExp(String.raw`^(?:${asking})\b`, 'iu');
/** «When and where does it leave?» asks one thing in two words. */
const hangs = new RegExp(String.raw`\b(?:${asking})$`, 'iu');
const between = new RegExp(
  String.raw`\?\s+(?:(?:and|also),?\s+)*|,?\s+(?:and|&)\s+(?:also\s+)?(?=(?:${asking})\b)`,
  'iu',
);

/** Words that mean something in the question before: «and what did he say?» */
const refers =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there|then)\b/iu;

/**
 * The English questions that one text asks, in order; the text alone where it asks one, where a later
 * one leans on an earlier one, or where there are more than an answer has room for.
 */
export function splitQuestion(text: string): readonly string[] {
  const parts = text
    .split(between)
    .map((part) => part.trim().replace(/\?+$/u, ''))
    .filter((part) => part !== '');
  const stand = parts.every((part, i) => standsAlone(part) && (i === 0 || !refers.test(part)));
  return stand && parts.length > 1 && parts.length <= mostQuestions ? parts : [text];
}

function standsAlone(part: string): boolean {
  return begins.test(part) && !hangs.test(part) && part.split(/\s+/u).length >= fewestWords;
}
