import type { Sources } from '../core/ports.js';
import { readBlockQuotes } from './block-quote.js';
import type { Claim } from './reply.js';

/** A message would have shown as quoted what the source does not say; it has not been sent. */
export class GateError extends Error {
  override readonly name = 'GateError';
}

/** The texts of a message that is about to be sent, as Discord will get them. */
export interface Outgoing {
  readonly content: string;
  readonly embeds: readonly { readonly description: string }[];
}

async function check(shown: string, claim: Claim, sources: Sources): Promise<void> {
  const { snapshot, article, digest, start, end } = claim;
  const where = `[${start}, ${end}) of ${article}`;
  const source = await sources.slice({ snapshot, article, digest }, { start, end });
  if (source === null) throw new GateError(`the source of ${where} is not to be had`);
  if (source !== shown) throw new GateError(`a block quote differs from ${where}`);
}

/**
 * The only way out for quotations: slices every claimed stretch from its source again, and compares
 * it with the block quote that stands for it, bold marks and escapes taken off.
 *
 * @throws GateError when one differs, is missing, is one too many, or its source is not to be had.
 */
export async function passGate(
  outgoing: Outgoing,
  claims: readonly Claim[],
  sources: Sources,
): Promise<void> {
  const texts = [outgoing.content, ...outgoing.embeds.map((card) => card.description)];
  const quotes = texts.flatMap(readBlockQuotes);
  if (quotes.length !== claims.length) {
    throw new GateError(`${quotes.length} block quotes stand for ${claims.length} quotations`);
  }
  await Promise.all(claims.map((claim, index) => check(quotes[index] ?? '', claim, sources)));
}
