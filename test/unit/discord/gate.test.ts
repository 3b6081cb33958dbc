import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, readBlockQuotes } from '../../../src/discord/block-quote.js';
import { GateError, passGate, type Outgoing } from '../../../src/discord/gate.js';
import { renderAnswer } from '../../../src/discord/render-answer.js';
import type { Claim, Reply } from '../../../src/discord/reply.js';
import { anArticle, aQuotation, quoted, snapshot, sourcesOf, spanOf } from './builders.js';
import { hostileText } from './hostile-text.js';

const article = anArticle();
const sources = sourcesOf(article);

function claimOf(words: string): Claim {
  return { snapshot, article: article.id, digest: article.digest, ...spanOf(article, words) };
}

function card(description: string): Outgoing {
  return { content: '', embeds: [{ description }] };
}

function outgoing({ content, cards }: Reply): Outgoing {
  return { content, embeds: cards };
}

describe('passGate', () => {
  it('lets pass what the source says, in cards and in plain text', async () => {
    const quotations = ['The ferry', 'Dogs go free.'].map((words) =>
      aQuotation(article, { words: spanOf(article, words) }),
    );
    for (const cards of [true, false]) {
      const reply = renderAnswer(quoted(...quotations), { echo: true, cards });
      expect(reply.claims).toHaveLength(2);
      await expect(passGate(outgoing(reply), reply.claims, sources)).resolves.toBeUndefined();
    }
  });

  it('refuses a single changed, missing or added character', async () => {
    const words = 'Tickets cost two coins.';
    const claims = [claimOf(words)];
    await expect(passGate(card(`> ${words}`), claims, sources)).resolves.toBeUndefined();
    for (const forged of [
      '> Tickets cost two coins',
      '> Tickets cost ten coins.',
      '> Tickets cost two coins. ',
      '> “Tickets cost two coins.”',
      '> Tickets cost *two* coins.',
      '> Tickets cost\n> two coins.',
      '> Tickets cost two\u00a0coins.',
      '>  Tickets cost two coins.',
      '>>> Tickets cost two coins.',
    ]) {
      await expect(passGate(card(forged), claims, sources)).rejects.toThrow(GateError);
    }
  });

  it('refuses a block quote that nothing stands for, wherever it is', async () => {
    for (const hidden of [
      '> Dogs go free.',
      '  > Dogs go free.',
      '>>> Dogs',
      'So:\n> Dogs go free.',
    ]) {
      await expect(passGate(card(hidden), [], sources)).rejects.toThrow(GateError);
      await expect(passGate({ content: hidden, embeds: [] }, [], sources)).rejects.toThrow(
        GateError,
      );
    }
  });

  it('refuses a quotation that is not shown, and two in each other’s place', async () => {
    const claims = [claimOf('The ferry'), claimOf('Dogs go free.')];
    await expect(passGate(card('> The ferry'), claims, sources)).rejects.toThrow(GateError);
    const swapped = card('> Dogs go free.\n— one\n\n> The ferry\n— two');
    await expect(passGate(swapped, claims, sources)).rejects.toThrow(GateError);
  });

  it('refuses when the source is not to be had, or is another version', async () => {
    const words = 'Dogs go free.';
    const other = { ...claimOf(words), digest: anArticle({ body: 'Another body.' }).digest };
    await expect(passGate(card(`> ${words}`), [other], sources)).rejects.toThrow(GateError);
  });
});

describe('readBlockQuotes', () => {
  it('reads back the words of a block quote, whatever they are and whatever is in bold', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), fc.nat(), (text, a, b) => {
        const from = Math.min(a, b) % (text.length + 1);
        const to = Math.max(a, b) % (text.length + 1);
        const highlights = from < to ? [{ start: from, end: to }] : [];
        const words = { exact: text, start: 0, highlights };
        const shown = blockQuote(words, { start: 0, end: text.length });
        expect(readBlockQuotes(`before\n${shown}\nafter`)).toEqual([text]);
      }),
      { numRuns: 2_000 },
    );
  });
});
