import { expect } from 'vitest';
import { contentMaxLength, descriptionMaxLength } from '../../../src/discord/discord-limits.js';
import type { Reply } from '../../../src/discord/reply.js';
import type { Article } from '../../../src/model/article.js';
import { everyStretch, plainText, readMarkdown } from './discord-markdown.js';

export function shownText({ content, cards }: Reply): string {
  return [content, ...cards.map((card) => card.description)].join('\n');
}

/** What a person reads, one line each. */
export function seenLines(reply: Reply): readonly string[] {
  return plainText(readMarkdown(shownText(reply)))
    .split('\n')
    .filter(Boolean);
}

/** Fails for a message that Discord would not take. */
export function expectWithinLimits({ content, cards }: Reply): void {
  expect(content.length).toBeLessThanOrEqual(contentMaxLength);
  for (const { description } of cards)
    expect(description.length).toBeLessThanOrEqual(descriptionMaxLength);
  const sum = cards.reduce((length, { description }) => length + description.length, 0);
  // Discord's limit for all cards of one message together.
  expect(sum).toBeLessThanOrEqual(6_000);
  expect(content.length + sum).toBeGreaterThan(0);
}

/** The words of each block quote as a person sees them. */
export function seenQuotes(reply: Reply): readonly string[] {
  const seen = everyStretch(readMarkdown(shownText(reply)), 'quote');
  // The line break after a block quote is the reader's, not the quotation's.
  return seen.map((text) => text.replace(/\n$/, ''));
}

/** What the sources have where the claims of a message say. */
export function claimedWords(
  { claims }: Reply,
  articles: readonly Article[],
): readonly (string | undefined)[] {
  return claims.map(({ digest, start, end }) =>
    articles.find((article) => article.digest === digest)?.body.slice(start, end),
  );
}
